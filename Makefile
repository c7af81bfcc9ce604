# `make demo` and `make test` are all a newcomer needs: each sets up .venv by itself; the second run is fast.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-bench
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

.PHONY: demo test lint format bench soak quality lock clean

demo: $(VENV)/.run  ## Serve the sample feeds on loopback, poll them, print digests, take commands
	@$(BIN)/kabar demo $(ARGS)

test: $(VENV)/.dev lint  ## The one command that tells the truth
	@$(BIN)/python -m pytest -n 4 --dist worksteal

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.dev  ## Put every file in the project's format
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

quality: $(VENV)/.dev  ## Score the extraction on every labelled set that is here
	@$(BIN)/python -m scripts.quality $(ARGS)

bench: $(VENV)/.dev $(PEERS)/.peers  ## Measure reading, matching, stories and delivery, peers beside us in the same run
	@$(BIN)/python -m bench.extract --peers $(PEERS)/bin/python $(ARGS)
	@$(BIN)/python -m bench.matcher --peers $(PEERS)/bin/python
	@$(BIN)/python -m bench.cluster
	@$(BIN)/python -m bench.fanout --peers $(PEERS)/bin/python
	@$(BIN)/python -m bench.outbox

soak: $(VENV)/.dev  ## Kill the service at 200 random moments: nothing lost, nothing repeated but what was in flight
	@KABAR_KILLS=200 $(BIN)/python -m pytest tests/soak -s

$(PEERS)/.peers: bench/requirements.txt
	@echo "Setting up $(PEERS) for the peers (once, some minutes) ..."
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install -r bench/requirements.txt
	@touch $@

lock: $(VENV)/.dev  ## Pin the newest allowed dependencies, with hashes, for every platform
	@$(LOCK) pyproject.toml -o requirements.lock
	@$(LOCK) --group build -c requirements.lock -o requirements-build.lock
	@$(LOCK) --group dev -c requirements.lock -c requirements-build.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(PEERS) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Kabar needs Python 3.11 or newer")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python requirements.lock requirements-build.lock pyproject.toml
	@echo "Setting up $(VENV) (once, about a minute) ..."
	@$(PIP) --require-hashes -r requirements.lock -r requirements-build.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	@echo "Adding the tools for tests ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
