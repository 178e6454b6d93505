# The contributor's whole manual: `make help`. Each target creates what it needs and does no work twice.

PYTHON ?= $(firstword $(foreach p,python3.11 python3.12 python3.13 python3,$(if $(shell $(p) -c 'import sys; print(sys.version_info >= (3, 11) or "")' 2>/dev/null),$(p))))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help demo test test-all check format generate bench docs clean

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */  make \1\t/' | expand -t 18

demo: $(VENV)/.dev ## Download 301 objects from a real S3 server, verify every byte, print the figures
	@$(BIN)/python -m demo

test: $(VENV)/.dev ## Run the tests (WORKERS=2 processes; ARGS="-k name" to choose)
	@$(BIN)/python -m pytest -q -n $(WORKERS) $(ARGS)

test-all: $(VENV)/.dev ## The tests with twenty times the examples, chosen anew each time
	@ASYNCMS_TESTS=all $(BIN)/python -m pytest -q -n $(WORKERS) --timeout 600 $(ARGS)

check: $(VENV)/.dev ## Format, lint, types, import direction, generated code
	$(BIN)/ruff format --quiet --check .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	@# basedpyright finds the environment through the first python on the path.
	PATH="$(CURDIR)/$(BIN):$$PATH" basedpyright --verifytypes asyncms --ignoreexternal > $(VENV)/types.log || { cat $(VENV)/types.log; exit 1; }
	PATH="$(CURDIR)/$(BIN):$$PATH" basedpyright tests/_generated/*_examples.py > $(VENV)/types.log || { cat $(VENV)/types.log; exit 1; }
	$(BIN)/lint-imports --no-cache > $(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }
	@rm -rf $(VENV)/generated
	$(BIN)/python -m codegen $(VENV)/generated
	diff --recursive --brief --exclude __pycache__ asyncms/_generated $(VENV)/generated

format: $(VENV)/.dev ## Format the code and fix what the linter can fix
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --quiet --fix .

generate: $(VENV)/.dev ## Write asyncms/_generated anew from the service models
	@$(BIN)/python -m codegen

bench: $(VENV)/.dev $(VENV)/.bench ## Measure against other clients
	@$(BIN)/python -m benchmarks $(ARGS)

docs: $(VENV)/.dev $(VENV)/.docs ## Build the documentation into site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

clean: ## Remove everything that make made
	@rm -rf $(VENV) site dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis benchmarks/results

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "asyncms needs Python 3.11 or newer with venv: set PYTHON=/path/to/python"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

# Old pips know neither dependency groups nor build constraints.
$(VENV)/.pip: | $(BIN)/python
	@$(PIP) --upgrade pip
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/.pip
	@echo "Installing the development environment into $(VENV) (once)"
	@$(PIP) --build-constraint constraints.txt --editable '.[cli,httpx,uvloop,test]' --group dev
	@$(PIP) --build-constraint constraints.txt --no-deps --group models
	@touch $@

$(VENV)/.bench $(VENV)/.docs: $(VENV)/.%: pyproject.toml constraints.txt | $(VENV)/.dev
	@$(PIP) --group $*
	@touch $@
