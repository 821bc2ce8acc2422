"""``waarnemer-register wissen``: erasing by law; the bureau asks, an auditor decides."""

from __future__ import annotations

import argparse
from pathlib import Path

from register.bureau import Bureau, BureauFout, schrijf, voeg_opties_toe
from register.schrijven import SchrijfFout, moet_nieuw_zijn
from register.tijd import moment
from register.wissen import Wisbesluit, Wisuitkomst, Wisverzoek, Wisvraag


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("wissen", help="wist inhoud volgens de wet; de bewijzen blijven")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")
    vraag = acties.add_parser("vraag", help="vraagt om te wissen; een auditor beslist")
    vraag.add_argument("--waarnemer", metavar="ID", help="van wie het object is")
    vraag.add_argument("--object", metavar="ID", help="alleen dit; anders de hele stemming")
    vraag.add_argument("--reden", required=True, help="waarom; schrijf geen inhoud op")
    vraag.set_defaults(doe=doe_vraag)
    lijst = acties.add_parser("lijst", help="toont de verzoeken en de besluiten")
    lijst.set_defaults(doe=doe_lijst)
    besluit = acties.add_parser("besluit", help="beslist over een verzoek, en wist")
    besluit.add_argument("verzoek", metavar="VERZOEK", help="begin ervan, minstens 8 tekens")
    besluit.add_argument("--besluit", required=True, choices=("toegestaan", "afgewezen"))
    besluit.add_argument("--reden", required=True)
    besluit.add_argument("--ja", action="store_true", help="vraag niet of het echt weg mag")
    besluit.add_argument(
        "--uit", type=Path, default=Path("wisrapport.json"), metavar="BESTAND.json"
    )
    besluit.set_defaults(doe=doe_besluit)
    for deel in (vraag, lijst, besluit):
        deel.add_argument("--stemming", required=True)
        voeg_opties_toe(deel)


def doe_vraag(args: argparse.Namespace) -> int:
    """Ask; nothing goes yet."""
    try:
        vraag = Wisvraag(waarnemer=args.waarnemer, object=args.object, reden=args.reden)
    except ValueError as fout:
        raise BureauFout(
            "Geef een reden van 1 tot 300 tekens. Een aanduiding heeft letters en cijfers."
        ) from fout
    with Bureau(args) as bureau:
        verzoek = bureau.stuur("POST", f"wisverzoeken/{args.stemming}", vraag, Wisverzoek)
    print(f"Gevraagd: {verzoek.inhouden} keer inhoud wissen. Verzoek {verzoek.id}")
    print("Er is nog niets gewist. Een auditor beslist met: wissen besluit.")
    return 0


def doe_lijst(args: argparse.Namespace) -> int:
    """Show the requests."""
    with Bureau(args) as bureau:
        rijen = bureau.haal_lijst(f"wisverzoeken/{args.stemming}", Wisverzoek)
    print(f"Verzoeken om te wissen: {len(rijen)}")
    for v in rijen:
        staat = f"{v.besluit} door {v.besloten_door}" if v.besluit else "nog geen besluit"
        print(
            f"  {v.id}  {_wat(v)}  {v.inhouden} inhouden  {moment(v.op)}  {v.door}: {v.reden}"
            f"  {staat}"
        )
    return 0


def _wat(v: Wisverzoek) -> str:
    return f"{v.object} van {v.waarnemer}" if v.object else "de hele stemming"


def _echt(v: Wisverzoek, *, ja: bool) -> bool:
    """Show what will go, and ask."""
    print(f"Dit wist {v.inhouden} keer inhoud van {_wat(v)}. Dat kan niet terug.")
    print(f"Gevraagd door {v.door} op {moment(v.op)}: {v.reden}")
    return ja or input("Moet dit weg? (ja/nee) ").strip().lower() in {"j", "ja"}


def doe_besluit(args: argparse.Namespace) -> int:
    """Decide; when it is allowed the content goes, and the report is written to a file.

    What cannot be undone is asked once more, and where the report goes is seen to first.
    """
    with Bureau(args) as bureau:
        rijen = bureau.haal_lijst(f"wisverzoeken/{args.stemming}", Wisverzoek)
        gevonden = [v for v in rijen if len(args.verzoek) >= 8 and v.id.startswith(args.verzoek)]
        if len(gevonden) != 1:
            raise BureauFout(f"{args.verzoek} wijst geen verzoek aan. Bekijk: wissen lijst.")
        try:
            keuze = Wisbesluit(besluit=args.besluit, reden=args.reden)
        except ValueError as fout:
            raise BureauFout("Geef een reden van 1 tot 300 tekens.") from fout
        if args.besluit == "toegestaan":
            moet_nieuw_zijn(args.uit)
            if not _echt(gevonden[0], ja=args.ja):
                print("Er is niets gewist, en niets besloten.")
                return 1
        pad = f"wisverzoeken/{args.stemming}/{gevonden[0].id}/besluit"
        uitkomst = bureau.stuur("PUT", pad, keuze, Wisuitkomst)
    if uitkomst.stuk is None:
        print("Afgewezen. Er is niets gewist.")
        return 0
    try:
        schrijf(args.uit, uitkomst.stuk.model_dump_json())
    except SchrijfFout as fout:
        raise BureauFout(
            f"{fout} De inhoud is al gewist. Typ deze opdracht opnieuw met een andere --uit: "
            "dan krijgt u het wisrapport."
        ) from fout
    print(f"Gewist. Het wisrapport staat in {args.uit}. Bewaar het buiten het register.")
    print("Veeg nu de schijf: waarnemer-register database opruimen.")
    print("Vernietig de oudere kopieën van de database, of wis daarin opnieuw.")
    return 0
