# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Keys, and who may open what. Keeps no key on disk in the clear."""
