#!/usr/bin/env bash
# Voert een opdracht uit in de omgeving van het project: scripts/omgeving.sh python -m waarnemer_app
# Bibliotheken die zonder rechten zijn opgehaald staan in .venv/systeem en moeten gevonden worden.
set -euo pipefail
hier=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export PATH="$hier/.venv/bin:$PATH"
# Elk proces zou anders al onze modules opnieuw vertalen: dat is de helft van een korte opdracht.
unset PYTHONDONTWRITEBYTECODE
systeem="$hier/.venv/systeem"
if [ -d "$systeem/usr" ]; then
    paden=""
    for map in "$systeem"/usr/lib/*-linux-gnu "$systeem"/lib/*-linux-gnu; do
        if [ -d "$map" ]; then paden="$paden$map:"; fi
    done
    export LD_LIBRARY_PATH="$paden${LD_LIBRARY_PATH:-}"
    if [ -d "$systeem/usr/share/X11/xkb" ]; then
        export XKB_CONFIG_ROOT="$systeem/usr/share/X11/xkb"
    fi
    if [ -d "$systeem/etc/fonts" ] && [ ! -e /etc/fonts/fonts.conf ]; then
        export FONTCONFIG_PATH="$systeem/etc/fonts"
    fi
fi
exec "$@"
