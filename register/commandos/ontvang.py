"""``waarnemer-register ontvang``: takes files of a stick, writes the receipts beside them."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from register.bureau import Bureau, BureauFout, lees_bestand, schrijf, voeg_opties_toe
from waarnemer_app.domain.zegel import ZegelFout, lees_ongecontroleerd
from waarnemer_app.sync.formaat import MAX_BESTAND
from waarnemer_app.sync.formaat import SUFFIX as CONTAINER
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, BundelAntwoord, Ontvangstbewijs
from waarnemer_app.sync.receipts import SUFFIX

_DEEL = re.compile(r"(?P<reeks>.+)-(?P<deel>\d{1,5})van(?P<delen>\d{1,5})")


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("ontvang", help="neemt bestanden van een stick aan")
    parser.add_argument(
        "bestanden",
        type=Path,
        nargs="+",
        metavar="BESTAND.wvb",
        help="bestand, of map van de stick",
    )
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_ontvang)


@dataclass
class _Laptop:
    """What came of the files of one laptop; ``jwss`` are its receipts in order."""

    bewijzen: list[Ontvangstbewijs] = field(default_factory=list)
    jwss: list[str] = field(default_factory=list)


@dataclass
class _Verslag:
    """What came of a stick."""

    laptops: dict[str, _Laptop] = field(default_factory=dict)
    van_reeks: dict[str, str] = field(default_factory=dict)
    geweigerd: int = 0


def _volgorde(pad: Path) -> list[str | int]:
    """Parts of one set in the order of their number: 2van12 before 10van12."""
    return [int(deel) if deel.isdigit() else deel for deel in re.split(r"(\d+)", pad.name)]


def _bestanden(gegeven: Iterable[Path]) -> list[Path]:
    """The files themselves, and the containers in the folders; a link is not followed."""
    uit: dict[Path, None] = {}
    for pad in gegeven:
        gevonden = sorted(pad.rglob(f"*{CONTAINER}"), key=_volgorde) if pad.is_dir() else [pad]
        if pad.is_dir() and not gevonden:
            raise BureauFout(f"In {pad} staan geen bestanden {CONTAINER}. Kies een andere map.")
        uit.update(dict.fromkeys(p for p in gevonden if not p.is_symlink()))
    return sorted(uit, key=_volgorde)


def _ontvang(bureau: Bureau, pad: Path, verslag: _Verslag) -> None:
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
    laptop = verslag.laptops.setdefault(bewijs.apparaat, _Laptop())
    laptop.bewijzen.append(bewijs)
    laptop.jwss.append(antwoord.ontvangstbewijs)
    deel = _DEEL.fullmatch(pad.stem)
    if deel is not None:
        verslag.van_reeks[deel["reeks"]] = bewijs.apparaat


def _ontbrekend(paden: Iterable[Path]) -> dict[str, list[int]]:
    """Per set of files: which parts are not on the stick."""
    delen: dict[str, tuple[int, set[int]]] = {}
    for pad in paden:
        gevonden = _DEEL.fullmatch(pad.stem)
        if gevonden is not None:
            _, er = delen.setdefault(gevonden["reeks"], (int(gevonden["delen"]), set()))
            er.add(int(gevonden["deel"]))
    return {
        reeks: mist
        for reeks, (aantal, er) in delen.items()
        if (mist := [nr for nr in range(1, aantal + 1) if nr not in er])
    }


def _meld_laptops(verslag: _Verslag, mist: dict[str, list[int]]) -> None:
    print(f"Laptops: {len(verslag.laptops)}")
    for apparaat, laptop in verslag.laptops.items():
        laatste = max(laptop.bewijzen, key=lambda b: (b.tot, b.volledig))
        heel = "met alle bijlagen" if laatste.volledig else "nog niet alle bijlagen"
        print(
            f"  {apparaat}: {len(laptop.bewijzen)} bestanden, tot en met regel {laatste.tot}, "
            f"{heel}, bewijs {laatste.nr}"
        )
    for reeks, nummers in mist.items():
        wie = verslag.van_reeks.get(reeks, "onbekend")
        print(f"  {wie}: van {reeks} ontbreekt deel {', '.join(map(str, nummers))}")
        print("    Zet alle bestanden van de stick bij elkaar, en neem de map opnieuw aan.")


def _schrijf_bewijzen(verslag: _Verslag, mappen: Iterable[Path]) -> None:
    """All receipts of a laptop in one file on the stick: it opens that in one go."""
    for map_ in mappen:
        for apparaat, laptop in verslag.laptops.items():
            uniek = dict.fromkeys(laptop.jwss)
            schrijf(map_ / f"ontvangstbewijzen-{apparaat[:8]}{SUFFIX}", "\n".join(uniek) + "\n")


def doe_ontvang(args: argparse.Namespace) -> int:
    """Take in every file; one that is refused does not hinder the others."""
    verslag = _Verslag()
    paden = _bestanden(args.bestanden)
    with Bureau(args) as bureau:
        for pad in paden:
            try:
                _ontvang(bureau, pad, verslag)
            except BureauFout as fout:
                verslag.geweigerd += 1
                print(f"{pad.name}: niet ontvangen. {fout}", file=sys.stderr)
    mist = _ontbrekend(paden)
    _meld_laptops(verslag, mist)
    _schrijf_bewijzen(verslag, [pad for pad in args.bestanden if pad.is_dir()])
    return 1 if verslag.geweigerd or mist else 0
