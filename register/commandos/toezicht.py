"""``waarnemer-register controle``, ``dagkop`` and ``wisverslag``: is the register as it was?"""

from __future__ import annotations

import argparse
from pathlib import Path

from pydantic import ValidationError

from register.bureau import Bureau, BureauFout, lees_bestand, schrijf, voeg_opties_toe
from register.commandos.dossier import toon_oordeel
from register.controle import Controleur, controleer
from register.dagkop import Dagkopstuk
from register.modellen import WisverslagVraag
from register.schrijven import moet_nieuw_zijn, schrijf_heel
from register.sleutels import laad_openbaar
from register.vergelijking import verschillen
from register.wissen import Wisstuk
from register.wisverslagen import Wisoordeel
from waarnemer_app.domain.zegel import ZegelFout

_GRENS = 32 * 1024 * 1024


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the three commands."""
    controle = sub.add_parser("controle", help="controleert alles wat het register heeft")
    controle.add_argument("--stemming", required=True)
    controle.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
    controle.add_argument(
        "--getuige",
        type=Path,
        nargs="*",
        default=[],
        metavar="BESTAND",
        help="ontvangstbewijzen (.wvo), dagkoppen en wisrapporten (.json) die elders zijn bewaard",
    )
    controle.add_argument("--uit", type=Path, metavar="BESTAND.wvx", help="bewaar de bewijzen")
    controle.add_argument(
        "--als",
        type=Path,
        metavar="EERDER.wvx",
        help="noem wat er toen was en nu niet: na het terugzetten van een kopie",
    )
    voeg_opties_toe(controle)
    controle.set_defaults(doe=doe_controle)

    dagkop = sub.add_parser("dagkop", help="maakt de dagkop, om elders te bewaren")
    dagkop.add_argument("--stemming", required=True)
    dagkop.add_argument("--uit", type=Path, required=True, metavar="BESTAND.json")
    voeg_opties_toe(dagkop)
    dagkop.set_defaults(doe=doe_dagkop)

    wis = sub.add_parser("wisverslag", help="neemt het verslag van een gewiste laptop aan")
    wis.add_argument("bestand", type=Path, metavar="BESTAND.wvv")
    wis.add_argument("--stemming", required=True)
    voeg_opties_toe(wis)
    wis.set_defaults(doe=doe_wisverslag)


def neem_getuige(controleur: Controleur, pad: Path) -> None:
    """Take a receipt or a daily head that was kept elsewhere; raises BureauFout."""
    try:
        tekst = lees_bestand(pad, _GRENS).decode()
        if '"wisrapport"' in tekst[:64]:
            rapport = Wisstuk.model_validate_json(tekst)
            controleur.wisrapport(rapport.wisrapport, rapport.regels.encode())
        elif tekst.lstrip().startswith("{"):
            stuk = Dagkopstuk.model_validate_json(tekst)
            controleur.dagkop(stuk.jws, stuk.koppen.encode())
        else:
            for jws in tekst.split() or [""]:  # all receipts of a laptop may stand in one file
                controleur.getuige(jws)
    except (ZegelFout, ValidationError, UnicodeDecodeError) as fout:
        reden = str(fout) if isinstance(fout, ZegelFout) else "Het is niet leesbaar."
        raise BureauFout(f"{pad}: dit is geen bewijs van dit register. {reden}") from fout


def doe_controle(args: argparse.Namespace) -> int:
    """Fetch the proofs and check each seal, chain, receipt and daily head; 1 when one fails."""
    controleur = Controleur(laad_openbaar(args.sleutels))
    for pad in args.getuige:
        neem_getuige(controleur, pad)
    with Bureau(args) as bureau:
        lijnen = list(bureau.stroom(f"bewijzen/{args.stemming}"))
    oordeel = controleer(lijnen, controleur)
    toon_oordeel(oordeel)
    if args.uit:
        schrijf_heel(args.uit, lijnen)
    gelijk = args.als is None or _is_als(args.als, lijnen)
    return 0 if oordeel.klopt and gelijk else 1


def _is_als(pad: Path, lijnen: list[bytes]) -> bool:
    """Name what an earlier export has and this one not; True when that is nothing."""
    try:
        with pad.open("rb") as bestand:
            eerder = bestand.readlines()
        weg = verschillen(eerder, lijnen)
    except (OSError, ValueError, KeyError) as fout:
        raise BureauFout(f"{pad} is geen eerdere uitvoer. Kies een bestand van --uit.") from fout
    for verschil in weg:
        print(f"SINDS {pad.name}. {verschil}")
    if not weg:
        print(f"Alles wat in {pad.name} stond, is er nog: {len(eerder) - 1} regels.")
    return not weg


def doe_dagkop(args: argparse.Namespace) -> int:
    """Make the head of today and write it to a file that no earlier one loses its place to."""
    moet_nieuw_zijn(args.uit)
    with Bureau(args) as bureau:
        stuk = bureau.post(f"dagkoppen/{args.stemming}", Dagkopstuk)
    schrijf(args.uit, stuk.model_dump_json())
    print(f"Dagkop over {len(stuk.koppen.splitlines())} laptops: {args.uit}")
    print("Bewaar dit bestand op een andere plaats dan het register.")
    return 0


def doe_wisverslag(args: argparse.Namespace) -> int:
    """Check the report, keep it, and say what the register has beside it."""
    try:
        tekst = lees_bestand(args.bestand, 64 * 1024).decode("ascii").strip()
    except UnicodeDecodeError as fout:
        raise BureauFout(f"{args.bestand} is geen wisverslag. Kies een ander bestand.") from fout
    with Bureau(args) as bureau:
        oordeel = bureau.stuur(
            "POST", f"wisverslagen/{args.stemming}", WisverslagVraag(wisverslag=tekst), Wisoordeel
        )
    print(f"Laptop {oordeel.apparaat} van {oordeel.waarnemer} is gewist.")
    for keten in oordeel.ketens:
        staat = "klopt" if keten.klopt else "KLOPT NIET"
        print(
            f"  {keten.apparaat}: {keten.regels} regels, {keten.ontvangen} bevestigd, "
            f"{keten.bij_register} bij het register: {staat}"
        )
    weg = {naam: n for naam, n in oordeel.verloren.items() if n}
    if weg:
        print(f"Weg met het wissen: {', '.join(f'{n} {naam}' for naam, n in weg.items())}")
    return 0 if oordeel.klopt else 1
