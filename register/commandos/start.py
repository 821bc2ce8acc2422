"""``waarnemer-register start``: the server, on the bureau's PostgreSQL or one from a wheel."""

from __future__ import annotations

import argparse
import errno
import logging
import os
import signal
import socket
import ssl
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg

from register import beeld
from register.bureau import BureauFout
from register.database import maak_pool, migreer
from register.instellingen import Instellingen
from register.sleutels import SleutelFout, laad_openbaar, open_sleutel
from register.wachtzin import lees_wachtzin, voeg_optie_toe

DATABASE = "WAARNEMER_REGISTER_DATABASE"
GEEN_ADRES = "Dit is geen adres van een database. Controleer het adres bij --database."
DEMO_SLEUTELS = Path(__file__).resolve().parents[2] / "resources" / "demo" / "sleutels"
DEMO_WACHTZIN = "demo-wachtzin-alleen-voor-oefenen"
"""Public on purpose: see resources/demo/README.md."""


def _data_map() -> Path:
    import platformdirs  # noqa: PLC0415 — only asked when no folder was given

    return Path(platformdirs.user_data_dir("waarnemer-register", appauthor=False))


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("start", help="start het register")
    parser.add_argument(
        "--database",
        default=os.environ.get(DATABASE),
        metavar="URL",
        help=f"PostgreSQL 15 of nieuwer (of zet {DATABASE}); anders een eigen in de datamap",
    )
    parser.add_argument("--data", type=Path, metavar="MAP", help="map voor de eigen PostgreSQL")
    parser.add_argument(
        "--sleutels", type=Path, metavar="MAP", help="sleutels van het bureau; anders in de datamap"
    )
    parser.add_argument("--demo", action="store_true", help="oefen met de openbare demosleutels")
    parser.add_argument("--adres", default="127.0.0.1", help="adres om op te luisteren")
    parser.add_argument("--poort", type=int, default=8765, help="poort; 0 kiest er een")
    parser.add_argument("--tls-certificaat", type=Path, metavar="BESTAND", help="voor https")
    parser.add_argument("--tls-sleutel", type=Path, metavar="BESTAND", help="voor https")
    parser.add_argument(
        "--metrieken-poort",
        type=int,
        metavar="POORT",
        help="toon cijfers voor Prometheus op deze poort van 127.0.0.1; 0 kiest er een",
    )
    parser.add_argument(
        "--herbouw", action="store_true", help="maak de tellingen opnieuw uit de bewijzen"
    )
    parser.add_argument(
        "--zolang-invoer",
        action="store_true",
        help="stop zodra de standaardinvoer sluit: als wie het register startte er niet meer is",
    )
    voeg_optie_toe(parser)
    parser.set_defaults(doe=doe_start)


def _instellingen(args: argparse.Namespace, data: Path) -> Instellingen:
    map_: Path = DEMO_SLEUTELS if args.demo else args.sleutels or data / "sleutels"
    try:
        openbaar = laad_openbaar(map_)
    except SleutelFout as fout:
        raise BureauFout(f"{fout} Oefenen kan met --demo.") from fout
    wachtzin = DEMO_WACHTZIN if args.demo else lees_wachtzin(args)
    return Instellingen.uit_sleutels(openbaar, open_sleutel(map_, "register", wachtzin))


def _eigen_postgres(stapel: ExitStack, data: Path) -> str:
    from register.database.postgres import postgres_uit_wiel  # noqa: PLC0415 — not with --database

    map_ = data / "postgres"
    map_.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    print(f"Er is geen database opgegeven. Het register gebruikt een eigen PostgreSQL in {map_}.")
    try:
        return stapel.enter_context(postgres_uit_wiel(map_))
    except Exception as fout:  # the package raises what its tools raise
        raise BureauFout(
            f"De eigen PostgreSQL in {map_} start niet. Geef een database met --database, of een "
            "andere map met --data."
        ) from fout


def herbouw_beeld(url: str, *, altijd: bool) -> bool:
    """Make the picture anew when asked, or when a new version has emptied it; True when made."""
    with psycopg.connect(url) as conn:
        if not altijd and not beeld.is_leeg(conn):
            return False
        beeld.herbouw(conn)
    return True


def _bereid_voor(url: str, *, herbouw: bool) -> bool:
    """Migrate, and rebuild when asked; True when the roles are in force."""
    try:
        psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError as fout:
        raise BureauFout(GEEN_ADRES) from fout
    try:
        rollen = migreer(url)
        if herbouw_beeld(url, altijd=herbouw):
            print("De tellingen zijn opnieuw gemaakt.")
    except psycopg.OperationalError as fout:
        raise BureauFout(
            "De database is niet bereikbaar. Controleer het adres bij --database."
        ) from fout
    except psycopg.Error as fout:
        raise BureauFout(
            "De database kan niet worden ingericht. Geef de gebruiker rechten om schema's te maken."
        ) from fout
    if not rollen:
        print(
            "Let op: de rollen reg_migratie en reg_app ontbreken. Alleen triggers bewaken. "
            "Hoe u ze maakt, staat in docs/beheer.md, hoofdstuk 3."
        )
    return rollen


def _moet_vrij_zijn(adres: str, poort: int) -> None:
    """Raise BureauFout when the register cannot listen there: the server says that in English."""
    try:
        (familie, soort, protocol, _, doel), *_ = socket.getaddrinfo(
            adres, poort, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        with socket.socket(familie, soort, protocol) as proef:
            if os.name == "posix":  # as the server itself: what was closed a moment ago is free
                proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            proef.bind(doel)
    except OSError as fout:
        if fout.errno == errno.EADDRINUSE:
            raise BureauFout(
                f"Poort {poort} op {adres} is bezet. Draait het register al? "
                "Kies anders een poort met --poort."
            ) from fout
        raise BureauFout(
            f"Op {adres}, poort {poort}, kan het register niet luisteren. Kies iets anders."
        ) from fout


def _tls_opties(args: argparse.Namespace) -> dict[str, Any]:
    if args.tls_certificaat is None and args.tls_sleutel is None:
        return {}
    if args.tls_certificaat is None or args.tls_sleutel is None:
        raise BureauFout("Geef voor https zowel --tls-certificaat als --tls-sleutel.")
    return {"ssl_certfile": str(args.tls_certificaat), "ssl_keyfile": str(args.tls_sleutel)}


def _bedien(args: argparse.Namespace, inst: Instellingen, url: str, *, rollen: bool) -> int:
    import uvicorn  # noqa: PLC0415 — heavy, only for the server itself

    from register.api import maak_app  # noqa: PLC0415 — heavy, only for the server itself

    class Server(uvicorn.Server):
        """Says when it is ready, in one line."""

        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            if self.started:
                poort = self.servers[0].sockets[0].getsockname()[1]
                soort = "https" if args.tls_certificaat else "http"
                print(f"Het register luistert op {soort}://{args.adres}:{poort}", flush=True)

        def volg_invoer(self) -> None:
            """Stop when the other end of the standard input is gone, however it went."""
            while os.read(0, 1024):
                pass
            self.should_exit = True

    tel = None
    if args.metrieken_poort is not None:
        from register.metrieken import Metrieken  # noqa: PLC0415 — only when asked

        metrieken = Metrieken()
        tel = metrieken.tel
        try:
            poort = metrieken.bedien(args.metrieken_poort)
        except OSError as fout:
            raise BureauFout("Deze poort voor metrieken is bezet. Kies een andere.") from fout
        print(f"Metrieken op http://127.0.0.1:{poort}/metrics", flush=True)
    config = uvicorn.Config(
        maak_app(inst, maak_pool(url, rollen=rollen), tel),
        host=args.adres,
        port=args.poort,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=75,
        h11_max_incomplete_event_size=16 * 1024,
        **_tls_opties(args),
    )
    try:
        config.load()
    except (OSError, ssl.SSLError) as fout:
        raise BureauFout("Het TLS-certificaat of de sleutel ervan is niet te lezen.") from fout
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_3
    _moet_vrij_zijn(args.adres, args.poort)
    server = Server(config)
    if args.zolang_invoer:
        threading.Thread(target=server.volg_invoer, daemon=True).start()
    server.run()
    return 0 if server.started else 1


def doe_start(args: argparse.Namespace) -> int:
    """Run until Ctrl-C or a stop signal."""
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(asctime)s %(message)s")
    logging.getLogger("register").setLevel(logging.INFO)
    # The server hands a stop signal on when it is done; then the own PostgreSQL must still stop.
    signal.signal(signal.SIGTERM, lambda *_: None)
    data = args.data or _data_map()
    inst = _instellingen(args, data)
    if inst.demo:
        print("Dit register is om te oefenen (DEMO).")
    with ExitStack() as stapel:
        url = args.database or _eigen_postgres(stapel, data)
        rollen = _bereid_voor(url, herbouw=args.herbouw)
        return _bedien(args, inst, url, rollen=rollen)
