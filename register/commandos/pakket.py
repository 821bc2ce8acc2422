"""``waarnemer-register pakket``: making, checking and fingerprinting a verkiezingspakket."""

from __future__ import annotations

import argparse
import errno
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from register.bureau import Bureau, lees_bestand, voeg_opties_toe
from register.commandos import pakketlijst
from register.modellen import Geplaatst
from register.pakketkeuring import keur, keur_bron
from register.pakketmaker import MaakFout, onderteken, verzamel
from register.schrijven import waarom_niet
from register.sleutels import SleutelFout, laad_openbaar, open_sleutel
from register.wachtzin import lees_wachtzin, voeg_optie_toe
from waarnemer_app.domain.pakket import PAKKET_TYP, Pakket
from waarnemer_app.domain.verkiezing import StembureauSoort
from waarnemer_app.domain.vingerafdruk import open_groepen, vingerafdruk
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_ongecontroleerd
from waarnemer_app.imports.bronmap import schrijf_heel as bewaar
from waarnemer_app.imports.lijst_schoon import schoon
from waarnemer_app.imports.pakket import (
    MAX_BYTES,
    PakketFout,
    lees_pakket,
    nieuwer_dan,
    vertrouwde_wortels,
)
from waarnemer_app.imports.pakket_verschil import verschil_pakketten

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("pakket", help="maakt en controleert een verkiezingspakket")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")

    maak = acties.add_parser("maak", help="maakt een pakket van een map met bestanden")
    maak.add_argument("map", type=Path, metavar="MAP")
    maak.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
    maak.add_argument("--uit", type=Path, required=True, metavar="BESTAND.wvp")
    maak.add_argument(
        "--vorige", type=Path, metavar="BESTAND.wvp", help="de versie die al is uitgedeeld"
    )
    maak.add_argument(
        "--vervang", action="store_true", help="over een pakket heen dat nog niet is uitgedeeld"
    )
    voeg_optie_toe(maak)
    maak.set_defaults(doe=doe_maak)

    controleer = acties.add_parser("controleer", help="controleert een pakket, of een map ervoor")
    controleer.add_argument("bestand", type=Path, metavar="BESTAND.wvp|MAP")
    controleer.add_argument("--demo", action="store_true", help="een pakket om te oefenen")
    controleer.add_argument(
        "--vertrouwd", type=Path, metavar="MAP", help="map met openbare wortelsleutels (*.jwk)"
    )
    controleer.add_argument(
        "--sleutels", type=Path, metavar="MAP", help="het register waar het pakket voor moet zijn"
    )
    controleer.add_argument(
        "--dag", type=date.fromisoformat, metavar="JJJJ-MM-DD", help="alsof het deze dag is"
    )
    controleer.set_defaults(doe=doe_controleer)

    verschil = acties.add_parser("verschil", help="toont wat een nieuwere versie verandert")
    verschil.add_argument("oud", type=Path, metavar="OUD.wvp")
    verschil.add_argument("nieuw", type=Path, metavar="NIEUW.wvp")
    verschil.add_argument("--demo", action="store_true", help="pakketten om te oefenen")
    verschil.add_argument("--vertrouwd", type=Path, metavar="MAP")
    verschil.set_defaults(doe=doe_verschil)

    pakketlijst.voeg_acties_toe(acties)

    afdruk = acties.add_parser("vingerafdruk", help="toont de vingerafdruk voor op papier")
    afdruk.add_argument("bestand", type=Path, metavar="BESTAND.wvp")
    afdruk.add_argument("--blad", action="store_true", help="het blad voor een waarnemer")
    afdruk.set_defaults(doe=doe_vingerafdruk)

    plaats = acties.add_parser("plaats", help="geeft het register het pakket")
    plaats.add_argument("bestand", type=Path, metavar="BESTAND.wvp")
    plaats.add_argument("--stemming", required=True)
    voeg_opties_toe(plaats)
    plaats.set_defaults(doe=doe_plaats)

    lijst = acties.add_parser("lijst", help="laat van een lijst alleen over wat nodig is")
    lijst.add_argument("bestand", type=Path, metavar="LIJST.json")
    lijst.add_argument("--uit", type=Path, required=True, metavar="BESTAND.json")
    lijst.set_defaults(doe=doe_lijst)


def _afdruk(data: bytes) -> str:
    """The sixteen groups in four lines; the two that a waarnemer types stand in brackets."""
    groepen = vingerafdruk(data)
    gevraagd = open_groepen(data)
    regels = []
    for begin in range(0, len(groepen), 4):
        cellen = [
            f"{nr + 1:>2}. {f'[{groepen[nr]}]' if nr in gevraagd else f' {groepen[nr]} '}"
            for nr in range(begin, begin + 4)
        ]
        regels.append("  ".join(cellen))
    eerste, tweede = (nr + 1 for nr in gevraagd)
    regels.append(f"De waarnemer typt groep {eerste} en groep {tweede}.")
    return "\n".join(regels)


def _inhoud(pakket: Pakket) -> str:
    lokalen = [p for p in pakket.plekken if p.stembureau_soort is StembureauSoort.STEMBUREAU]
    echt = [p for p in lokalen if not p.oefen]
    aantallen = (
        (len(echt), "stembureaus"),
        (sum(len(p.locaties) for p in echt), "locaties"),
        (len({p.gemeente_code for p in echt}), "gemeenten"),
        (len(lokalen) - len(echt), "oefenlokalen"),
        (len(pakket.plekken), "plekken in totaal"),
        (len(pakket.formulieren), "formulieren"),
        (len(pakket.contacten), "contacten"),
        (len(pakket.kiesraadleden), "leden van de Kiesraad"),
    )
    kop = f"{pakket.kop.pakketId}, versie {pakket.kop.versie}: {pakket.stemming.naam}"
    return "\n".join((kop, *(f"{aantal:>6} {wat}" for aantal, wat in aantallen)))


def _weiger(fout: Exception) -> int:
    """Say what is wrong; an error of the system in our own words."""
    if isinstance(fout, OSError):
        waar = fout.filename or "Het bestand"
        vol = fout.errno == errno.ENOSPC
        waarom = waarom_niet(fout) if vol else "Kijk of u de goede map koos."
        print(f"{waar}: lezen of schrijven lukt niet. {waarom}")
    else:
        print(fout)
    return 1


def doe_maak(args: argparse.Namespace) -> int:
    """Make a package and the personal files beside it; at a fault nothing is written."""
    try:
        verzameld = verzamel(args.map)
        openbaar = laad_openbaar(args.sleutels)
        wortel = open_sleutel(args.sleutels, "wortel", lees_wachtzin(args))
        gemaakt = onderteken(verzameld, openbaar, wortel)
        wortels = {wortel.duimafdruk: wortel}
        nieuw = lees_pakket(gemaakt.pakket, wortels, demo_toegestaan=openbaar.demo)
        _vergelijk(args, nieuw, gemaakt.pakket, wortels, demo=openbaar.demo)
        bewaar(args.uit, gemaakt.pakket)
        for naam, persoon in gemaakt.personen.items():
            bewaar(args.uit.with_name(f"{naam}.wvw"), persoon.encode())
    except (MaakFout, PakketFout, SleutelFout, OSError) as fout:
        return _weiger(fout)
    for waarschuwing in gemaakt.waarschuwingen:
        print(f"Let op: {waarschuwing}")
    for oordeel in keur(nieuw, _vandaag(), openbaar):
        print(oordeel)
    print(_inhoud(nieuw))
    print(f"Gemaakt: {args.uit}, met {len(gemaakt.personen)} persoonlijke bestanden ernaast.")
    print(_afdruk(gemaakt.pakket))
    return 0


def _vergelijk(
    args: argparse.Namespace,
    nieuw: Pakket,
    data: bytes,
    wortels: dict[str, Sleutel],
    *,
    demo: bool,
) -> None:
    """Refuse a version that is not higher than what was handed out, or than what it replaces.

    Each time that a package is made it has another fingerprint: a second one of the same version
    would make the paper of the first worthless. Raises PakketFout, OSError.
    """
    if args.vorige is not None:
        vorige = lees_pakket(args.vorige.read_bytes(), wortels, demo_toegestaan=demo)
        nieuwer_dan(nieuw.kop, vorige.kop)
        print(verschil_pakketten(vorige, nieuw))
    if args.uit.exists() and not args.vervang and args.uit.read_bytes() != data:
        er_is = lees_pakket(args.uit.read_bytes(), wortels, demo_toegestaan=demo)
        if nieuw.kop.versie <= er_is.kop.versie:
            raise PakketFout(
                "PAKKET_BESTAAT",
                f"{args.uit} is er al, met versie {er_is.kop.versie}.",
                remedie="Verhoog versie in pakket.toml. Nog niet uitgedeeld? Voeg --vervang toe.",
            )


def _vandaag() -> date:
    return datetime.now(UTC).astimezone(ZoneInfo("Europe/Amsterdam")).date()


def _wortels(args: argparse.Namespace) -> dict[str, Sleutel]:
    """The keys a package is checked with: of a folder, of the demo, or those built in."""
    return vertrouwde_wortels(args.vertrouwd or RESOURCES / ("demo" if args.demo else "vertrouwd"))


def doe_controleer(args: argparse.Namespace) -> int:
    """Check a package with the trusted keys, or a source folder; 1 when there is a fault."""
    try:
        openbaar = laad_openbaar(args.sleutels) if args.sleutels else None
        dag = args.dag or _vandaag()
        if args.bestand.is_dir():
            verzameld = verzamel(args.bestand)
            pakket = verzameld.geheel
            for waarschuwing in verzameld.waarschuwingen:
                print(f"Let op: {waarschuwing}")
            oordelen = keur_bron(pakket, dag)
        else:
            data = args.bestand.read_bytes()
            pakket = lees_pakket(data, _wortels(args), demo_toegestaan=args.demo)
            oordelen = keur(pakket, dag, openbaar)
    except (MaakFout, PakketFout, SleutelFout, OSError) as fout:
        return _weiger(fout)
    for oordeel in oordelen:
        print(oordeel)
    if any(oordeel.fout for oordeel in oordelen):
        print("Deel dit niet uit. Verbeter eerst de fouten.")
        return 1
    print(
        "Van deze map kan een pakket worden gemaakt." if args.bestand.is_dir() else _inhoud(pakket)
    )
    return 0


def doe_verschil(args: argparse.Namespace) -> int:
    """Show what a newer package changes; 1 when it is older, or for another stemming."""
    try:
        oud, nieuw = (
            lees_pakket(pad.read_bytes(), _wortels(args), demo_toegestaan=args.demo)
            for pad in (args.oud, args.nieuw)
        )
        nieuwer_dan(nieuw.kop, oud.kop)
    except (PakketFout, OSError) as fout:
        return _weiger(fout)
    print(verschil_pakketten(oud, nieuw))
    return 0


def doe_plaats(args: argparse.Namespace) -> int:
    """Send the package to the register: it then knows the elections, organs and places."""
    data = lees_bestand(args.bestand, MAX_BYTES)
    with Bureau(args) as bureau:
        geplaatst = bureau.stuur_bestand(f"stemmingen/{args.stemming}/pakket", data, Geplaatst)
    print(f"Het register heeft pakket {geplaatst.pakket_id}, versie {geplaatst.versie}.")
    if geplaatst.geldt > geplaatst.versie:
        print(f"Let op: versie {geplaatst.geldt} is er al, en blijft gelden.")
    return 0


def doe_vingerafdruk(args: argparse.Namespace) -> int:
    """Print the fingerprint of a package; its seal is not checked."""
    try:
        data = args.bestand.read_bytes()
        lees_ongecontroleerd(data.partition(b"\n")[0].decode("ascii", "replace"), PAKKET_TYP)
    except OSError as fout:
        return _weiger(fout)
    except ZegelFout:
        print(f"{args.bestand} is geen pakket. Kies een bestand .wvp.")
        return 1
    print(f"Vingerafdruk van {args.bestand.name}")
    print(_blad(data) if args.blad else _afdruk(data))
    return 0


def _blad(data: bytes) -> str:
    """The sheet for a waarnemer: what it is of, and the groups without saying which are typed."""
    kop = lees_ongecontroleerd(data.partition(b"\n")[0].decode("ascii", "replace"), PAKKET_TYP)
    wat = f"Pakket {kop.get('pakketId')}, versie {kop.get('versie')}."
    groepen = vingerafdruk(data)
    regels = [
        "  ".join(f"{nr + 1:>2}. {groepen[nr]}" for nr in range(begin, begin + 4))
        for begin in range(0, len(groepen), 4)
    ]
    uitleg = (
        "Het programma vraagt twee van deze groepen. Typ ze over van dit papier.",
        "Kloppen zij niet? Gebruik het pakket dan niet, en bel het bureau.",
    )
    return "\n".join((wat, "", *regels, "", *uitleg))


def doe_lijst(args: argparse.Namespace) -> int:
    """Write a list of stembureaus without the columns that the program does not use."""
    try:
        bewaar(args.uit, schoon(args.bestand.read_bytes()))
    except (ValueError, OSError) as fout:
        return _weiger(fout)
    print(f"Bewaard: {args.uit}")
    return 0
