# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen shows and says, in words. No Qt, no storage, no files."""
