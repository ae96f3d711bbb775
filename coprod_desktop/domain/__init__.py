# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Nouns and rules, with the standard library alone: no files, no database, no Qt, no sentences."""
