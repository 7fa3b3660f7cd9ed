# Build folders lie outside the clone, so that a second clone reuses what the first compiled.
export TAIZHANG_BUILD ?= $(HOME)/.cache/taizhang-build
RELEASE = $(TAIZHANG_BUILD)-release
# With Swift's libraries inside, the program runs on machines that have no Swift.
BUILD_RELEASE = swift build -c release --static-swift-stdlib --scratch-path "$(RELEASE)"

.PHONY: help run test check prove bench fuzz release docs screenshots format clean prepare

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## import the sample notices into a new ledger and serve it at http://127.0.0.1:8080
	@scripts/run.sh

test: ## everything that must pass: lint, build, tests, documents, browser, fuzzing, proofs
	@scripts/test.sh

check: ## the quick part of `make test`: lint, build, tests
	@scripts/test.sh prepare lint build tests

prove: prepare ## prove that the journal survives what it must, into docs/proofs.md
	@scripts/prove.sh

bench: prepare ## measure against the targets
	@scripts/bench.sh

fuzz: prepare ## fuzz the readers for longer than `make test` does
	@scripts/fuzz.sh

release: prepare ## leave an optimised program at .build/release/taizhang
	@$(BUILD_RELEASE) --product taizhang
	@mkdir -p .build/release
	@install "$$($(BUILD_RELEASE) --show-bin-path)/taizhang" .build/release/
	@ls -l .build/release/taizhang

docs: prepare ## write the API documentation to .build/docs
	@scripts/docs.sh

screenshots: ## take the pictures of docs/pages.md anew
	@scripts/browser.sh screenshots

format: ## rewrite the Swift files as .swift-format wants them
	@scripts/format.sh --fix

clean: ## remove what was built (the fetched dependencies stay)
	@swift package --scratch-path "$(TAIZHANG_BUILD)" clean
	@swift package --scratch-path "$(RELEASE)" clean
	@rm -rf .build/release .build/docs

prepare:
	@scripts/prepare.sh
