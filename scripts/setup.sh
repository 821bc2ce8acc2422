#!/usr/bin/env bash
# Maakt .venv met de vastgelegde pakketten en zorgt voor de bibliotheken van het systeem.
# Doet niets als dat al gedaan is voor deze versie van requirements.lock.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/pakketten.sh
. scripts/pakketten.sh

kies_python() {
    local naam
    for naam in "${PYTHON:-python3}" python3.11 python3.12 python3.13 python3.14; do
        if "$naam" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            command -v "$naam"
            return 0
        fi
    done
    return 1
}

# Een virtuele omgeving met pip, ook waar Debian het pakket python3-venv niet heeft geplaatst.
maak_venv() {
    local python=$1
    meld "Ik maak .venv met $("$python" --version)."
    if "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        { installeer python3-venv && "$python" -c 'import ensurepip, venv' 2>/dev/null; }; then
        "$python" -m venv .venv
        return
    fi
    "$python" -m venv --without-pip .venv
    pak_uit python3-pip-whl || {
        meld "Python kan hier geen virtuele omgeving maken: vraag uw beheerder om python3-venv."
        return 1
    }
    wiel=$(echo "$SYSTEEM"/usr/share/python-wheels/pip-*.whl)
    .venv/bin/python "$wiel/pip" install -q --no-index "$wiel"
}

python=$(kies_python) || {
    if installeer python3 python3-venv; then
        python=$(kies_python)
    else
        meld "Python 3.11 of nieuwer ontbreekt: vraag uw beheerder om python3 en python3-venv."
        exit 1
    fi
}
stempel=$(cat requirements.lock pyproject.toml scripts/setup.sh scripts/systeem.sh scripts/shiboken.py | sha256sum | cut -c1-64)
stempel="$PWD $stempel"
if [ "$(cat .venv/.stempel 2>/dev/null)" = "$stempel" ]; then exit 0; fi

.venv/bin/python -m pip --version >/dev/null 2>&1 || maak_venv "$python"
meld "Ik installeer de pakketten uit requirements.lock in .venv (hashes worden gecontroleerd)."
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
scripts/systeem.sh qt
.venv/bin/python -m scripts.shiboken
printf '%s' "$stempel" >.venv/.stempel
meld "Klaar: .venv is ingericht."
