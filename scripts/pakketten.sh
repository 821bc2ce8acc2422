# Systeempakketten krijgen langs de ladder: als beheerder, met sudo zonder vraag, of zonder rechten
# in .venv/systeem uitgepakt. Bedoeld om in te lezen (source) door setup.sh en systeem.sh.

SYSTEEM="$PWD/.venv/systeem"

meld() { printf '%s\n' "$*" >&2; }

# Kiest uit namen met | ertussen (Debian hernoemt soms een pakket) de eerste die de lijst kent.
# Na de keuze staat de opdracht die de lijst leest.
kies_naam() {
    local keuze=$1 naam
    shift
    for naam in ${keuze//|/ }; do
        if "$@" show "$naam" >/dev/null 2>&1; then break; fi
    done
    printf '%s\n' "$naam"
}

# De eerste twee sporten. Geeft 1 als geen van beide kan; de aanroeper beslist over de derde.
installeer() {
    local voor verslag namen
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then
        voor=""
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        voor="sudo -n"
    else
        return 1
    fi
    verslag=$(mktemp)
    $voor apt-get update -qq >"$verslag" 2>&1 || meld "De pakketlijst van dit systeem is niet ververst."
    namen=$(for keuze in "$@"; do kies_naam "$keuze" apt-cache; done)
    meld "Ik installeer met apt-get:" $namen
    if ! $voor env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $namen >"$verslag" 2>&1; then
        tail -20 "$verslag" >&2
        rm -f "$verslag"
        return 1
    fi
    rm -f "$verslag"
}

# De derde sport: ophalen zonder rechten, met een eigen pakketlijst, en uitpakken in .venv/systeem.
pak_uit() {
    local lijst keuze namen deb
    command -v apt-get >/dev/null && command -v dpkg >/dev/null || return 1
    lijst="$SYSTEEM/.apt"
    mkdir -p "$lijst/lists/partial" "$lijst/archives/partial" "$lijst/deb"
    local apt=(-o "Dir::State::lists=$lijst/lists" -o "Dir::Cache=$lijst" -o Debug::NoLocking=1)
    if [ ! -e "$lijst/ververst" ]; then
        apt-get "${apt[@]}" -qq update >&2 || return 1
        touch "$lijst/ververst"
    fi
    namen=()
    for keuze in "$@"; do
        namen+=("$(kies_naam "$keuze" apt-cache "${apt[@]}")")
    done
    meld "Ik haal op en pak uit in .venv/systeem: ${namen[*]}"
    (cd "$lijst/deb" && apt-get "${apt[@]}" -qq download "${namen[@]}" >&2) || return 1
    for deb in "$lijst"/deb/*.deb; do
        dpkg -x "$deb" "$SYSTEEM" || return 1
        rm -f "$deb"
    done
}
