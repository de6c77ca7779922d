# make run    build and open the window with the sample dossier
# make test   every test, those that drive the real window under Xvfb included
# make lint   format, vet, staticcheck
# make kills, mutants, faults, race   the fault tests in large numbers, see docs/faults.md
# make scale  write a dossier of 20,000 articles and measure with it, see docs/scale.md
# Each installs what it misses (Debian and Ubuntu; see .ci/install).

GOFUMPT     := mvdan.cc/gofumpt@v0.12.0
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
BIN         := build/standpoint

.PHONY: run build test lint bench scale fuzz kills mutants faults race clean

run: build
	@.ci/demo $(BIN)

build:
	@.ci/install build
	go build -tags migrated_fynedo -o $(BIN) .

test:
	@.ci/install build test
	go test -timeout 15m ./...

lint:
	@.ci/install build
	@unformatted=$$(go run $(GOFUMPT) -l .); if [ -n "$$unformatted" ]; then echo "not gofumpt-ed:"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	go run $(STATICCHECK) ./...

bench:
	go test -run '^$$' -bench . -benchmem ./app/... ./export/... ./views/...

scale: build/Scale.standpoint
	go test ./app -run '^$$' -bench Scale -timeout 30m -specimen $(CURDIR)/build/Scale.standpoint

build/Scale.standpoint:
	@mkdir -p build
	go run ./app/specimen/write -o $@ -articles build/scale-articles

# FUZZTIME=10m make fuzz runs each fuzzer that long.
fuzz:
	@.ci/fuzz $${FUZZTIME:-30s}

kills:
	go test ./app/dossier -run 'Kill|Sidecar|HalfWritten' -count 1 -timeout 120m -v -args -rounds $${ROUNDS:-100}

mutants:
	go test ./app/dossier -run DamagedFiles -count 1 -timeout 60m -v -args -damaged $${FILES:-10000}

faults:
	@ROUNDS=$${ROUNDS:-100} .ci/faults

race:
	go test -race -timeout 30m ./app/dossier -args -actions 400

clean:
	rm -rf build
