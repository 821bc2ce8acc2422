#!/usr/bin/env bash
# Bouwt de bundel twee keer uit dezelfde versie, in twee mappen en op twee tijden, en vergelijkt
# elk bestand en het Debian-pakket. Wat niet is vastgelegd (git commit) doet niet mee.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/systeem.sh bouwen
venv=$(cd .venv && pwd)
werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT
for map in een een-andere-map/dieper; do
    mkdir -p "$werk/$map"
    git clone -q . "$werk/$map"
    ln -s "$venv" "$werk/$map/.venv"
    echo "Ik bouw in $werk/$map."
    (
        cd "$werk/$map"
        export PYTHONPATH="$PWD" PYTHONHASHSEED=0 WAARNEMER_SLEUTEL=
        if [ "$map" = een ]; then umask 022; else umask 077; fi
        scripts/omgeving.sh python -m scripts.talen compileer
        scripts/omgeving.sh pyinstaller --noconfirm --log-level ERROR build.spec >/dev/null
        scripts/omgeving.sh python -m scripts.lever afsluiten
        scripts/omgeving.sh python -m scripts.lever deb
        (cd dist && sha256sum ./*.deb) >>dist/SHA256SUMS
    )
done
if diff "$werk/een/dist/SHA256SUMS" "$werk/een-andere-map/dieper/dist/SHA256SUMS"; then
    echo "Beide bundels en pakketten zijn gelijk: $(wc -l <"$werk/een/dist/SHA256SUMS") bestanden."
else
    echo "Deze bestanden verschillen."
    exit 1
fi
