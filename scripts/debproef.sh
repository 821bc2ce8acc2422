#!/usr/bin/env bash
# Zet dist/waarnemer_*.deb op een kaal Debian (debootstrap in een map) en draait de zelftest daarin:
# zonder beeldscherm, en met een echte X-server. Alleen als root; de map gaat daarna weg.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
deb=$(ls -t dist/waarnemer_*.deb 2>/dev/null | head -1)
[ -n "$deb" ] || { echo "Er is nog geen pakket. Doe eerst make bundle en make deb."; exit 1; }
[ "$(id -u)" = 0 ] || { echo "Dit kan alleen als root: debootstrap en chroot vragen dat."; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y --no-install-recommends debootstrap
# dezelfde bron als deze computer
bron=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -1)
soort=$(. /etc/os-release && echo "$VERSION_CODENAME")
map=$(mktemp -d)
trap 'umount -q "$map/proc" || true; rm -rf --one-file-system "$map"' EXIT
echo "Ik maak een kaal Debian ($soort) in $map."
debootstrap --variant=minbase "$soort" "$map" "$bron" >"$map.log" 2>&1 || { tail "$map.log"; exit 1; }
rm -f "$map.log"
mount -t proc proc "$map/proc"
cp /etc/resolv.conf /etc/hosts "$map/etc/"
cp -r /etc/apt/apt.conf.d/. "$map/etc/apt/apt.conf.d/"
cp "$deb" "$map/tmp/waarnemer.deb"
binnen() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    chroot "$map" "$@"; }
echo "Ik installeer $deb."
binnen apt-get -q -o Dpkg::Use-Pty=0 update >/dev/null
binnen apt-get -q -y --no-install-recommends install /tmp/waarnemer.deb >/dev/null
echo "Zonder beeldscherm:"
binnen env QT_QPA_PLATFORM=offscreen /usr/bin/waarnemer zelftest
echo "Met een X-server:"
binnen apt-get -q -y --no-install-recommends install xvfb xauth >/dev/null
binnen xvfb-run -a /usr/bin/waarnemer zelftest
binnen apt-get -q -y remove waarnemer >/dev/null
if [ -e "$map/opt/waarnemer" ]; then
    echo "Na verwijderen staat er nog iets in /opt/waarnemer."
    exit 1
fi
echo "Het pakket is geïnstalleerd, beproefd en weer verwijderd."
