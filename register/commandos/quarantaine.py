"""``waarnemer-register quarantaine``: what a withdrawn laptop still brought, and the decision."""

from __future__ import annotations

import argparse

from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.quarantaine import BesluitVraag, QuarantaineRij
from register.tijd import moment


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("quarantaine", help="beslist over wat een ingetrokken laptop bracht")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")
    lijst = acties.add_parser("lijst", help="toont wat apart staat")
    voeg_opties_toe(lijst)
    lijst.set_defaults(doe=doe_lijst)
    for actie, besluit, uitleg in (
        ("opnemen", "opgenomen", "neemt een bestand alsnog aan"),
        ("verwerpen", "verworpen", "laat een bestand voorgoed apart"),
    ):
        deel = acties.add_parser(actie, help=uitleg)
        deel.add_argument("sha256", metavar="BESTAND", help="begin van de som, minstens 8 tekens")
        deel.add_argument("--reden", required=True)
        voeg_opties_toe(deel)
        deel.set_defaults(doe=doe_besluit, besluit=besluit)


def doe_lijst(args: argparse.Namespace) -> int:
    """Show every file that was put aside, and what was decided."""
    with Bureau(args) as bureau:
        rijen = bureau.haal_lijst("quarantaines", QuarantaineRij)
    print(f"Apart gezet: {len(rijen)}")
    for r in rijen:
        print(
            f"  {r.sha256[:16]}  {r.apparaat}  {r.stemming}  {r.grootte} bytes"
            f"  {moment(r.op)}  {r.besluit or 'nog geen besluit'}"
        )
    return 0


def doe_besluit(args: argparse.Namespace) -> int:
    """Take in or reject one file; the register refuses who withdrew the laptop."""
    with Bureau(args) as bureau:
        rijen = bureau.haal_lijst("quarantaines", QuarantaineRij)
        gevonden = [r for r in rijen if len(args.sha256) >= 8 and r.sha256.startswith(args.sha256)]
        if len(gevonden) != 1:
            raise BureauFout(f"{args.sha256} wijst geen bestand aan. Bekijk: quarantaine lijst.")
        (rij,) = gevonden
        try:
            vraag = BesluitVraag(stemming=rij.stemming, besluit=args.besluit, reden=args.reden)
        except ValueError as fout:
            raise BureauFout("Geef een reden van 1 tot 300 tekens.") from fout
        pad = f"apparaten/{rij.apparaat}/quarantaines/{rij.sha256}/besluit"
        bureau.stuur("PUT", pad, vraag, BesluitVraag)
    print(f"Het bestand {rij.sha256[:16]} is {args.besluit}.")
    return 0
