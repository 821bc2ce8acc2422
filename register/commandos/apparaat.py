"""``waarnemer-register apparaat``: one-time codes, admitting laptops, and withdrawing them."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

from register.bureau import Bureau, BureauFout, lees_bestand, schrijf, voeg_opties_toe
from register.modellen import (
    ApparaatRij,
    CertificaatVraag,
    CodeAntwoord,
    CodeVraag,
    IntrekkingVraag,
    VerzoekRij,
)
from register.sleutels import laad_openbaar, open_sleutel
from register.tijd import moment
from register.toelating import (
    ToelatingFout,
    controleer_verzoek,
    lees_verzoek,
    teken_certificaat,
    vingerafdruk_apparaat,
)
from register.wachtzin import lees_wachtzin, voeg_optie_toe
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.sync.toelating import CERTIFICAAT_SUFFIX

_GRENS = 16 * 1024
MEESTE_DAGEN = 366
"""A certificate is for the laptops of one stemming, and what is forgotten must end."""


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command with its acts."""
    parser = sub.add_parser("apparaat", help="laat laptops toe en trekt dat in")
    acties = parser.add_subparsers(required=True, metavar="ACTIE")

    code = acties.add_parser("code", help="maakt een eenmalige code voor een waarnemer")
    code.add_argument("--stemming", required=True)
    code.add_argument("--waarnemer", required=True, metavar="ID")
    code.add_argument("--uren", type=int, default=72)
    voeg_opties_toe(code)
    code.set_defaults(doe=doe_code)

    lijst = acties.add_parser("lijst", help="toont verzoeken en toegelaten laptops")
    voeg_opties_toe(lijst)
    lijst.set_defaults(doe=doe_lijst)

    toelaten = acties.add_parser("toelaten", help="laat een laptop toe")
    toelaten.add_argument("verzoek", metavar="VERZOEK", help="bestand (.wva) of apparaat")
    toelaten.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
    toelaten.add_argument("--stemming", help="weiger een verzoek voor een andere stemming")
    toelaten.add_argument(
        "--dagen", type=_dagen, default=90, help="zo lang geldt het certificaat: 1 tot 366"
    )
    toelaten.add_argument("--uit", type=Path, metavar="BESTAND.wvc")
    toelaten.add_argument("--ja", action="store_true", help="vraag niet naar de vingerafdruk")
    toelaten.add_argument(
        "--zonder-register", action="store_true", help="maak alleen het bestand, zonder netwerk"
    )
    voeg_opties_toe(toelaten)
    voeg_optie_toe(toelaten)
    toelaten.set_defaults(doe=doe_toelaten)

    intrekken = acties.add_parser("intrekken", help="trekt de toelating van een laptop in")
    intrekken.add_argument("apparaat", metavar="APPARAAT")
    intrekken.add_argument("--stemming", required=True)
    intrekken.add_argument("--reden", required=True)
    intrekken.add_argument(
        "--ook-onbekend", action="store_true", help="ook als het register de laptop nooit zag"
    )
    voeg_opties_toe(intrekken)
    intrekken.set_defaults(doe=doe_intrekken)


def _dagen(tekst: str) -> int:
    dagen = int(tekst)
    if not 1 <= dagen <= MEESTE_DAGEN:
        raise argparse.ArgumentTypeError(f"kies 1 tot {MEESTE_DAGEN} dagen")
    return dagen


def doe_code(args: argparse.Namespace) -> int:
    """Ask the register for a code and show it once."""
    try:
        vraag = CodeVraag(stemming=args.stemming, waarnemer=args.waarnemer, uren=args.uren)
    except ValueError as fout:
        raise BureauFout(
            "Een stemming en een waarnemer hebben alleen letters, cijfers en : _ . -, "
            "en een code geldt 1 tot 336 uur."
        ) from fout
    with Bureau(args) as bureau:
        antwoord = bureau.stuur("POST", "eenmalige-codes", vraag, CodeAntwoord)
    print(f"Eenmalige code voor {args.waarnemer}: {antwoord.code}")
    print(f"De code geldt tot {moment(antwoord.geldig_tot)} uur.")
    if not antwoord.pakket_bekend:
        print(f"Let op: van {args.stemming} heeft het register geen pakket. Klopt die naam?")
    return 0


def doe_lijst(args: argparse.Namespace) -> int:
    """Show the requests that wait, and the devices that were admitted."""
    with Bureau(args) as bureau:
        verzoeken = bureau.haal_lijst("toelatingsverzoeken", VerzoekRij)
        apparaten = bureau.haal_lijst("apparaten", ApparaatRij)
    wachtend = [v for v in verzoeken if v.status == "ingediend"]
    print(f"Wachten op toelating: {len(wachtend)}")
    for v in wachtend:
        print(f"  {v.apparaat}  {v.waarnemer}  {v.stemming}")
        print(f"    {' '.join(vingerafdruk_apparaat(v.apparaat))}")
    print(f"Bekende laptops: {len(apparaten)}")
    for a in apparaten:
        laatste = f"{moment(a.laatste_bewijs)}" if a.laatste_bewijs else "nog niets"
        print(f"  {a.apparaat}  {a.waarnemer}  {a.stemming}  {a.status}  {a.volgnummer}  {laatste}")
    return 0


def _zoek_verzoek(args: argparse.Namespace) -> str:
    """The request as JWS: from a file, or from the register by the id of the device."""
    pad = Path(args.verzoek)
    if pad.suffix or pad.is_file():
        try:
            return lees_bestand(pad, _GRENS).decode("ascii").strip()
        except UnicodeDecodeError as fout:
            raise BureauFout(f"{pad} is geen verzoek om toelating. Kies een ander.") from fout
    with Bureau(args) as bureau:
        verzoeken = bureau.haal_lijst("toelatingsverzoeken", VerzoekRij)
    gevonden = [v.verzoek for v in verzoeken if v.apparaat == args.verzoek]
    if not gevonden:
        raise BureauFout(f"Van {args.verzoek} is geen verzoek. Bekijk: apparaat lijst.")
    return gevonden[0]


def _klopt_vingerafdruk(apparaat: str, *, ja: bool) -> bool:
    groepen = vingerafdruk_apparaat(apparaat)
    print("Vingerafdruk van de laptop:")
    for begin in range(0, len(groepen), 4):
        print(f"  {' '.join(groepen[begin : begin + 4])}")
    if ja:
        return True
    return input("Staat dit ook op de laptop? (ja/nee) ").strip().lower() in {"j", "ja"}


def doe_toelaten(args: argparse.Namespace) -> int:
    """Compare the fingerprint, sign the certificate, keep it at the register and as a file."""
    jws = _zoek_verzoek(args)
    openbaar = laad_openbaar(args.sleutels)
    nu = datetime.now(UTC)
    try:
        verzoek = lees_verzoek(jws)
        controleer_verzoek(verzoek, openbaar, stemming=args.stemming)
    except ZegelFout as fout:
        raise BureauFout(
            f"{args.verzoek} is geen verzoek om toelating. Kies een bestand .wva van de laptop."
        ) from fout
    except ToelatingFout as fout:
        raise BureauFout(f"{args.verzoek}: {fout}") from fout
    print(f"Waarnemer {verzoek.waarnemer}, stemming {verzoek.stemming}.")
    if not _klopt_vingerafdruk(verzoek.apparaat, ja=args.ja):
        print("Niet toegelaten. Laat de waarnemer een nieuw verzoek maken.")
        return 1
    sleutel = open_sleutel(args.sleutels, "toelating", lees_wachtzin(args))
    try:
        certificaat = teken_certificaat(
            verzoek, sleutel, nu + timedelta(days=args.dagen), demo=openbaar.demo, nu=nu
        )
    except ToelatingFout as fout:
        raise BureauFout(str(fout)) from fout
    uit = args.uit or _naast(args.verzoek, verzoek.apparaat)
    if args.zonder_register:
        schrijf(uit, certificaat)
        print(f"Certificaat: {uit}")
        print("Het register weet dit nog niet. Doe het later nog een keer, met het register.")
        return 0
    with Bureau(args) as bureau:  # first: what the register refuses is not left as a file
        bureau.stuur(
            "PUT",
            f"apparaten/{verzoek.apparaat}/certificaat",
            CertificaatVraag(certificaat=certificaat),
            CertificaatVraag,
        )
    print("De laptop is toegelaten en kan nu verzenden.")
    schrijf(uit, certificaat)
    print(f"Certificaat: {uit}")
    return 0


def _naast(verzoek: str, apparaat: str) -> Path:
    pad = Path(verzoek)
    if pad.is_file():
        return pad.with_suffix(CERTIFICAAT_SUFFIX)
    return Path(f"{apparaat[:8]}{CERTIFICAAT_SUFFIX}")


def doe_intrekken(args: argparse.Namespace) -> int:
    """From now on the register takes nothing of this laptop."""
    try:
        vraag = IntrekkingVraag(
            stemming=args.stemming, reden=args.reden, ook_onbekend=args.ook_onbekend
        )
    except ValueError as fout:
        raise BureauFout("Geef een stemming, en een reden van 1 tot 300 tekens.") from fout
    with Bureau(args) as bureau:
        bureau.stuur("PUT", f"apparaten/{args.apparaat}/intrekking", vraag, IntrekkingVraag)
    print(f"De toelating van {args.apparaat} is ingetrokken. Wat er al was, blijft.")
    return 0
