"""Keep the languages: bring the .ts files up to date, compile them, or say what lacks.

    python -m scripts.talen bij          texts of the source into resources/talen/*.ts
    python -m scripts.talen compileer    .ts into the .qm that the program loads
    python -m scripts.talen controleer   fails when a text is missing, unfinished or left over

Finding the texts is ours (``talen_bron``); merging and compiling is what lupdate and lrelease of
Qt do. The files hold no line numbers and are sorted, so that two people can translate at once.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from scripts.talen_bron import ROOT, Tekst, domeinteksten, schermteksten

MAP: Final = ROOT / "resources" / "talen"
BRONTAAL: Final = "nl"
SOORTEN: Final = ("waarnemer", "domein")
"""``waarnemer_en.ts`` is compiled for Qt, ``domein_en.ts`` is read by ``ui/taal/domein.py``."""


class TalenFout(Exception):
    """A tool of Qt failed; the text says which, and what to do."""


def bestanden(soort: str = "") -> list[Path]:
    """The .ts files, of one kind or of both."""
    return sorted(MAP.glob(f"{soort}*_*.ts"))


def _roep(*opdracht: str) -> None:
    """Run a tool of Qt out of the wheel; raises TalenFout."""
    try:
        uit = subprocess.run(  # noqa: S603 — our own arguments
            [str(Path(sys.executable).parent / opdracht[0]), *opdracht[1:]],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as fout:
        raise TalenFout(f"{opdracht[0]} is er niet. Voer eerst uit: make setup.") from fout
    if uit.returncode:
        mist = re.search(r"(lib[\w.+-]+): cannot open shared object", uit.stderr)
        raad = (
            f"De bibliotheek {mist[1]} ontbreekt. Vraag uw beheerder daarom."
            if mist
            else (uit.stderr or uit.stdout).strip()
        )
        raise TalenFout(f"{opdracht[0]} lukte niet. {raad}")


def _als_c(tekst: str) -> str:
    vast = tekst.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{vast}"'


def _voorbeeld(teksten: Iterable[Tekst]) -> str:
    """The texts as lupdate reads them best: marked one by one."""
    regels = []
    for tekst in sorted(teksten):
        naam = "QT_TRANSLATE_N_NOOP" if tekst.meervoud else "QT_TRANSLATE_NOOP"
        delen = [_als_c(tekst.context), _als_c(tekst.bron)]
        if tekst.uitleg:
            naam += "3"
            delen.append(_als_c(tekst.uitleg))
        regels.append(f"{naam}({', '.join(delen)});")
    return "\n".join(regels) + "\n"


def werk_bij() -> None:
    """Every text of the source is in every .ts file, and none that is gone."""
    teksten, onleesbaar = schermteksten()
    if onleesbaar:
        raise TalenFout("Deze teksten zijn niet uitgeschreven:\n" + "\n".join(onleesbaar))
    for soort, bron in (("waarnemer", teksten), ("domein", domeinteksten())):
        with tempfile.TemporaryDirectory() as map_:
            voorbeeld = Path(map_) / f"{soort}.cpp"
            voorbeeld.write_text(_voorbeeld(bron), encoding="utf-8")
            for ts in bestanden(soort):
                taal = ts.stem.rpartition("_")[2]
                talen = ["-source-language", BRONTAAL, "-target-language", taal]
                vast = ["-silent", "-locations", "none", "-no-obsolete"]
                niet_raden = ["-disable-heuristic", "sametext"]
                niet_raden += ["-disable-heuristic", "similartext"]
                _roep("pyside6-lupdate", str(voorbeeld), *vast, *niet_raden, *talen, "-ts", str(ts))
                sorteer(ts)


def sorteer(ts: Path) -> None:
    """Contexts and messages in the order of the alphabet, as everybody's file has them.

    What is new and already said elsewhere is filled in on the way.
    """
    boom = ET.parse(ts)  # noqa: S314 — our own file
    wortel = boom.getroot()
    _neem_over(wortel)
    contexten = sorted(wortel.findall("context"), key=lambda c: c.findtext("name") or "")
    for context in contexten:
        wortel.remove(context)
    for context in contexten:
        berichten = context.findall("message")
        for bericht in berichten:
            context.remove(bericht)
        berichten.sort(key=lambda b: (b.findtext("source") or "", b.findtext("comment") or ""))
        context.extend(berichten)
        wortel.append(context)
    ET.indent(boom, " " * 4)
    tekst = ET.tostring(wortel, encoding="unicode")
    kop = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts.write_text(kop + tekst + "\n", encoding="utf-8")


def _neem_over(wortel: ET.Element) -> None:
    """A new text that is said elsewhere in one way only is said in that way here too."""
    bekend: dict[str, set[str]] = {}
    nieuw: list[tuple[str, ET.Element]] = []
    for bericht in wortel.iter("message"):
        bron, vertaling = bericht.findtext("source") or "", bericht.find("translation")
        if vertaling is None or bericht.get("numerus"):
            continue
        if vertaling.get("type"):
            nieuw.append((bron, vertaling))
        else:
            bekend.setdefault(bron, set()).add(vertaling.text or "")
    for bron, vertaling in nieuw:
        if len(bekend.get(bron, ())) == 1:
            vertaling.text = next(iter(bekend[bron]))
            del vertaling.attrib["type"]


def compileer() -> None:
    """Make the .qm of what is new; a text without a translation stays Dutch."""
    for ts in bestanden("waarnemer"):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime:
            _roep("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def klachten() -> list[str]:
    """What is wrong with the files, one line each; empty when all is well."""
    schermen, uit = schermteksten()
    for soort, bron in (("waarnemer", schermen), ("domein", domeinteksten())):
        wil = {(t.context, t.bron, t.uitleg) for t in bron}
        for ts in bestanden(soort):
            heeft = set()
            for context, bericht in berichten(ts):
                wie = (
                    context,
                    bericht.findtext("source") or "",
                    bericht.findtext("comment") or "",
                )
                heeft.add(wie)
                uit += [f"{ts.name}: {klacht}: {wie[1]}" for klacht in _klachten(bericht)]
            uit += [f"{ts.name}: ontbreekt: {bron}" for _, bron, _ in sorted(wil - heeft)]
            uit += [f"{ts.name}: is er niet meer: {bron}" for _, bron, _ in sorted(heeft - wil)]
    return uit


def berichten(ts: Path) -> list[tuple[str, ET.Element]]:
    """Every message of a file with its context."""
    wortel = ET.parse(ts).getroot()  # noqa: S314 — our own file
    return [
        (context.findtext("name") or "", bericht)
        for context in wortel.findall("context")
        for bericht in context.findall("message")
    ]


_PLEKKEN = re.compile(r"\{\w*(?:[:!][^}]*)?\}|%n|%\d")
_TOETS = re.compile(r"\b(?:Ctrl|Alt|Shift)\+\S+?\b|\bF\d{1,2}\b")


def _klachten(bericht: ET.Element) -> list[str]:
    vertaling = bericht.find("translation")
    bron = bericht.findtext("source") or ""
    if vertaling is None or vertaling.get("type"):
        return [f"niet vertaald ({vertaling.get('type') if vertaling is not None else 'leeg'})"]
    vormen = [vorm.text or "" for vorm in vertaling.findall("numerusform")]
    uit = []
    for vorm in vormen or [vertaling.text or ""]:
        if not vorm.strip():
            uit.append("leeg")
        for wat, patroon in (("andere plekken", _PLEKKEN), ("andere toetsen", _TOETS)):
            if sorted(patroon.findall(bron)) != sorted(patroon.findall(vorm)):
                uit.append(f"{wat} in “{vorm}”")
        if (bron[:1] + bron[-1:]).count(" ") != (vorm[:1] + vorm[-1:]).count(" "):
            uit.append(f"andere witruimte in “{vorm}”")
    return uit


def main(argv: list[str]) -> int:
    """Do what is asked; gives the exit status."""
    wat = argv[0] if len(argv) == 1 else ""
    try:
        if wat == "bij":
            werk_bij()
            compileer()
        elif wat == "compileer":
            compileer()
        elif wat != "controleer":
            sys.stderr.write(__doc__ or "")
            return 2
    except TalenFout as fout:
        sys.stderr.write(f"{fout}\n")
        return 1
    if wat == "compileer":
        return 0
    gevonden = klachten()
    sys.stdout.write("\n".join([*gevonden[:40], f"{len(gevonden)} teksten te doen."]) + "\n")
    return 1 if gevonden and wat == "controleer" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
