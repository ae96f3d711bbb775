# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""Alembic's steps: `device` for the device's file, `person` for each person's file, `run` that runs them.

A step is numbered and frozen: it imports nothing of today's tables. It runs inside one transaction that was
begun for it, with foreign keys off. A step that makes `events` anew must make its two triggers anew.
"""
