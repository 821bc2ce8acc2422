"""``waarnemer-register ontvang``: takes files of a stick, writes the receipts beside them."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from register.bureau import Bureau, BureauFout, lees_bestand, schrijf, voeg_opties_toe
from waarnemer_app.domain.zegel import ZegelFout, lees_ongecontroleerd
from waarnemer_app.sync.formaat import MAX_BESTAND
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, BundelAntwoord, Ontvangstbewijs
from waarnemer_app.sync.receipts import SUFFIX


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("ontvang", help="neemt bestanden van een stick aan")
    parser.add_argument("bestanden", type=Path, nargs="+", metavar="BESTAND.wvb")
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_ontvang)


def _volgorde(pad: Path) -> list[str | int]:
    """Parts of one set in the order of their number: 2van12 before 10van12."""
    return [int(deel) if deel.isdigit() else deel for deel in re.split(r"(\d+)", pad.name)]


def _ontvang(bureau: Bureau, pad: Path) -> None:
    antwoord = bureau.stuur_container(lees_bestand(pad, MAX_BESTAND), BundelAntwoord)
    try:
        bewijs = Ontvangstbewijs.model_validate(
            lees_ongecontroleerd(antwoord.ontvangstbewijs, ONTVANGSTBEWIJS_TYP)
        )
    except (ZegelFout, ValueError) as fout:
        raise BureauFout("Het bewijs van het register is onbekend. Werk dit bij.") from fout
    doel = pad.with_suffix(SUFFIX)
    schrijf(doel, antwoord.ontvangstbewijs)
    print(f"{pad.name}: ontvangen tot en met regel {bewijs.tot}. Bewijs {bewijs.nr}: {doel}")


def doe_ontvang(args: argparse.Namespace) -> int:
    """Take in every file; one that is refused does not hinder the others."""
    geweigerd = 0
    with Bureau(args) as bureau:
        for pad in sorted(args.bestanden, key=_volgorde):
            try:
                _ontvang(bureau, pad)
            except BureauFout as fout:
                geweigerd += 1
                print(f"{pad.name}: niet ontvangen. {fout}", file=sys.stderr)
    return 1 if geweigerd else 0
