#!/usr/bin/env bash
# Schrijft requirements.lock: alle pakketten, ook van het register en de ontwikkelaar, met hashes,
# voor Linux, Windows en macOS in een bestand. Met een argument (--upgrade) ook nieuwere versies.
# De extra's blijven staan: zonder "coverage[toml]==" kiest pip zelf de nieuwste en weigert die.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
env -u PIP_FIND_LINKS scripts/omgeving.sh uv pip compile pyproject.toml \
    --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
    --extra register --extra dev --no-strip-extras --custom-compile-command 'make lock' \
    --output-file requirements.lock "$@"
