# De opdrachten van het project. Elke opdracht richt zelf de omgeving in (make setup).
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup run demo test check faults duurproef conformantie toegankelijkheid fuzz mutatie bench talen screenshots onderdelen maten register bundle bundelgelijk deb debproef dienstproef wijnproef teken lock

OMGEVING := scripts/omgeving.sh
OFFSCREEN := QT_QPA_PLATFORM=offscreen $(OMGEVING)
MYPY := $(OMGEVING) mypy --no-error-summary
DEMO ?= demo-uit
# three on two cores: there is much waiting for processes; in the order of the tree, so that the
# long files come early and the many short ones fill up the end
PARALLEL := -n 3 --dist loadfile --no-loadscope-reorder

help: ## Toont deze lijst
	@echo "Gebruik: make OPDRACHT"
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Richt .venv in en wat het systeem moet hebben (elke opdracht doet dit zelf)
	@scripts/setup.sh
	@for ts in resources/talen/waarnemer_*.ts; do \
		[ "$${ts%.ts}.qm" -nt "$$ts" ] || $(OMGEVING) python -m scripts.talen compileer || exit 1; \
	done

run: setup ## Start het programma; zonder beeldscherm speelt het de demo af
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "Er is geen beeldscherm. De demo speelt zonder venster en bewaart beelden in $(DEMO)."; \
		$(OFFSCREEN) python -m waarnemer_app demo --uit "$(DEMO)"; \
	else \
		$(OMGEVING) python -m waarnemer_app $(ARGS); \
	fi

demo: setup ## Speelt een hele verkiezingsdag na en bewaart beelden en bestanden in demo-uit
	@$(OFFSCREEN) python -m waarnemer_app demo --uit "$(DEMO)"

test: setup ## Voert alle tests uit (ARGS="tests/store -k kluis" voor een deel)
	@scripts/systeem.sh proeven
	@$(OFFSCREEN) scripts/systeem_postgres.sh python -m pytest $(PARALLEL) $(ARGS)

# tests/faults forks and traces: there is nothing of it to check on Windows, where it is not collected
check: setup ## Controleert stijl, typen, importrichtingen en indeling
	@$(OMGEVING) ruff check .
	@$(OMGEVING) ruff format --check .
	@for systeem in linux win32 darwin; do \
		echo "mypy --platform $$systeem"; \
		zonder=; if [ $$systeem = win32 ]; then zonder="--exclude ^tests/faults/"; fi; \
		$(MYPY) --platform $$systeem $$zonder --cache-dir .mypy_cache/$$systeem || exit 1; \
	done
	@$(OMGEVING) lint-imports
	@$(OFFSCREEN) python -m pytest -q tests/test_layout.py tests/test_repository.py

faults: setup ## Brengt storingen in: kill -9, stroomuitval, schijffouten (NIVEAU=P, N of R; GEVAL=…)
	@scripts/systeem.sh proeven
	@$(OFFSCREEN) python -m tests.faults --niveau $(or $(NIVEAU),P) $(if $(GEVAL),--geval "$(GEVAL)") $(ARGS)

duurproef: setup ## Laat vijf laptops een minuut sturen over een lijn waar alles misgaat (SECONDEN=…)
	@scripts/systeem.sh proeven
	@$(OFFSCREEN) python -m tests.sync.duurproef --seconden $(or $(SECONDEN),60) $(ARGS)

conformantie: setup ## Vergelijkt 2.000 verzonnen formulieren met JavaRosa (Java 17; AANTAL=…)
	@WAARNEMER_CONFORMANTIE=$(or $(AANTAL),2000) $(OMGEVING) \
		python -m pytest -q -rs tests/conformance/test_gegenereerd.py

toegankelijkheid: setup ## Loopt elk scherm in elke staat na en schrijft docs/toegankelijkheid.md (zes minuten)
	@scripts/systeem.sh proeven
	@WAARNEMER_TOEGANKELIJK=alles $(OFFSCREEN) python -m pytest -q tests/toegankelijkheid
	@$(OFFSCREEN) python -m tests.toegankelijkheid.verslag schermen

fuzz: setup ## Geeft duizenden kapotte formulieren en lijsten (een uur; SECONDEN=… per soort lijst)
	@FUZZ=$(or $(AANTAL),20000) $(OMGEVING) python -m pytest -q tests/xforms/test_compile.py tests/sync/test_verminkt.py \
		-k no_bytes
	@$(OMGEVING) python -m tests.imports.fuzz --seconden $(or $(SECONDEN),600)

mutatie: setup ## Verandert de rechtsregels een voor een: de tests moeten dat merken (een uur)
	@$(OMGEVING) python scripts/mutatie.py --minuten 60

bench: setup ## Meet alle snelheden en schrijft benchmarks/resultaten.md (SNEL=1: klein; VERDER=1)
	@scripts/systeem.sh meten
	@scripts/systeem.sh bouwen
	@$(OFFSCREEN) python -m benchmarks.alles $(if $(SNEL),--snel) $(if $(VERDER),--verder) $(ARGS)

maten: setup ## Meet elke tekst op elk scherm in beide talen, groot en klein (drie minuten)
	@$(OFFSCREEN) python -m tests.toegankelijkheid.maten $(ARGS)

talen: setup ## Haalt nieuwe teksten naar resources/talen/*.ts en zegt wat nog niet is vertaald
	@$(OMGEVING) python -m scripts.talen bij

screenshots: setup ## Tekent elk scherm in elke staat opnieuw in docs/schermen (vijf minuten)
	@$(OFFSCREEN) python -m tests.schermen $(ARGS)

onderdelen: setup ## Tekent elk onderdeel in elke staat opnieuw in docs/onderdelen (een halve minuut)
	@$(OFFSCREEN) python -m tests.onderdelen $(ARGS)

register: setup ## Start het centraal register op 127.0.0.1
	@$(OMGEVING) python -m register start $(ARGS)

bundle: setup ## Bouwt dist/waarnemer en beproeft het (SLEUTEL=wortel.jwk van het bureau; anders demo)
	@scripts/systeem.sh bouwen
	@PYTHONHASHSEED=0 WAARNEMER_SLEUTEL="$(SLEUTEL)" $(OMGEVING) \
		pyinstaller --noconfirm --log-level ERROR build.spec
	@$(OMGEVING) python -m scripts.lever afsluiten
	@env -i LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME="$$(mktemp -d)" \
		dist/waarnemer/waarnemer zelftest

bundelgelijk: setup ## Bouwt de bundel twee keer en vergelijkt elk bestand (enkele minuten)
	@scripts/bundelgelijk.sh

deb: ## Maakt van dist/waarnemer een pakket voor Debian (eerst make bundle)
	@$(OMGEVING) python -m scripts.lever deb

debproef: ## Zet dat pakket op een kaal Debian (debootstrap, als root) en beproeft het daar
	@scripts/debproef.sh

dienstproef: setup ## Start het register onder een echte systemd (als root, met PostgreSQL van Debian)
	@scripts/dienstproef.sh

wijnproef: setup ## Beproeft alles buiten het venster met de Python van Windows onder Wine (als root; een half uur)
	@scripts/wijnproef.sh

teken: setup ## Tekent de hashes van de bundel (SLEUTELS=map van het bureau)
	@$(OMGEVING) python -m scripts.lever teken --sleutels "$(SLEUTELS)"

lock: setup ## Legt de versies en hashes van alle pakketten opnieuw vast
	@scripts/lock.sh
