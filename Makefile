# Plain `make` lists the targets. The words after `##` are their descriptions.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DEFAULT_GOAL := help
.NOTPARALLEL:

SWIFT ?= swift
PREFIX ?= /usr/local
# The demonstration runs the debug build that `make test` has already made; a first release build
# costs more minutes than the demonstration can win back.
CONFIGURATION ?= debug

# A program that exports its symbols has thousands of them searched when it starts, and one that names
# its generic types has each looked up by its name (decision 0053).
RELEASE := -c release --static-swift-stdlib -Xlinker --no-export-dynamic \
	-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
	--product fallow
FORMATTED := $(wildcard Package.swift Sources Tests Benchmarks)
# A page may link to the symbols of every target listed before its own.
DOCUMENTED := CivilCalendar LandLifecycle fallow

.PHONY: help setup build test lint format rooms docs goldens demo install uninstall bench check \
	clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' \
		$(firstword $(MAKEFILE_LIST))

setup: ## Install what a build needs besides Swift (libsqlite3-dev, libzip-dev, …); quick when it is there
	@SWIFT='$(SWIFT)' Scripts/setup.sh

build: setup ## Build everything, for debugging
	@$(SWIFT) build

test: setup ## Run all tests
	@$(SWIFT) test

lint: ## Check the format of every Swift file
	@$(SWIFT) format lint --strict --parallel --recursive $(FORMATTED)
	@echo 'lint: $(FORMATTED): nothing to mend'

format: ## Rewrite every Swift file in the house format
	@$(SWIFT) format format --in-place --parallel --recursive $(FORMATTED)

rooms: ## Check that each room imports only what it may know, and check the check
	@Scripts/test-check-rooms.sh
	@Scripts/check-rooms.sh

docs: setup ## Build the DocC documentation; a broken link fails
	@$(SWIFT) package generate-documentation --enable-experimental-combined-documentation \
		$(DOCUMENTED:%=--target %) --warnings-as-errors

goldens: setup ## Record the golden files anew; the run fails, the diff is yours to read
	@status=0; FALLOW_RECORD_GOLDENS=1 $(SWIFT) test || status=$$?; \
	git status --short -- Tests || true; \
	if [ $$status -eq 0 ]; then echo 'goldens: the run passed, so nothing was recorded.'; \
	else echo 'goldens: read the diff (git diff -- Tests), then run make test.' >&2; fi; \
	exit $$status

demo: setup ## Go from SampleData to alerts in a minute, offline
	@$(SWIFT) build -c '$(CONFIGURATION)' --product fallow
	@Scripts/demo.sh "$$($(SWIFT) build -c '$(CONFIGURATION)' --show-bin-path)/fallow"

install: setup ## Install a release build in PREFIX (/usr/local), below DESTDIR
	@$(SWIFT) build $(RELEASE)
	@Scripts/install.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/fallow" '$(DESTDIR)$(PREFIX)'

uninstall: ## Remove what install put there; databases stay
	@rm -fv '$(DESTDIR)$(PREFIX)/bin/fallow' \
		'$(DESTDIR)$(PREFIX)/share/bash-completion/completions/fallow'

bench: setup ## Measure the long jobs
	@Benchmarks/run.sh

check: lint rooms docs test ## Run what CI runs

clean: ## Remove everything built, and the fetched packages
	@rm -rf .build Benchmarks/.build
