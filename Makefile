# The one list of commands. Everything CI does can be run by hand with the same word.
# The newest Python that starts: a name on the path may be a shim with nothing behind it.
PYTHON := $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
  "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/bin
.PHONY: run install test check fuzz bench bench-match screens clean

run: .venv/.learnt ## start the bot: the playground without a token, Telegram with one
	@$(BIN)/bot run

install: .venv/.learnt ## set up what running needs, and learn the knowledge folder once

.venv/bin/python:
	@test -n "$(PYTHON)" || \
	  { echo "Python 3.11 or later is needed: install it (Debian: apt-get install python3 python3-venv) and run make again." >&2; exit 1; }
	@"$(PYTHON)" -m venv .venv || \
	  { rm -rf .venv; echo "Python's venv module is missing: install it (Debian: apt-get install python3-venv) and run make again." >&2; exit 1; }

.venv/.run: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

# Later changes of the folder are learnt by the bot itself.
.venv/.learnt: .venv/.run
	@echo "Learning the phrases of the knowledge folder, half a minute …"
	@$(BIN)/bot learn
	@touch $@

.venv/.test: .venv/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test]"
	@touch $@

.venv/.bench: .venv/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[bench]"
	@touch $@

test: .venv/.test ## the whole suite but the long random tests
	$(BIN)/python -m pytest -n auto -m "not fuzz"

check: .venv/.test ## style, types, the direction of imports, the knowledge folder, half of its regression set
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/bot check
	$(BIN)/bot eval --half even --floor 75

fuzz: .venv/.test ## the long random tests
	$(BIN)/python -m pytest -n auto -m fuzz

bench: bench-match ## every bench that needs no network

bench-match: .venv/.bench ## the matcher beside the baselines: make bench-match DATA=folder-of-sets
	$(BIN)/python -m benchmarks.match $(if $(DATA),--data $(DATA))

screens: .venv/.test ## pictures of every screen, both languages, light and dark, into build/screens
	$(BIN)/python -m benchmarks.screens

clean: ## remove what make made
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache
