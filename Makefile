# Two commands on a fresh machine: `make kit` and `make test`. Python 3.11 or newer is all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: kit test lint pythons clean

kit: $(VENV)/.kit
	$(BIN)/presskit build

test: $(VENV)/.test lint
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/.kit: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	touch $@

$(VENV)/.test: $(VENV)/.kit
	$(PIP) --editable '.[test]'
	touch $@

# The wheel with every Python that is found; `python -m scripts.pythons --tests` runs the suite too.
pythons: $(VENV)/.test
	$(BIN)/python -m scripts.pythons

clean:
	rm -rf $(VENV) dist
