# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0

# Each command installs what is missing. More words for a command: make run ARGS="--data FOLDER".
PYTHON ?= python3

.PHONY: run test setup lint gallery bench torture fuzz lock

run test setup lint gallery bench torture fuzz lock:
	@$(PYTHON) dev.py $@ $(ARGS)
