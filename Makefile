# `make` alone says what there is. Everything made here lands in folders git ignores.

PORT ?= 8000
RUNS ?= 9
PYTHON3 ?= python3
PYTHON := .venv/bin/python
UV := uv==0.13.9

# Node.js and npm are the pinned ones in .venv, also for what npm starts.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The theme would greet every build with advice on its successor.
export NO_MKDOCS_2_WARNING := 1

VENV := .venv/installed
PORTABILITY := .venv/portability/installed
NODE_MODULES := node_modules/installed
BENCHMARKS := benchmarks/node_modules/installed
RUNTIME := docs/assets/runtime/build.json
CHARTS := docs/flowchart/.drawn
KITS := docs/assets/kits/.made

SAY = @printf '\n── %s\n'

.DELETE_ON_ERROR:
.PHONY: help serve site pdf charts runtime test browser lint prove bench lock clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: site ## build the site and serve it at 127.0.0.1:8000 (PORT=8080 make serve: elsewhere)
	@$(PYTHON) -m tools.serve --port $(PORT)

site: $(RUNTIME) $(CHARTS) $(KITS) ## build the finished site into site/
	$(SAY) 'Pages (mkdocs, strict)'
	@$(PYTHON) -m mkdocs build --strict
	@$(PYTHON) -m tools.plain_english
	$(SAY) 'Content-Security-Policy'
	@$(PYTHON) -m tools.content_security_policy > /dev/null

pdf: site browser ## write each briefing as PDF and as text, and a PDF a theme, into dist/briefings/
	$(SAY) 'Briefings as PDF and as text'
	@$(PYTHON) -m tools.briefing_files

test: ## run every check and every test
	@$(MAKE) --no-print-directory --jobs=4 --output-sync=line lint site browser $(PORTABILITY)
	$(SAY) 'Tests (pytest: rules, pages, Pyodide in Node.js, real browser)'
	@$(PYTHON) -m pytest --numprocesses auto --dist worksteal

browser: $(VENV)
	$(SAY) 'Browser'
	@$(PYTHON) -m tools.browser

lint: $(VENV) $(NODE_MODULES) ## check style and types only
	$(SAY) 'Python style (ruff)'
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --quiet --diff
	$(SAY) 'Python types (mypy)'
	@$(PYTHON) -m mypy --no-error-summary
	$(SAY) 'JavaScript types (tsc)'
	@node_modules/.bin/tsc
	$(SAY) 'Pages due for review'
	@$(PYTHON) -m tools.overdue

prove: $(VENV) ## run the long proofs, mutation of the code included
	@$(PYTHON) -m tools.prove

bench: site $(BENCHMARKS) ## measure how fast the site is (RUNS=9, or QUICK=1 to try it)
	$(SAY) 'Benchmarks, some half an hour (less when QUICK=1)'
	@$(PYTHON) -m benchmarks --runs $(RUNS) $(if $(QUICK),--quick)
	@$(PYTHON) -m mkdocs build --strict

lock: $(VENV) ## resolve requirements.in and package.json again into their lock files
	@rm -rf .venv/lock && $(PYTHON3) -m venv .venv/lock && .venv/lock/bin/pip install --quiet --quiet $(UV)
	.venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-config --no-header --no-emit-index-url --no-emit-find-links requirements.in --output-file requirements.txt
	.venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-config --no-header --no-emit-index-url --no-emit-find-links \
		tools/requirements-portability.in --output-file tools/requirements-portability.txt
	.venv/bin/npm install --package-lock-only --ignore-scripts --no-audit --no-fund
	.venv/bin/npm --prefix benchmarks install --package-lock-only --ignore-scripts --no-audit --no-fund

clean: ## remove everything that was made here
	rm -rf .venv node_modules benchmarks/node_modules site dist mutants docs/assets/runtime docs/assets/kits .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

charts: $(CHARTS) ## draw the flow charts from the rules; the pictures are committed

runtime: $(RUNTIME) ## build only what the reader's browser needs for Python

$(RUNTIME): $(wildcard criteria/*.py widgets/*.py precomputed/*.py tools/*.* docs/assets/elements/*.js) \
		pyproject.toml package-lock.json $(VENV) $(NODE_MODULES)
	$(SAY) 'Python for the browser'
	@$(PYTHON) -m tools.runtime
	@touch $@

$(CHARTS): $(wildcard criteria/*.py widgets/*.py tools/chart*) package-lock.json $(VENV) $(NODE_MODULES)
	$(SAY) 'Flow charts'
	@$(PYTHON) -m tools.charts
	@touch $@

$(KITS): $(wildcard criteria/*.py kits/*.py macros/kits.py docs/evidence.toml tools/word_files.*) \
		docs/assets/elements/word-look.js package-lock.json $(VENV) $(NODE_MODULES)
	$(SAY) 'Forms as Word files'
	@$(PYTHON) -m tools.word_files
	@touch $@

$(VENV): requirements.txt
	$(SAY) 'Python parts into .venv (once)'
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or later is needed. Name one: make PYTHON3=python3.12 ...' >&2; exit 1; }
	@$(PYTHON3) -m venv --clear .venv || \
		{ echo 'No virtual environment could be made. On Debian: apt-get install python3-venv' >&2; exit 1; }
	@$(PYTHON) -m pip install --quiet --quiet --no-compile --require-hashes --requirement requirements.txt
	@touch $@

$(PORTABILITY): tools/requirements-portability.txt $(VENV)
	$(SAY) 'Other builders of the same pages into .venv/portability (once)'
	@$(PYTHON3) -m venv --clear .venv/portability
	@.venv/portability/bin/python -m pip install --quiet --quiet --no-compile --require-hashes --requirement $<
	@touch $@

$(NODE_MODULES): package-lock.json $(wildcard .npmrc) $(VENV)
	$(SAY) 'JavaScript parts into node_modules (once)'
	@.venv/bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(BENCHMARKS): benchmarks/package-lock.json $(VENV)
	$(SAY) 'Parts for the benchmarks into benchmarks/node_modules (once)'
	@.venv/bin/npm --prefix benchmarks ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
