"""``waarnemer-register dossier``: one dossier with its history and proofs, checked on the way."""

from __future__ import annotations

import argparse
from pathlib import Path

from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.controle import Controleur, Oordeel, controleer
from register.schrijven import schrijf_heel
from register.sleutels import laad_openbaar
from register.tijd import moment
from register.uitvoerlezer import dossiers
from waarnemer_app.domain.stand import NAAM_VAN, Stand


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("dossier", help="toont een dossier met zijn geschiedenis en bewijzen")
    parser.add_argument("waarnemer", metavar="WAARNEMER")
    parser.add_argument("--stemming", required=True)
    parser.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
    parser.add_argument("--uit", type=Path, metavar="BESTAND.wvx", help="bewaar het dossier")
    voeg_opties_toe(parser)
    parser.set_defaults(doe=doe_dossier)


def doe_dossier(args: argparse.Namespace) -> int:
    """Show the history, and whether every seal holds; 1 when one does not."""
    controleur = Controleur(laad_openbaar(args.sleutels))
    with Bureau(args) as bureau:
        lijnen = list(bureau.stroom(f"dossiers/{args.stemming}/{args.waarnemer}"))
    oordeel = controleer(lijnen, controleur)
    if not oordeel.certificaten:
        raise BureauFout(f"Van {args.waarnemer} is niets ontvangen. Bekijk: apparaat lijst.")
    for dossier in dossiers(lijnen).values():
        _toon(dossier.stand)
        if dossier.onbekend:
            print(f"Niet te lezen met dit programma: {len(dossier.onbekend)} vastleggingen.")
    toon_oordeel(oordeel)
    if args.uit:
        schrijf_heel(args.uit, lijnen)
        print(f"Bewaard: {args.uit}. Dit bestand is niet versleuteld.")
    return 0 if oordeel.klopt else 1


def _toon(stand: Stand) -> None:
    for object_ in stand.elk():
        staat = " (gewist)" if object_.gewist else " (ingetrokken)" if object_.ingetrokken else ""
        print(f"{NAAM_VAN[object_.soort]} {object_.id}{staat}")
        for regel in object_.geschiedenis:
            reden = f"  reden: {regel.reden}" if regel.reden else ""
            print(
                f"  {moment(regel.vastgelegd_op)}  {regel.soort}  regel {regel.seq} van "
                f"{regel.apparaat[:8]}  {regel.hash[:16]}{reden}"
            )


def toon_oordeel(o: Oordeel) -> None:
    """Print what was checked and what does not hold."""
    print(
        f"Gecontroleerd: {o.revisies} regels, {o.inhouden} inhouden, {o.gewist} gewist, "
        f"{o.bijlagen} bijlagen, {o.auditregels} auditregels, {o.bewijzen} ontvangstbewijzen, "
        f"{o.dagkoppen} dagkoppen, {o.wisrapporten} wisrapporten"
    )
    for fout in o.fouten:
        print(f"KLOPT NIET. {fout}")
    if o.klopt:
        print("KLOPT. Elk zegel, elke keten en elk bewijs past.")
