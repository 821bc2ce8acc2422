"""``waarnemer-register sleutels``: making the bureau's keys and giving each its own wachtzin."""

from __future__ import annotations

import argparse
import getpass
from pathlib import Path
from typing import get_args

from register.bureau import Bureau, BureauFout, voeg_opties_toe
from register.houders import Houder, HouderVraag, Sleutelnaam
from register.sleutels import NAMEN, SleutelFout, controleer_map, maak_sleutels, wijzig_wachtzin
from register.tijd import moment
from register.wachtzin import lees_wachtzin, voeg_optie_toe

DEMO_DOEL = "register-demo"
BEWAARDERS = """\
Wie bewaart wat:
  wortel.age      het bureau, zonder netwerk, met twee mensen: tekent de pakketten
  toelating.age   het bureau: laat laptops toe
  register.age    de server van het register
  reserve.age     het bureau, zonder netwerk: opent wat het register kwijt is
  herstel-a … -d  vier mensen, elk één sleutel; a met b, of c met d, openen samen een kluis
Verplaats deze bestanden en geef elk een eigen wachtzin (sleutels wachtzin).
Zet wortel.jwk in resources/vertrouwd/ van het programma, en bouw het opnieuw."""


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("sleutels", help="maakt en beheert de sleutels van het bureau")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")

    maak = acties.add_parser("maak", help="maakt alle sleutels in een nieuwe map")
    maak.add_argument("map", type=Path, metavar="MAP")
    maak.add_argument("--doel", help="naam van het register, zoals register-kiesraad")
    maak.add_argument("--demo", action="store_true", help="sleutels om te oefenen")
    voeg_optie_toe(maak)
    maak.set_defaults(doe=doe_maak)

    wachtzin = acties.add_parser("wachtzin", help="geeft één sleutel een andere wachtzin")
    wachtzin.add_argument("map", type=Path, metavar="MAP")
    wachtzin.add_argument("naam", choices=NAMEN, metavar="SLEUTEL", help=", ".join(NAMEN))
    voeg_optie_toe(wachtzin)
    wachtzin.set_defaults(doe=doe_wachtzin)

    houder = acties.add_parser("houder", help="noteert bij het register wie een sleutel houdt")
    houder.add_argument("naam", choices=get_args(Sleutelnaam), metavar="SLEUTEL")
    houder.add_argument("wie", metavar="NUMMER", help="nummer of aanduiding van de houder")
    houder.set_defaults(doe=doe_houder)
    lijst = acties.add_parser("houders", help="toont wie welke sleutel houdt")
    lijst.set_defaults(doe=doe_houders)
    for deel in (houder, lijst):
        voeg_opties_toe(deel)


def doe_maak(args: argparse.Namespace) -> int:
    """Make the keys; 1 with a Dutch sentence when that cannot be."""
    doel = args.doel or (DEMO_DOEL if args.demo else None)
    try:
        if doel is None:
            raise SleutelFout("Geef het register een naam met --doel.")
        controleer_map(args.map)
        wachtzin = lees_wachtzin(args, nieuw=True)
        print("De sleutels worden gemaakt. Dit duurt ongeveer tien seconden.")
        maak_sleutels(args.map, wachtzin, demo=args.demo, doel=doel)
    except SleutelFout as fout:
        print(fout)
        return 1
    print(f"De sleutels van {doel} staan in {args.map}.")
    print("Deze sleutels zijn om te oefenen." if args.demo else BEWAARDERS)
    return 0


def doe_wachtzin(args: argparse.Namespace) -> int:
    """Ask the new wachtzin twice and put it on one key."""
    try:
        oud = lees_wachtzin(args)
        nieuw = getpass.getpass("Nieuwe wachtzin: ")
        if getpass.getpass("Nog een keer: ") != nieuw:
            raise SleutelFout("De twee wachtzinnen zijn niet gelijk. Begin opnieuw.")
        wijzig_wachtzin(args.map, args.naam, oud, nieuw)
    except SleutelFout as fout:
        print(fout)
        return 1
    print(f"De sleutel {args.naam} heeft een nieuwe wachtzin.")
    return 0


def doe_houder(args: argparse.Namespace) -> int:
    """Note the holder; the register refuses a beheerder, and both keys of a pair."""
    try:
        vraag = HouderVraag(wie=args.wie)
    except ValueError as fout:
        raise BureauFout("Een aanduiding heeft alleen letters, cijfers en : _ . -") from fout
    with Bureau(args) as bureau:
        bureau.stuur("PUT", f"sleutelhouders/{args.naam}", vraag, HouderVraag)
    print(f"{args.wie} houdt {args.naam}.")
    return 0


def doe_houders(args: argparse.Namespace) -> int:
    """Show the holders."""
    with Bureau(args) as bureau:
        rijen = bureau.haal_lijst("sleutelhouders", Houder)
    for h in rijen:
        print(f"  {h.sleutel}  {h.wie}  sinds {moment(h.op)}, genoteerd door {h.door}")
    print(f"Sleutels met een houder: {len(rijen)} van 4")
    return 0
