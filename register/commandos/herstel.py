"""``waarnemer-register herstel``: two key holders open the vault of a waarnemer together."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast

from register.bureau import BureauFout, lees_bestand, schrijf
from register.herstel import (
    HerstelFout,
    Houder,
    haal_binnenste,
    haal_buitenste,
    lees_log,
    lees_verzoek,
    noteer,
)
from register.sleutels import open_sleutel
from register.tijd import moment
from register.wachtzin import lees_wachtzin, voeg_optie_toe
from waarnemer_app.domain.herstel import ANTWOORD_SUFFIX, DEEL_SUFFIX, MAX_BYTES
from waarnemer_app.domain.vingerafdruk import vingerafdruk

LOGBOEK: Final = "herstel.log"
_HOUDERS: Final = ("herstel-a", "herstel-b", "herstel-c", "herstel-d")


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("herstel", help="opent met twee houders een kluis (wachtzin vergeten)")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")

    deel = acties.add_parser("deel", help="stap 1: de buitenste laag, met herstel-b of herstel-d")
    antwoord = acties.add_parser("antwoord", help="stap 2: de binnenste laag, met herstel-a of -c")
    for stap in (deel, antwoord):
        stap.add_argument("verzoek", type=Path, metavar="VERZOEK.wvh")
    antwoord.add_argument("deel", type=Path, metavar="DEEL.wvd", help="van de eerste houder")
    for stap in (deel, antwoord):
        stap.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
        stap.add_argument("--houder", required=True, choices=_HOUDERS, metavar="SLEUTEL")
        stap.add_argument("--wie", required=True, metavar="ID", help="waarnemer die het vraagt")
        stap.add_argument("--reden", required=True, help="waarom de kluis open moet")
        stap.add_argument("--uit", type=Path, metavar="BESTAND")
        stap.add_argument(
            "--logboek", type=Path, metavar="BESTAND", help=f"anders {LOGBOEK} bij de sleutels"
        )
        stap.add_argument("--ja", action="store_true", help="vraag niet naar de vingerafdruk")
        voeg_optie_toe(stap)
    deel.set_defaults(doe=doe_deel)
    antwoord.set_defaults(doe=doe_antwoord)

    log = acties.add_parser("logboek", help="toont wie welke kluis opende, en waarom")
    log.add_argument("logboek", type=Path, metavar="BESTAND")
    log.set_defaults(doe=doe_logboek)


def _klopt(verzoek: bytes, args: argparse.Namespace) -> bool:
    """Show what is asked, and let the holder compare the fingerprint with the laptop."""
    inhoud = lees_verzoek(verzoek)
    print(f"Verzoek van {args.wie} voor {inhoud.kluisId}, {moment(inhoud.gemaaktOp)}.")
    print("Vingerafdruk van het verzoek:")
    groepen = vingerafdruk(verzoek)
    for begin in range(0, len(groepen), 4):
        print(f"  {' '.join(groepen[begin : begin + 4])}")
    if args.ja:
        return True
    print("Bel de waarnemer zelf, op een nummer dat u al had.")
    return input("Staat dit ook op de laptop? (ja/nee) ").strip().lower() in {"j", "ja"}


def _logboek(args: argparse.Namespace) -> Path:
    return cast("Path | None", args.logboek) or args.sleutels / LOGBOEK


def _haal(
    args: argparse.Namespace, stap: str, haal: Callable[[bytes, Houder, str], bytes]
) -> bytes | None:
    """One holder takes off a layer; None when the fingerprint is not that of the laptop."""
    verzoek = lees_bestand(args.verzoek, MAX_BYTES)
    try:
        if not _klopt(verzoek, args):
            print("Er is niets gemaakt. Laat de waarnemer een nieuw verzoek maken.")
            return None
        houder = cast("Houder", args.houder)
        sleutel = open_sleutel(args.sleutels, houder, lees_wachtzin(args))
        gehaald = haal(verzoek, houder, sleutel)
        _noteer(args, verzoek, stap)
    except HerstelFout as fout:
        raise BureauFout(f"{args.verzoek}: {fout}") from fout
    return gehaald


def doe_deel(args: argparse.Namespace) -> int:
    """Step 1: the part for the second holder, beside the request."""
    deel = _haal(args, "deel", haal_buitenste)
    if deel is None:
        return 1
    uit = args.uit or args.verzoek.with_suffix(DEEL_SUFFIX)
    schrijf(uit, deel.decode("ascii"))
    print(f"Deel voor de tweede houder: {uit}")
    print("Geef dit met het verzoek aan de andere houder. Alleen die kan het openen.")
    return 0


def doe_antwoord(args: argparse.Namespace) -> int:
    """Step 2: the answer for the laptop, beside the request."""
    deel = lees_bestand(args.deel, MAX_BYTES)
    antwoord = _haal(args, "antwoord", lambda v, h, s: haal_binnenste(v, deel, h, s))
    if antwoord is None:
        return 1
    uit = args.uit or args.verzoek.with_suffix(ANTWOORD_SUFFIX)
    schrijf(uit, antwoord.decode("ascii"))
    print(f"Antwoord voor de laptop: {uit}")
    print("Alleen de laptop van het verzoek kan het openen, en één keer.")
    return 0


def _noteer(args: argparse.Namespace, verzoek: bytes, stap: str) -> None:
    noteer(
        _logboek(args),
        verzoek,
        houder=cast("Houder", args.houder),
        stap="deel" if stap == "deel" else "antwoord",
        wie=args.wie,
        reden=args.reden,
        nu=datetime.now(UTC),
    )


def doe_logboek(args: argparse.Namespace) -> int:
    """Show the lines of a log, after its chain was checked."""
    try:
        regels = lees_log(args.logboek)
    except HerstelFout as fout:
        raise BureauFout(str(fout)) from fout
    for regel in regels:
        print(regel.decode("utf-8"))
    print(f"{len(regels)} regels, de keten klopt.")
    return 0
