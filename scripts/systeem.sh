#!/usr/bin/env bash
# Zorgt voor wat het systeem moet hebben. scripts/systeem.sh qt: de bibliotheken van Qt (nodig).
# scripts/systeem.sh proeven: gereedschap van enkele tests (gewenst; zonder slaan ze over).
# scripts/systeem.sh meten: waarmee de metingen vergelijken (gewenst; zonder zegt de meting dat).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/pakketten.sh
. scripts/pakketten.sh

# Bibliotheek en het pakket van Debian waar zij in zit; een | scheidt oude en nieuwe namen.
pakket_van() {
    case "$1" in
    libEGL.so.1) echo libegl1 ;;
    libGL.so.1) echo libgl1 ;;
    libOpenGL.so.0) echo libopengl0 ;;
    libGLX.so.0) echo libglx0 ;;
    libGLdispatch.so.0) echo libglvnd0 ;;
    libX11.so.6) echo libx11-6 ;;
    libX11-xcb.so.1) echo libx11-xcb1 ;;
    libXau.so.6) echo libxau6 ;;
    libXdmcp.so.6) echo libxdmcp6 ;;
    libxcb.so.1) echo libxcb1 ;;
    libxcb-cursor.so.0) echo libxcb-cursor0 ;;
    libxcb-icccm.so.4) echo libxcb-icccm4 ;;
    libxcb-image.so.0) echo libxcb-image0 ;;
    libxcb-keysyms.so.1) echo libxcb-keysyms1 ;;
    libxcb-randr.so.0) echo libxcb-randr0 ;;
    libxcb-render.so.0) echo libxcb-render0 ;;
    libxcb-render-util.so.0) echo libxcb-render-util0 ;;
    libxcb-shape.so.0) echo libxcb-shape0 ;;
    libxcb-shm.so.0) echo libxcb-shm0 ;;
    libxcb-sync.so.1) echo libxcb-sync1 ;;
    libxcb-util.so.1) echo libxcb-util1 ;;
    libxcb-xfixes.so.0) echo libxcb-xfixes0 ;;
    libxcb-xkb.so.1) echo libxcb-xkb1 ;;
    libxkbcommon.so.0) echo libxkbcommon0 ;;
    libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
    libfontconfig.so.1) echo libfontconfig1 ;;
    libfreetype.so.6) echo libfreetype6 ;;
    libpng16.so.16) echo 'libpng16-16t64|libpng16-16' ;;
    libbrotlidec.so.1 | libbrotlicommon.so.1) echo libbrotli1 ;;
    libexpat.so.1) echo libexpat1 ;;
    libbsd.so.0) echo libbsd0 ;;
    libmd.so.0) echo libmd0 ;;
    libdbus-1.so.3) echo libdbus-1-3 ;;
    libsystemd.so.0) echo libsystemd0 ;;
    libcap.so.2) echo libcap2 ;;
    libgcrypt.so.20) echo libgcrypt20 ;;
    libgpg-error.so.0) echo libgpg-error0 ;;
    liblz4.so.1) echo liblz4-1 ;;
    liblzma.so.5) echo liblzma5 ;;
    libzstd.so.1) echo libzstd1 ;;
    libglib-2.0.so.0 | libgthread-2.0.so.0) echo 'libglib2.0-0t64|libglib2.0-0' ;;
    libpcre2-8.so.0) echo libpcre2-8-0 ;;
    libatomic.so.1) echo libatomic1 ;;
    libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
    libkrb5.so.3) echo libkrb5-3 ;;
    libk5crypto.so.3) echo libk5crypto3 ;;
    libkrb5support.so.0) echo libkrb5support0 ;;
    libcom_err.so.2) echo libcom-err2 ;;
    libkeyutils.so.1) echo libkeyutils1 ;;
    libz.so.1) echo zlib1g ;;
    *) echo "$1" ;;
    esac
}

# Namen van bibliotheken die Qt (kern, scherm, pictogrammen, xcb en offscreen) niet kan vinden.
ontbrekend() {
    local qt
    for qt in .venv/lib/python3*/site-packages/PySide6; do
        scripts/omgeving.sh ldd "$qt"/Qt{Core,Gui,Widgets,Svg,DBus}.*so \
            "$qt"/Qt/plugins/platforms/libq{xcb,offscreen}.so \
            "$qt"/Qt/plugins/imageformats/libqsvg.so 2>/dev/null |
            awk '/not found/ {print $1}' | sort -u
    done
}

# De bewijsproef: laadt Qt en toont een leeg venster zonder beeldscherm.
laadt() {
    QT_QPA_PLATFORM=offscreen scripts/omgeving.sh .venv/bin/python -c '
from PySide6 import QtDBus, QtSvg, QtWidgets
app = QtWidgets.QApplication([])
QtWidgets.QWidget().show()
' >/dev/null
}

qt() {
    local weg namen vorige
    [ "$(uname -s)" = Linux ] || return 0
    weg=$(ontbrekend)
    if [ -n "$weg" ]; then
        namen=$(for so in $weg; do pakket_van "$so"; done | sort -u)
        # shellcheck disable=SC2086
        if ! installeer $namen; then
            vorige=""
            namen="$namen xkb-data fontconfig-config"
            # Wat is uitgepakt vraagt soms zelf weer iets: herhaal tot niets meer ontbreekt.
            while [ -n "$weg" ] && [ "$weg" != "$vorige" ] && pak_uit $namen; do
                vorige=$weg
                weg=$(ontbrekend)
                namen=$(for so in $weg; do pakket_van "$so"; done | sort -u)
            done
            rm -rf "$SYSTEEM/.apt" "$SYSTEEM/usr/share/doc"
        fi
        weg=$(ontbrekend)
    fi
    if [ -n "$weg" ] || ! laadt; then
        # shellcheck disable=SC2046
        meld "Qt start niet op dit systeem: vraag uw beheerder om" \
            $(for so in ${weg:-libEGL.so.1 libxcb-cursor.so.0}; do
                pakket_van "$so" | sed 's/|/ of /'
            done | sort -u)
        return 1
    fi
}

proeven() {
    local nodig=()
    [ "$(uname -s)" = Linux ] || return 0
    command -v Xvfb >/dev/null || nodig+=(xvfb xauth)
    command -v xdotool >/dev/null || nodig+=(xdotool)
    command -v pdfinfo >/dev/null || nodig+=(poppler-utils)
    command -v dbus-run-session >/dev/null || nodig+=(dbus)
    command -v strace >/dev/null || nodig+=(strace)
    command -v faketime >/dev/null || nodig+=(faketime)
    [ -x /usr/libexec/at-spi2-registryd ] || nodig+=(at-spi2-core)
    /usr/bin/python3 -c 'import pyatspi' 2>/dev/null || nodig+=(python3-pyatspi)
    [ ${#nodig[@]} = 0 ] && return 0
    installeer "${nodig[@]}" || meld "Niet aanwezig: ${nodig[*]}. De tests die dit nodig hebben, slaan over."
}

meten() {
    local nodig=()
    [ "$(uname -s)" = Linux ] || return 0
    command -v Xvfb >/dev/null || nodig+=(xvfb)
    command -v age >/dev/null || nodig+=(age)
    command -v xz >/dev/null || nodig+=(xz-utils)
    [ ${#nodig[@]} = 0 ] && return 0
    installeer "${nodig[@]}" || meld "Niet aanwezig: ${nodig[*]}. Enkele metingen gaan niet door."
}

# PyInstaller leest bibliotheken met objdump, en bij de python van Debian hoort een los pakket.
bouwen() {
    local nodig=() python
    [ "$(uname -s)" = Linux ] || return 0
    command -v objdump >/dev/null || nodig+=(binutils)
    python=$(.venv/bin/python -c '
import sys, sysconfig
from pathlib import Path
name = sysconfig.get_config_var("INSTSONAME")
places = (sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("MULTIARCH") or "")
found = any(Path(place, name).exists() for place in (places[0], f"{places[0]}/{places[1]}"))
shared = sysconfig.get_config_var("Py_ENABLE_SHARED")
print("" if shared and found else "libpython{}.{}".format(*sys.version_info))')
    if [ -n "$python" ]; then nodig+=("$python"); fi
    [ ${#nodig[@]} = 0 ] && return 0
    installeer "${nodig[@]}" || {
        meld "Het programma is hier niet te bundelen: vraag uw beheerder om ${nodig[*]}."
        return 1
    }
}

"$@"
