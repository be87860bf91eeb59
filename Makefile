# `make learn`, and the little behind it. The same in plain commands stands in the README.

PYTHON ?= python3
LEARN_OPTIONS ?=

LAB = .venv/bin/jupyter lab --LabApp.default_url=/lab/tree/course/00_start.ipynb
# Containers mostly run as root, which JupyterLab refuses unless it is told to.
AS_ROOT = $(if $(filter 0,$(shell id -u)),--allow-root)
# What containers leave at the top: Docker's mark, Podman's mark.
CONTAINER_MARKS ?= /.dockerenv /run/.containerenv
CONTAINER = $(if $(findstring --ip,$(LEARN_OPTIONS)),,$(wildcard $(CONTAINER_MARKS)))
CONTAINER_HELP = To reach a container from outside, publish its port 8888 and run \
	make learn LEARN_OPTIONS='--ip=0.0.0.0 --no-browser'

.PHONY: learn clean

learn: .venv/.ready
	$(if $(CONTAINER),@echo "$(CONTAINER_HELP)")
	$(LAB) $(AS_ROOT) $(LEARN_OPTIONS)

# instructors: begin
# Blocks like this one are left out of the learner edition.
PYTEST_OPTIONS ?=
JOBS ?= 2
TEST = .venv-test/bin/python -m pytest
# The page's tools run on the node of the tests' environment.
PAGE = PATH="$(CURDIR)/.venv-test/bin:$$PATH"

.PHONY: teach test test-quick test-page bundle benchmark lock format

# The instructor's commands, in the same environment.
teach: .venv/.ready
	.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e solutions
	@echo "Ready: .venv/bin/twohats-instructor --help"

test: .venv-test/.ready
	.venv-test/bin/ruff check .
	.venv-test/bin/ruff format --check .
	.venv-test/bin/mypy
	$(MAKE) --no-print-directory test-page
	$(TEST) -n $(JOBS) --dist worksteal $(PYTEST_OPTIONS)
	$(TEST) --nbval-lax -p no:cacheprovider course solutions

# What needs neither a browser nor nbgrader nor an environment of its own.
test-quick: .venv-test/.ready
	$(TEST) -m "not browser and not nbgrader and not install" $(PYTEST_OPTIONS)

# Lint, form, types and unit tests of the page's modules.
test-page: .venv-test/.ready
	$(PAGE) npm run --silent lint
	$(PAGE) npm run --silent types
	$(PAGE) npm test --silent

# The bundles that Python gives to the page: derived, committed, compared by the tests.
bundle: .venv-test/.ready
	$(PAGE) npm run --silent bundle

benchmark: .venv-test/.ready
	.venv-test/bin/python -m tests.benchmark

lock: .venv-test/.ready
	.venv-test/bin/python .ci/lock.py

format: .venv-test/.ready
	.venv-test/bin/ruff check --fix .
	.venv-test/bin/ruff format .
	$(PAGE) npm run --silent format
	.venv-test/bin/nbstripout --keep-id course/*.ipynb solutions/notebooks/*/*.ipynb
# instructors: end

clean:
	rm -rf .venv .venv-test node_modules gradebook

# An environment is made anew when its lock or the package's own description changes.
# Learners get no bytecode of what they never start: Python writes the rest at the first start.
# JupyterLab's extension is linked, so that a bundle made again is there at the next start.
# Without ensurepip (Debian splits it off) `venv` leaves a half-made folder: it is removed.
define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; $(PYTHON) is older. Try: make $@ PYTHON=python3.12"; exit 1; }
	@rm -rf $(1)
	@echo "Making $(1) (the first time takes a minute or two)"
	@$(PYTHON) -m venv $(1) || { rm -rf $(1); \
		echo "Python's venv is not complete. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(1)/bin/python -m pip install --quiet --require-hashes $(3) -r $(2)
	$(1)/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@rm -rf $(1)/share/jupyter/labextensions/twohats-lab
	@ln -s $(CURDIR)/course/jupyter/labextension $(1)/share/jupyter/labextensions/twohats-lab
endef

.venv/.ready: requirements.txt pyproject.toml
	$(call environment,.venv,requirements.txt,--no-compile)
	@touch $@

# instructors: begin
.venv-test/.ready: tests/requirements.txt pyproject.toml solutions/pyproject.toml package-lock.json
	$(call environment,.venv-test,tests/requirements.txt)
	.venv-test/bin/python -m pip install --quiet --no-deps --no-build-isolation -e solutions
	$(PAGE) npm ci --silent
	.venv-test/bin/python .ci/browser.py
	@touch $@
# instructors: end
