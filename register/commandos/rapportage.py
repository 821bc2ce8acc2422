"""``waarnemer-register rapportage`` and ``lijst``: what the Kiesraad reports and advises from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeVar

from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.schrijven import schrijf_heel
from register.tijd import HIER
from waarnemer_app.documents.advieslijst_stuk import Advies
from waarnemer_app.documents.nederlands import aantal
from waarnemer_app.documents.rapportage_pdf import advieslijst_pdf, gegevens, rapportage_pdf
from waarnemer_app.documents.rapportage_stuk import Rapportage, Rapportages
from waarnemer_app.documents.tekst import bestandsnaam
from waarnemer_app.domain.advieslijst import Advieslijst


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register both commands."""
    parser = sub.add_parser("rapportage", help="maakt invoer voor de rapportage van bevindingen")
    parser.add_argument("--stemming", required=True)
    parser.add_argument("--orgaan", metavar="ID", help="alleen voor dit orgaan")
    parser.add_argument("--uit", type=Path, required=True, metavar="MAP")
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_rapportage)

    lijst = sub.add_parser("lijst", help="maakt een lijst voor de minister of een advies")
    lijst.add_argument("lijst", choices=[a.value for a in Advieslijst], metavar="LIJST")
    lijst.add_argument("--stemming", required=True)
    lijst.add_argument("--uit", type=Path, required=True, metavar="MAP")
    voeg_opties_toe(lijst)
    lijst.set_defaults(doe=doe_lijst)


def maak_map(map_: Path) -> None:
    """Make the folder for what is readable; raises BureauFout."""
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fout:
        raise BureauFout(f"De map {map_} is niet te maken. Kies een andere.") from fout


S = TypeVar("S", Rapportage, Advies)


def _hier(stuk: S) -> S:
    """Made at a Dutch time: the register answers in UTC, a document says what the clock said."""
    return stuk.model_copy(update={"gemaakt_op": stuk.gemaakt_op.astimezone(HIER)})


def _bewaar(map_: Path, stuk: Rapportage | Advies, naam: str, pdf: bytes) -> None:
    schrijf_heel(map_ / f"{naam}.pdf", [pdf])
    schrijf_heel(map_ / f"{naam}.json", [gegevens(stuk)])


def _hoeveel(n: int) -> str:
    return aantal(n, "onregelmatigheid", "onregelmatigheden")


def doe_rapportage(args: argparse.Namespace) -> int:
    """One PDF and one JSON per organ; says per organ whether it is ready."""
    with Bureau(args) as bureau:
        alles = bureau.haal(f"rapportages/{args.stemming}", Rapportages)
    stukken = [_hier(r) for r in alles.rapportages if args.orgaan in {None, r.orgaan}]
    if not stukken:
        namen = ", ".join(r.orgaan for r in alles.rapportages) or "geen"
        raise BureauFout(f"Dit orgaan staat niet in het pakket. Er zijn: {namen}.")
    maak_map(args.uit)
    for stuk in stukken:
        naam = bestandsnaam("rapportage", stuk.orgaan, stuk.verkiezing, hoogstens=120)
        _bewaar(args.uit, stuk, naam, rapportage_pdf(stuk))
        punten = stuk.vragen[0].punten
        open_ = sum(bool(p.niet_gereed) for p in punten)
        mist = aantal(open_, "punt mist", "punten missen")
        staat = "gereed" if stuk.gereed else f"NIET GEREED, {mist} iets"
        print(f"{stuk.orgaan_naam}: {_hoeveel(len(punten))}, {staat}. {args.uit / naam}.pdf")
        for punt in punten:
            for reden in punt.niet_gereed:
                print(f"  {punt.stembureau} ({punt.waarnemer}): {reden.melding} {reden.remedie}")
        if stuk.onleesbaar:
            wat = aantal(stuk.onleesbaar, "vastlegging is", "vastleggingen zijn")
            print(f"  Let op: {wat} niet te lezen.")
    for los in alles.niet_geplaatst:
        print(f"Bij geen orgaan: {los.punt.stembureau} ({los.punt.waarnemer}). {los.reden}")
    return 0


def doe_lijst(args: argparse.Namespace) -> int:
    """One PDF and one JSON of the list."""
    with Bureau(args) as bureau:
        stuk = _hier(bureau.haal(f"advieslijsten/{args.stemming}/{args.lijst}", Advies))
    maak_map(args.uit)
    naam = bestandsnaam("lijst", args.lijst, args.stemming)
    _bewaar(args.uit, stuk, naam, advieslijst_pdf(stuk))
    staat = "gereed" if stuk.gereed else "NIET GEREED"
    print(f"{stuk.titel}: {_hoeveel(len(stuk.punten))}, {staat}. {args.uit / naam}.pdf")
    for punt in stuk.punten:
        for reden in punt.niet_gereed:
            print(f"  {punt.stembureau}: {reden.melding} {reden.remedie}")
    return 0
