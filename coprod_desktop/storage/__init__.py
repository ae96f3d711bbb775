# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What this computer remembers. The only room with SQL; rows never leave it."""
