# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Read aloud, record, play: Qt Core and Multimedia, no widgets."""
