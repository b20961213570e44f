# make run: serve on this machine with demonstration data.  make test: everything.  make check: the fast part.
# make install: for real work (docs/how-to/office.md).  make proof: the proofs at full size.  Needs only python3 (3.11 or newer), python3-venv and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip install --quiet --python $(BIN)/python
CATALOGUES := $(wildcard src/giaoban/*/locale/vi/LC_MESSAGES/django.po)

# The demonstration loads while pages are served already; each committee prints its links when it is ready.
.PHONY: install run test check proof clean

install: $(VENV)/.catalogues

run: $(VENV)/.catalogues
	@$(BIN)/giaoban run --demo

test: $(VENV)/.dev $(VENV)/.catalogues
	@$(BIN)/python -m tests.run

check: $(VENV)/.dev $(VENV)/.catalogues
	@$(BIN)/python -m tests.check

proof: $(VENV)/.dev $(VENV)/.catalogues
	@GIAOBAN_PROOF=full $(BIN)/python -m pytest tests/proof

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Each stamp says that one part of the set-up is done; a changed requirements file does it again.
$(VENV)/.boot: requirements/boot.txt
	@$(PYTHON) -m venv $(VENV) || { echo "Cần gói python3-venv / python3-venv is needed: apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.base: requirements/base.txt $(VENV)/.boot
	@$(UV) --require-hashes -r $<
	@touch $@

$(VENV)/.giaoban: pyproject.toml $(VENV)/.base
	@$(UV) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.giaoban
	@$(UV) --require-hashes -r $<
	@touch $@

$(VENV)/.catalogues: $(CATALOGUES) $(VENV)/.giaoban
	@$(BIN)/python -m giaoban.site.catalogues compile
	@touch $@
