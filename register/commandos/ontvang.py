"""``waarnemer-register ontvang``: takes files of a stick, writes the receipts beside them."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from register.bureau import Bureau, BureauFout, lees_bestand, schrijf, voeg_opties_toe
from register.schrijven import SchrijfFout
from waarnemer_app.domain.zegel import ZegelFout, lees_ongecontroleerd
from waarnemer_app.sync.formaat import MAX_BESTAND
from waarnemer_app.sync.formaat import SUFFIX as CONTAINER
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, BundelAntwoord, Ontvangstbewijs
from waarnemer_app.sync.receipts import SUFFIX

_HALF = f"{CONTAINER}.deel"
_NIET_GEKOZEN = re.compile(r"\..*|\$RECYCLE\.BIN|System Volume Information", re.IGNORECASE)
"""What a system itself puts on a stick: thrown away, or beside a file (macOS writes ``._name``)."""
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
    parser.add_argument(
        "--bewijzen",
        type=Path,
        metavar="MAP",
        help="map voor de bewijzen, als de stick alleen te lezen is; anders naast de bestanden",
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
    half: list[Path] = field(default_factory=list)
    zonder_bewijs: list[Path] = field(default_factory=list)

    def weiger(self, pad: Path, waarom: object) -> None:
        """Say that a file was not taken in, and why."""
        self.geweigerd += 1
        print(f"{pad.name}: niet ontvangen. {waarom}", file=sys.stderr)

    def bewaar(self, doel: Path, tekst: str) -> bool:
        """Write receipts; False when the stick does not take them: what was taken in stays in."""
        try:
            schrijf(doel, tekst)
        except SchrijfFout:
            self.zonder_bewijs.append(doel)
            return False
        return True


def _volgorde(pad: Path) -> list[str | int]:
    """Parts of one set in the order of their number: 2van12 before 10van12."""
    return [int(deel) if deel.isdigit() else deel for deel in re.split(r"(\d+)", pad.name)]


def _in_map(map_: Path, verslag: _Verslag) -> Iterator[Path]:
    """The containers in a folder; what cannot be read or was not finished is told, and counts."""

    def dicht(fout: OSError) -> None:
        verslag.weiger(
            Path(fout.filename or map_),
            "Deze map is niet te lezen. Steek de stick er opnieuw in, en doe het nog een keer.",
        )

    for waar, mappen, namen in os.walk(map_, onerror=dicht):
        mappen[:] = [naam for naam in mappen if not _NIET_GEKOZEN.fullmatch(naam)]
        for naam in namen:
            pad = Path(waar, naam)
            if naam.lower().endswith(CONTAINER) and not _NIET_GEKOZEN.fullmatch(naam):
                yield pad
            elif naam.lower().endswith(_HALF):
                verslag.half.append(pad)


def _bestanden(gegeven: Iterable[Path], verslag: _Verslag) -> list[Path]:
    """The files themselves, and the containers in the folders; a link is not followed."""
    uit: dict[Path, None] = {}
    for pad in gegeven:
        gezegd = verslag.geweigerd + len(verslag.half)
        gevonden = list(_in_map(pad, verslag)) if os.path.isdir(pad) else [pad]  # noqa: PTH112 — a disk that fails is no folder, and reading tells
        if not gevonden and gezegd == verslag.geweigerd + len(verslag.half):
            raise BureauFout(f"In {pad} staan geen bestanden {CONTAINER}. Kies een andere map.")
        uit.update(dict.fromkeys(p for p in gevonden if not os.path.islink(p)))  # noqa: PTH114 — as above
    return sorted(uit, key=_volgorde)


def _ontvang(bureau: Bureau, pad: Path, verslag: _Verslag, bewijzen: Path | None) -> None:
    antwoord = bureau.stuur_container(lees_bestand(pad, MAX_BESTAND), BundelAntwoord)
    try:
        bewijs = Ontvangstbewijs.model_validate(
            lees_ongecontroleerd(antwoord.ontvangstbewijs, ONTVANGSTBEWIJS_TYP)
        )
    except (ZegelFout, ValueError) as fout:
        raise BureauFout("Het bewijs van het register is onbekend. Werk dit bij.") from fout
    laptop = verslag.laptops.setdefault(bewijs.apparaat, _Laptop())
    laptop.bewijzen.append(bewijs)
    laptop.jwss.append(antwoord.ontvangstbewijs)
    deel = _DEEL.fullmatch(pad.stem)
    if deel is not None:
        verslag.van_reeks[deel["reeks"]] = bewijs.apparaat
    doel = (bewijzen or pad.parent) / f"{pad.stem}{SUFFIX}"
    waar = doel if verslag.bewaar(doel, antwoord.ontvangstbewijs) else "niet geschreven"
    print(f"{pad.name}: ontvangen tot en met regel {bewijs.tot}. Bewijs {bewijs.nr}: {waar}")


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


def _meld_half(verslag: _Verslag, paden: Sequence[Path]) -> None:
    """A half file beside whole ones may be of a first try; alone it is all that was brought."""
    waarom = "Dit bestand is half: de stick ging er te vroeg uit."
    for pad in verslag.half:
        if paden:
            print(f"{pad.name}: telt niet mee. {waarom}")
        else:
            verslag.weiger(pad, f"{waarom} Laat de waarnemer het bestand opnieuw maken.")


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
            doel = map_ / f"ontvangstbewijzen-{apparaat[:8]}{SUFFIX}"
            verslag.bewaar(doel, "\n".join(uniek) + "\n")
    if verslag.zonder_bewijs:
        print(
            f"{verslag.zonder_bewijs[0].parent}: de bewijzen zijn hier niet te schrijven. Wat "
            "ontvangen is, blijft ontvangen. Doe het nog een keer met --bewijzen MAP, en geef de "
            "waarnemer die map mee.",
            file=sys.stderr,
        )


def doe_ontvang(args: argparse.Namespace) -> int:
    """Take in every file; one that is refused does not hinder the others."""
    verslag = _Verslag()
    paden = _bestanden(args.bestanden, verslag)
    with Bureau(args) as bureau:
        for pad in paden:
            try:
                _ontvang(bureau, pad, verslag, args.bewijzen)
            except BureauFout as fout:
                verslag.weiger(pad, fout)
    _meld_half(verslag, paden)
    mist = _ontbrekend(paden)
    _meld_laptops(verslag, mist)
    mappen = [args.bewijzen] if args.bewijzen else [p for p in args.bestanden if p.is_dir()]
    _schrijf_bewijzen(verslag, mappen)
    return 1 if verslag.geweigerd or verslag.zonder_bewijs or mist else 0
