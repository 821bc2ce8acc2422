"""``waarnemer-register database``: a copy of it, putting one back, and sweeping what was erased."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from register import kopie
from register.bureau import BureauFout
from register.commandos.start import DATABASE, GEEN_ADRES
from register.sleutels import laad_openbaar, open_sleutel
from register.wachtzin import lees_wachtzin, voeg_optie_toe


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("database", help="kopieert de database, of zet een kopie terug")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")
    maak = acties.add_parser("kopie", help="maakt een versleutelde kopie, terwijl alles doorgaat")
    maak.add_argument("uit", type=Path, metavar="BESTAND")
    terug = acties.add_parser("terugzetten", help="zet een kopie terug in een lege database")
    terug.add_argument("kopie", type=Path, metavar="BESTAND")
    terug.add_argument("--sleutel", choices=("register", "reserve"), default="register")
    voeg_optie_toe(terug)
    ruim = acties.add_parser("opruimen", help="veegt van de schijf wat is gewist")
    for deel, doe in ((maak, doe_kopie), (terug, doe_terugzetten), (ruim, doe_opruimen)):
        deel.add_argument(
            "--database",
            default=os.environ.get(DATABASE),
            metavar="URL",
            help=f"de PostgreSQL van het register (of zet {DATABASE})",
        )
        deel.add_argument(
            "--data", type=Path, metavar="MAP", help="of: map met de eigen PostgreSQL"
        )
        if deel is not ruim:
            deel.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
        deel.set_defaults(doe=doe)


@contextmanager
def _url(args: argparse.Namespace, *, nieuw: bool) -> Iterator[str]:
    """The address of the database; a folder that is not there is made only when ``nieuw``."""
    if args.database:
        try:
            psycopg.conninfo.conninfo_to_dict(args.database)
        except psycopg.ProgrammingError as fout:
            raise BureauFout(GEEN_ADRES) from fout
        yield args.database
    elif args.data:
        from register.database.postgres import postgres_uit_wiel  # noqa: PLC0415 — only with --data

        if not nieuw and not (args.data / "postgres").is_dir():
            raise BureauFout(f"In {args.data} staat geen database. Kies een andere map bij --data.")
        args.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with postgres_uit_wiel(args.data / "postgres") as url:
            yield url
    else:
        raise BureauFout(f"Geef de database met --database of --data, of zet {DATABASE}.")


def _doe(args: argparse.Namespace, werk: Callable[[str], str], *, nieuw: bool = False) -> int:
    try:
        with _url(args, nieuw=nieuw) as url:
            print(werk(url))
    except kopie.KopieFout as fout:
        raise BureauFout(str(fout)) from fout
    except psycopg.OperationalError as fout:
        raise BureauFout(
            "De database is niet bereikbaar. Controleer het adres bij --database."
        ) from fout
    except psycopg.Error as fout:
        raise BureauFout("Deze databasegebruiker mag dit niet. Gebruik de eigenaar.") from fout
    return 0


def doe_kopie(args: argparse.Namespace) -> int:
    """Make a copy; only the public keys are needed."""
    openbaar = laad_openbaar(args.sleutels)

    def werk(url: str) -> str:
        grootte = kopie.maak_kopie(url, args.uit, (openbaar.ontvangst, openbaar.reserve))
        return (
            f"Kopie van de database: {args.uit}, {grootte} bytes, versleuteld.\n"
            "Bewaar haar op een andere plaats, met een dagkop en de bewijzen van dit moment."
        )

    return _doe(args, werk)


def doe_terugzetten(args: argparse.Namespace) -> int:
    """Put a copy back; the whole of it or nothing."""
    if not args.kopie.is_file():
        raise BureauFout(f"{args.kopie} is er niet. Kijk of u het goede bestand koos.")
    wachtzin = lees_wachtzin(args)
    if args.sleutel == "reserve":
        identiteit = open_sleutel(args.sleutels, "reserve", wachtzin)
    else:
        identiteit = open_sleutel(args.sleutels, "register", wachtzin).ontvangst

    def werk(url: str) -> str:
        vanaf = kopie.zet_terug(url, args.kopie, identiteit)
        return (
            f"De kopie is teruggezet. Nieuwe ontvangstbewijzen beginnen bij nummer {vanaf}.\n"
            "Start het register en controleer wat er mist: waarnemer-register controle --als.\n"
            "Laptops sturen zelf opnieuw wat er na de kopie kwam. Wat medewerkers na de kopie\n"
            "deden, doet u opnieuw: intrekken, wissen, bevestigen."
        )

    return _doe(args, werk, nieuw=True)


def doe_opruimen(args: argparse.Namespace) -> int:
    """Sweep; the register may run, and waits meanwhile."""

    def werk(url: str) -> str:
        kopie.ruim_op(url)
        return (
            "Wat is gewist, is uit de tabellen geveegd.\n"
            "Vernietig nu ook oudere kopieën, en het WAL-archief als u dat bijhoudt."
        )

    return _doe(args, werk)
