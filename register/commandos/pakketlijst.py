"""``waarnemer-register pakket neem-op`` and ``draai-terug``: lists into a source folder.

First a dry run with all findings and what would change; then one file, whole or not at all.
"""

from __future__ import annotations

import argparse
import getpass
import os
from datetime import UTC, datetime
from pathlib import Path

from register.pakketbron import Bron
from waarnemer_app.imports import opname as o
from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.controle import controleer, verslag
from waarnemer_app.imports.lijst import Opdracht
from waarnemer_app.imports.referentie import laad_referentie
from waarnemer_app.imports.verschil import in_woorden
from waarnemer_app.platform import resource_dir


def voeg_toe(acties: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the acts."""
    neem = acties.add_parser("neem-op", help="neemt een lijst van stembureaus op in een map")
    neem.add_argument("map", type=Path, metavar="MAP")
    neem.add_argument("lijst", type=Path, metavar="LIJST")
    neem.add_argument("--als", default="stembureaus", metavar="NAAM", help="naam van het bestand")
    neem.add_argument("--gemeente", default="", metavar="GM0000")
    neem.add_argument("--heel", action="store_true", help="wat niet in de lijst staat, is weg")
    neem.add_argument("--akkoord", action="store_true", help="neem op zonder te vragen")
    neem.set_defaults(doe=doe_neem_op)
    terug = acties.add_parser("draai-terug", help="maakt de laatste opname ongedaan")
    terug.add_argument("map", type=Path, metavar="MAP")
    terug.add_argument("--als", default="stembureaus", metavar="NAAM")
    terug.set_defaults(doe=doe_draai_terug)


def bewaar(pad: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    pad.parent.mkdir(exist_ok=True)
    nieuw = pad.with_name(pad.name + ".nieuw")
    with nieuw.open("wb") as bestand:
        bestand.write(data)
        bestand.flush()
        os.fsync(bestand.fileno())
    nieuw.replace(pad)


def _pad(args: argparse.Namespace) -> Path:
    naam = "".join(teken for teken in args.als if teken.isalnum() or teken in "-_") or "stembureaus"
    map_: Path = args.map
    return map_ / "stembureaus" / f"{naam}.json"


def _toegewezen(map_: Path) -> frozenset[str]:
    """The plekken that a waarnemer is assigned to, as the folder says now."""
    kolommen = ("van", "tot", "formulieren", "aanleiding", "toelichting")
    rijen = Bron(map_).csv("toewijzingen.csv", ("waarnemer", "plek"), kolommen)
    return frozenset(rij.velden["plek"] for rij in rijen)


def doe_neem_op(args: argparse.Namespace) -> int:
    """Show what a list holds and changes; take it in after a yes. 1 when nothing was taken in."""
    try:
        if not args.map.is_dir():
            raise LijstFout("MAP", f"De map {args.map} is er niet.")
        referentie = laad_referentie(args.map / "referentie", resource_dir() / "referentie")
        lijst = controleer(args.lijst, Opdracht(gemeente=args.gemeente, referentie=referentie))
        print(verslag(lijst))
        if not lijst.importeerbaar:
            return 1
        pad = _pad(args)
        vorige = o.lees(pad.read_bytes()) if pad.exists() else None
        verschil = o.bereken(vorige, lijst, vast=_toegewezen(args.map), heel=args.heel)
        print(in_woorden(verschil))
        herkomst = o.Herkomst(
            bestand=lijst.bestand,
            sha256=lijst.sha256,
            op=datetime.now(UTC),
            door=getpass.getuser(),
            formaat=lijst.formaat,
            versie=lijst.versie,
            aantallen=lijst.aantallen,
        )
        nieuw = o.neem_op(vorige, lijst, verschil, herkomst)
        if not args.akkoord and input("Opnemen? Typ ja: ").strip().lower() != "ja":
            print("Er is niets veranderd.")
            return 1
        bewaar(pad, o.schrijf(nieuw))
    except LijstFout as fout:
        print(fout.melding)
        return 1
    except (OSError, EOFError):
        print("Lezen of schrijven lukt niet. Er is niets veranderd.")
        return 1
    print(f"Opgenomen: {len(nieuw.nu.plekken)} stembureaus in {pad}. SHA-256 {lijst.sha256}")
    print("Noem dit bestand in pakket.toml bij [[lijsten]].")
    return 0


def doe_draai_terug(args: argparse.Namespace) -> int:
    """Put back what was there before the last taking in."""
    pad = _pad(args)
    try:
        terug = o.maak_ongedaan(o.lees(pad.read_bytes()))
        bewaar(pad, o.schrijf(terug))
    except LijstFout as fout:
        print(fout.melding)
        return 1
    except OSError:
        print(f"{pad}: lezen of schrijven lukt niet. Er is niets veranderd.")
        return 1
    laatste = terug.nu.herkomst[-1]
    print(f"Teruggedraaid naar {laatste.bestand}: {len(terug.nu.plekken)} stembureaus.")
    return 0
