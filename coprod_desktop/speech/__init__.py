# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The voice process and its sentences. The only room with the voice engine; no Qt."""
