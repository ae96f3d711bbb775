# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The verbs: what changes what is kept. No Qt and no SQL."""
