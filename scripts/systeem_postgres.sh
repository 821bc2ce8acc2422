#!/usr/bin/env bash
# Voert een opdracht uit met een PostgreSQL van dit systeem (15 of nieuwer), als die er is:
#     scripts/systeem_postgres.sh python -m pytest -m register
# Is die er niet, dan gebruiken de tests overal de PostgreSQL uit het wiel, zoals de proeven die
# een register starten altijd doen. Het cluster is tijdelijk, luistert alleen op een socket en
# verdwijnt na afloop.
set -euo pipefail

bin=""
for map in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin; do
    versie=$("$map/postgres" --version 2>/dev/null | sed -E 's/.* ([0-9]+).*/\1/') || continue
    if [ "$versie" -ge 15 ]; then bin=$map; fi
done
if [ -z "$bin" ]; then
    echo "Dit systeem heeft geen PostgreSQL 15 of nieuwer: de tests gebruiken die uit het wiel."
    exec "$@"
fi

# PostgreSQL weigert de beheerder; het pakket van Debian maakt daarvoor de gebruiker postgres.
als=()
if [ "$(id -u)" = 0 ]; then
    if ! id postgres >/dev/null 2>&1; then
        echo "De gebruiker postgres ontbreekt: de tests gebruiken de PostgreSQL uit het wiel."
        exec "$@"
    fi
    als=(setpriv --reuid=postgres --regid=postgres --init-groups --reset-env)
fi

map=$(mktemp -d /tmp/waarnemer-pg.XXXXXX)
chmod 755 "$map"
if [ ${#als[@]} -gt 0 ]; then chown postgres "$map"; fi
opruimen() {
    "${als[@]}" "$bin/pg_ctl" -D "$map/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$map"
}
trap opruimen EXIT
trap 'exit 130' INT TERM

cd "$map"
"${als[@]}" "$bin/initdb" -D "$map/data" -U postgres -A trust -E UTF8 --no-sync >/dev/null
"${als[@]}" "$bin/pg_ctl" -D "$map/data" -l "$map/log" -w \
    -o "-c listen_addresses='' -k $map -c fsync=off -c autovacuum=off" start >/dev/null ||
    { cat "$map/log"; exit 1; }
cd "$OLDPWD"
echo "De tests van het register gebruiken $("$bin/postgres" --version)."
WAARNEMER_TEST_DATABASE_URL="postgresql://postgres@/postgres?host=$map" "$@"
