"""The sub-commands of ``waarnemer``: what a script needs, and the window with ``--demo``."""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import io
import json
import sys
from datetime import date
from pathlib import Path

from waarnemer_app import __version__
from waarnemer_app.opdrachtregel import Opdrachtregel


def _venster(args: argparse.Namespace) -> int:
    from waarnemer_app.app import start  # noqa: PLC0415 — Qt only when a window is wanted

    return start(demo=args.demo)


def _demo(args: argparse.Namespace) -> int:
    from waarnemer_app.demo import speel  # noqa: PLC0415 — the tour only when asked

    return speel(args.uit)


def _zelftest(_: argparse.Namespace) -> int:
    from waarnemer_app.zelftest import zelftest  # noqa: PLC0415 — only when asked

    return zelftest()


def _in_utf8() -> None:
    """Write UTF-8: a rule, a form or a list has signs that a console or a pipe of Windows lacks."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, io.TextIOWrapper):
            stroom.reconfigure(encoding="utf-8")


def _formulier(args: argparse.Namespace) -> int:
    """Do a command on a form; what the user gave wrong is one line, and status 2."""
    from waarnemer_app.xforms.play import ScenarioError  # noqa: PLC0415 — compiles, so never at start

    try:
        status: int = args.werk(args)
    except ScenarioError as fout:
        sys.stderr.write(f"{fout}\n")
        return 2
    return status


def _regels(args: argparse.Namespace) -> int:
    from waarnemer_app.regels import eigen_bron, toon  # noqa: PLC0415 — reads the source

    sys.stdout.write(toon(eigen_bron(), als_json=args.json))
    return 0


def _speel_formulier(args: argparse.Namespace) -> int:
    from waarnemer_app.xforms.play import play, troubles  # noqa: PLC0415 — as above

    uitslag, goed = play(args.formulier, args.scenario, keep=args.bewaar)
    sys.stdout.write(json.dumps(uitslag, ensure_ascii=False, indent=1) + "\n")
    sys.stderr.write("".join(f"{regel}\n" for regel in troubles(uitslag)))
    return 0 if goed else 1


def _controleer_formulier(args: argparse.Namespace) -> int:
    from waarnemer_app.xforms.play import check  # noqa: PLC0415 — as above

    problemen = check(args.formulier)
    if args.json:
        regels = [dataclasses.asdict(p) for p in problemen]
        sys.stdout.write(json.dumps(regels, ensure_ascii=False, indent=1) + "\n")
    else:
        for probleem in problemen:
            soort = "Let op" if probleem.warning else "Fout"
            sys.stdout.write(f"{soort}: {probleem}\n")
    return 1 if any(not p.warning for p in problemen) else 0


def _uitvoer_formulier(args: argparse.Namespace) -> int:
    from waarnemer_app.xforms.errors import FormError  # noqa: PLC0415 — only when asked
    from waarnemer_app.xforms.play import read_file, write_file  # noqa: PLC0415 — as above
    from waarnemer_app.xforms.workbook import form_workbook  # noqa: PLC0415 — the same

    try:
        werkboek = form_workbook(read_file(args.formulier))
    except FormError as fout:
        sys.stdout.write("".join(f"{probleem}\n" for probleem in fout.problems))
        return 1
    write_file(args.uit, werkboek)
    return 0


def _papier_formulier(args: argparse.Namespace) -> int:
    """Write the blank twin of a form; a form with faults says them, and status 1."""
    from waarnemer_app.documents.papier_pdf import papier_pdf  # noqa: PLC0415 — reportlab
    from waarnemer_app.xforms.errors import FormError  # noqa: PLC0415 — only when asked
    from waarnemer_app.xforms.play import read_file, read_form, write_file  # noqa: PLC0415

    try:
        form, _ = read_form(args.formulier)
    except FormError as fout:
        sys.stdout.write("".join(f"{probleem}\n" for probleem in fout.problems))
        return 1
    bron = hashlib.sha256(read_file(args.formulier)).hexdigest()
    write_file(args.uit, papier_pdf(form, bron))
    return 0


def _terugzetten(args: argparse.Namespace) -> int:
    """Put a copy back from the command line; the wachtzin is asked, never an argument."""
    from waarnemer_app.opdracht_kopie import zet_terug  # noqa: PLC0415 — opens the store

    return zet_terug(args.kopie, demo=args.demo)


def _stembureaus(args: argparse.Namespace) -> int:
    from waarnemer_app.opdracht_lijst import controleer_lijsten  # noqa: PLC0415 — only when asked

    return controleer_lijsten(args)


def _verbeter(args: argparse.Namespace) -> int:
    from waarnemer_app.opdracht_lijst import verbeter_lijst  # noqa: PLC0415 — only when asked

    return verbeter_lijst(args)


def _lees_blad(_: argparse.Namespace) -> int:
    from waarnemer_app.imports.blad_kind import als_kind  # noqa: PLC0415 — a child of this program

    return als_kind()


def _opdrachten() -> argparse.ArgumentParser:
    ontleder: argparse.ArgumentParser = Opdrachtregel(
        prog="waarnemer", description="Waarnemen bij verkiezingen, ook zonder netwerk."
    )
    ontleder.add_argument(
        "--version", action="version", version=__version__, help="toont de versie"
    )
    ontleder.add_argument("--demo", action="store_true", help="oefen met voorbeeldgegevens")
    ontleder.set_defaults(doe=_venster)
    sub = ontleder.add_subparsers(title="opdrachten")
    demo = sub.add_parser("demo", help="speel een hele dag na en bewaar beelden en bestanden")
    demo.add_argument("--uit", type=Path, required=True, help="map voor wat de demo maakt")
    demo.set_defaults(doe=_demo)
    zelf = sub.add_parser("zelftest", help="beproef deze installatie van begin tot eind")
    zelf.set_defaults(doe=_zelftest)
    regels = sub.add_parser("regels", help="toon de regels van plan en wet, met code en proef")
    regels.add_argument("--json", action="store_true")
    regels.set_defaults(doe=_regels)
    terug = sub.add_parser("terugzetten", help="zet een kopie terug op een lege laptop")
    terug.add_argument("kopie", type=Path, help="de map van de kopie, of de stick")
    terug.set_defaults(doe=_terugzetten)
    formulier = sub.add_parser("formulier", help="speel, controleer of bewaar een formulier")
    wat = formulier.add_subparsers(title="wat", required=True)
    speel = wat.add_parser("speel", help="speel een scenario en vergelijk de uitkomst")
    speel.add_argument("formulier", type=Path)
    speel.add_argument("scenario", type=Path)
    speel.add_argument("--bewaar", action="store_true", help="bewaar ook een antwoord dat niet mag")
    speel.set_defaults(doe=_formulier, werk=_speel_formulier)
    controleer = wat.add_parser("controleer", help="toon fouten en waarschuwingen")
    controleer.add_argument("formulier", type=Path)
    controleer.add_argument("--json", action="store_true")
    controleer.set_defaults(doe=_formulier, werk=_controleer_formulier)
    uitvoer = wat.add_parser("uitvoer", help="bewaar een XLSForm als werkmap (.xlsx)")
    uitvoer.add_argument("formulier", type=Path)
    uitvoer.add_argument("uit", type=Path, metavar="UIT.xlsx")
    uitvoer.set_defaults(doe=_formulier, werk=_uitvoer_formulier)
    papier = wat.add_parser("papier", help="maak een leeg formulier om met pen in te vullen (.pdf)")
    papier.add_argument("formulier", type=Path)
    papier.add_argument("--uit", type=Path, required=True, metavar="UIT.pdf")
    papier.set_defaults(doe=_formulier, werk=_papier_formulier)
    _opdracht_stembureaus(sub)
    return ontleder


def _opdracht_stembureaus(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lijsten = sub.add_parser("stembureaus", help="controleer lijsten van stembureaus")
    wat = lijsten.add_subparsers(title="wat", required=True)
    toets = wat.add_parser("controleer", help="toon wat een lijst is en wat er mis is")
    toets.add_argument("bestanden", type=Path, nargs="+", metavar="BESTAND")
    toets.add_argument("--json", action="store_true", help="één object per regel")
    toets.add_argument("--alles", action="store_true", help="toon elke bevinding")
    toets.add_argument(
        "--datum", type=date.fromisoformat, metavar="JJJJ-MM-DD", help="de dag van stemming"
    )
    toets.add_argument(
        "--gemeente", default="", metavar="GM0000", help="voor een formulier zonder gemeente"
    )
    toets.add_argument(
        "--bevindingen", type=Path, metavar="UIT.csv", help="bewaar elke bevinding als tabel"
    )
    toets.set_defaults(doe=_stembureaus)
    verbeter = wat.add_parser("verbeter", help="bewaar een lijst met elke verbetering erin")
    verbeter.add_argument("bestand", type=Path, metavar="BESTAND")
    verbeter.add_argument("uit", type=Path, metavar="UIT.csv")
    verbeter.add_argument("--gemeente", default="", metavar="GM0000")
    verbeter.set_defaults(doe=_verbeter)
    kind = sub.add_parser("lees-blad")  # for the program itself: see imports/werkblad.py
    kind.set_defaults(doe=_lees_blad)


def voer_uit(argumenten: list[str]) -> int:
    """Run the command; gives the exit status (0 good, 1 not good, 2 wrong use)."""
    _in_utf8()
    args = _opdrachten().parse_args(argumenten)
    uitkomst: int = args.doe(args)
    return uitkomst
