# The front door: `make` does everything once, `make test` checks everything.
SHELL = /bin/sh
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BUILD = .build/release
# The linker that comes with Swift, where it does: it is faster, and says nothing of functions that nobody calls.
LLD := $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))ld.lld)
RELEASE = $(SWIFT) build -c release --static-swift-stdlib $(if $(LLD),-Xswiftc -use-ld=lld)
COMMANDS = feed-import feed-fetch feed-merge feed-dedupe feed-dedupe-ledger feed-store feed-publish feed-publish-preview feed-run
EXTERNAL = feeds/harbour-log.xml feeds/observatory.atom feeds/press-wire.xml feeds/notes.json feeds/notes.jsonl
# The day of the articles in seeds/ that name none, so that the feed made from them is the same everywhere.
SEEDS_DAY = 2026-03-01

.PHONY: all packages build seeds site test test-browser screenshots soak bench budget lint docs install uninstall clean

all: site
	@echo
	@echo "Made from seeds/:                  feeds/seeds.atom"
	@echo "Merged with feeds/ and published:  public/index.html, atom.xml, rss.xml, feed.json, opml.xml"
	@echo "Repeats that were left out:        public/repeats.jsonl"
	@echo "Try it:                            $(BUILD)/feed --help"

# Debian and Ubuntu packages: the compiler needs headers of libxml2, libcmark-gfm, libyaml,
# PCRE2, libcurl and SQLite, the tests xmllint.
packages:
	@sh Scripts/packages.sh

build: packages
	$(RELEASE)

seeds: build
	$(BUILD)/feed import seeds/ --title "Seeds" --published $(SEEDS_DAY) -o feeds/seeds.atom

site: seeds
	@mkdir -p public
	$(BUILD)/feed merge feeds/seeds.atom $(EXTERNAL) --title "Seeds and neighbours" \
	  | $(BUILD)/feed dedupe --report public/repeats.jsonl \
	  | $(BUILD)/feed publish public/

test: packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# The pages in headless Chromium, which this installs.
test-browser: packages
	$(SWIFT) build --build-tests
	SWIFT="$(SWIFT)" sh Scripts/test-browser.sh

screenshots: site
	BUILD="$(BUILD)" sh Scripts/screenshots.sh

soak: packages
	FEED_SOAK=1 $(SWIFT) test

bench: build
	@sh Scripts/packages.sh bench
	sh Benchmarks/run.sh
	sh Benchmarks/fetch.sh
	sh Benchmarks/dedupe.sh

budget: build
	@sh Scripts/packages.sh bench
	sh Benchmarks/budget.sh

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples Benchmarks/Package.swift Benchmarks/Sources

docs: packages
	sh Scripts/docs.sh

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/libexec/feed"
	install -m 755 -s $(BUILD)/feed "$(DESTDIR)$(PREFIX)/bin/feed"
	for command in $(COMMANDS); do \
	  install -m 755 -s $(BUILD)/$$command "$(DESTDIR)$(PREFIX)/libexec/feed/$$command" || exit; \
	done

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/feed"
	for command in $(COMMANDS); do rm -f "$(DESTDIR)$(PREFIX)/libexec/feed/$$command"; done
	-rmdir "$(DESTDIR)$(PREFIX)/libexec/feed"

clean:
	rm -rf .build public
