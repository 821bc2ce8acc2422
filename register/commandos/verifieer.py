"""``waarnemer-register verifieer``: what a file proves and what not, without a database."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from register.bureau import BureauFout, lees_bestand
from register.controle import MAX_LIJN, Controleur
from register.regels import lees_inhoud
from register.sleutels import OpenbareSleutels, laad_openbaar, open_sleutel
from register.tijd import moment
from register.wachtzin import lees_wachtzin, voeg_optie_toe
from register.wissen import Wisstuk, lees_wisrapport
from register.wisverslagen import controleer_wisverslag
from waarnemer_app.domain.wisverslag import TYP as WISVERSLAG_TYP
from waarnemer_app.domain.wisverslag import Wisverslag
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_kop
from waarnemer_app.sync.bijgevoegd import MERK
from waarnemer_app.sync.container import lees_audit_keten, lees_keten, open_container
from waarnemer_app.sync.formaat import MAX_BESTAND, ContainerFout, Manifest
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, Ontvangstbewijs, lees_zegel
from waarnemer_app.sync.toelating import Certificaat, lees_certificaat

_ZEGEL = 64 * 1024
"""A file with one seal (report of a wipe, receipt) is at most this long."""
NIET_UITVOER = """\
Dit bewijst niet:
  - dat een laptop alles stuurde wat zij vastlegde; dat zegt alleen het dossier zelf
  - dat er geen rijen en bewijzen samen zijn weggehaald; leg er elders bewaarde bewijzen
    naast: waarnemer-register controle --getuige
  - dat de tijden kloppen: die zijn van de klok van de laptop; de volgorde klopt wel
  - wie er typte: het zegel is van het apparaat, en geen elektronische handtekening (eIDAS)"""
NIET_WISVERSLAG = """\
Dit bewijst niet:
  - dat de laptop echt is gewist, en dat er geen kopie op een stick is
  - dat het register de regels heeft; dat zegt: waarnemer-register wisverslag"""
NIET_BEWIJS = """\
Dit bewijst niet:
  - dat het register de regels nu nog heeft; dat zegt: waarnemer-register controle --getuige"""
NIET_WISRAPPORT = """\
Dit bewijst niet:
  - dat de inhoud ook uit elke kopie van de database weg is, en uit wat al was uitgevoerd
  - dat zij nu nog weg is; dat zegt: waarnemer-register controle --getuige"""
NIET = """\
Dit bewijst niet:
  - dat dit alles is wat dit apparaat vastlegde; dat zegt alleen het register met zijn bewijzen
  - dat de tijden kloppen: die zijn van de klok van de laptop; de volgorde klopt wel
  - wie er typte: het zegel is van het apparaat, en geen elektronische handtekening (eIDAS)
  - dat de toelating nog geldt: een intrekking staat in het register"""


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("verifieer", help="controleert een bestand, zonder register")
    parser.add_argument(
        "bestand", type=Path, metavar="BESTAND", help="een .wvb, .wvx, .wvv, .wvo of wisrapport"
    )
    parser.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
    parser.add_argument("--sleutel", choices=("register", "reserve"), default="register")
    voeg_optie_toe(parser)
    parser.set_defaults(doe=doe_verifieer)


def _identiteit(map_: Path, naam: Literal["register", "reserve"], wachtzin: str) -> str:
    if naam == "reserve":
        return open_sleutel(map_, "reserve", wachtzin)
    return open_sleutel(map_, "register", wachtzin).ontvangst


class _Toelating:
    """Finds the device key in the certificate of the manifest, and keeps what it found."""

    def __init__(self, openbaar: OpenbareSleutels) -> None:
        self._openbaar = openbaar
        self._toelating = Sleutel.uit_jwk(openbaar.toelating)
        self.certificaat: Certificaat | None = None

    def sleutel_van(self, m: Manifest) -> Sleutel:
        """The key for this manifest; raises ZegelFout."""
        c = lees_certificaat(m.certificaat, self._toelating)
        if (c.doel, m.doel) != (self._openbaar.doel, self._openbaar.doel):
            raise ZegelFout("Dit bestand is voor een ander register.")
        if (c.apparaat, c.stemming, c.demo) != (m.apparaat, m.stemming, m.demo):
            raise ZegelFout("Het certificaat is van een ander apparaat.")
        self.certificaat = c
        return c.sleutel


def doe_verifieer(args: argparse.Namespace) -> int:
    """Say what kind of file it is, what it proves and what not; 1 when anything does not hold."""
    pad: Path = args.bestand
    if pad.is_dir():
        raise BureauFout(
            f"{pad} is een map. Een kopie van een dossier is versleuteld en bewijst zo niets. Zet "
            "haar terug op een laptop, of controleer wat de laptop verstuurde (.wvb)."
        )
    try:
        with pad.open("rb") as bestand:
            begin = bestand.read(64)
    except OSError as fout:
        raise BureauFout(f"{pad} is niet te lezen. Kijk of u het goede bestand koos.") from fout
    if begin.startswith((b"age-encryption", MERK)):
        return _container(args)
    if b'"wisrapport"' in begin:
        return _wisrapport(pad, laad_openbaar(args.sleutels))
    if begin.lstrip().startswith(b"{"):
        return _uitvoer(pad, laad_openbaar(args.sleutels))
    if pad.stat().st_size > _ZEGEL:
        raise BureauFout(f"{pad} is te groot voor dit soort bestand. Kies een ander.")
    return _zegels(pad, laad_openbaar(args.sleutels))


def _klopt_niet(reden: object) -> int:
    print(f"KLOPT NIET. {reden}", file=sys.stderr)
    return 1


def _uitvoer(pad: Path, openbaar: OpenbareSleutels) -> int:
    controleur = Controleur(openbaar)
    with pad.open("rb") as bestand:
        # A line has its limit; what is longer comes in pieces and is refused there.
        for lijn in iter(lambda: bestand.readline(MAX_LIJN + 1), b""):
            controleur.neem(lijn)
    oordeel = controleur.sluit()
    for fout in oordeel.fouten:
        _klopt_niet(fout)
    if not oordeel.klopt or oordeel.slot is None:
        return 1
    slot = oordeel.slot
    wie = f"waarnemer {slot.waarnemer}" if slot.waarnemer else "alle waarnemers"
    print(f"KLOPT. {pad.name}, {wie}, stemming {slot.stemming}{', DEMO' if slot.demo else ''}")
    print("Dit bewijst:")
    print(f"  - het register {slot.doel} had dit op {moment(slot.op)} uur")
    print(f"  - het bureau liet {len(oordeel.certificaten)} apparaten toe, en zij zetten elk zegel")
    print(f"  - {oordeel.revisies} regels en {oordeel.auditregels} auditregels zijn in volgorde")
    print(f"  - {oordeel.inhouden} inhouden horen bij hun zegel, {oordeel.gewist} zijn gewist")
    print(
        f"  - {oordeel.bewijzen} ontvangstbewijzen, {oordeel.dagkoppen} dagkoppen en "
        f"{oordeel.wisverslagen} wisverslagen passen erbij"
    )
    if not slot.inhoud:
        print("  - let op: de inhoud zit niet in dit bestand, alleen de hash ervan")
    print(NIET_UITVOER)
    return 0


def _zegels(pad: Path, openbaar: OpenbareSleutels) -> int:
    """A report of a wipe, a receipt, or all receipts of a laptop: a seal on each line."""
    try:
        jwss = lees_bestand(pad, _ZEGEL).decode("ascii").split()
    except UnicodeDecodeError:
        jwss = []
    return max([_zegel(jws, pad, openbaar) for jws in jwss or [""]])


def _zegel(jws: str, pad: Path, openbaar: OpenbareSleutels) -> int:
    try:
        typ = lees_kop(jws)["typ"]
    except ZegelFout:
        return _klopt_niet(f"{pad.name} is geen bestand van waarnemer of register.")
    try:
        if typ == WISVERSLAG_TYP:
            _toon_wisverslag(controleer_wisverslag(jws, Sleutel.uit_jwk(openbaar.toelating)), pad)
        elif typ == ONTVANGSTBEWIJS_TYP:
            bewijs = Sleutel.uit_jwk(openbaar.bewijs)
            _toon_bewijs(lees_zegel(bewijs, jws, typ, Ontvangstbewijs), pad)
        else:
            raise BureauFout(
                f"{pad.name} kan dit commando niet controleren. Kies een .wvb, .wvx, .wvv, .wvo of "
                "een wisrapport."
            )
    except ZegelFout as fout:
        return _klopt_niet(fout)
    return 0


def _toon_wisverslag(verslag: Wisverslag, pad: Path) -> None:
    print(f"KLOPT. {pad.name}, wisverslag{', DEMO' if verslag.demo else ''}")
    print("Dit bewijst:")
    print(f"  - laptop {verslag.apparaat} van {verslag.waarnemer} zette dit zegel vóór het wissen")
    for keten in verslag.ketens:
        print(
            f"  - keten {keten.apparaat}: {keten.regels} regels, bevestigd tot {keten.ontvangen}"
            f"{f' met {keten.bewijs}' if keten.bewijs else ''}"
        )
    print(NIET_WISVERSLAG)


def _wisrapport(pad: Path, openbaar: OpenbareSleutels) -> int:
    try:
        stuk = Wisstuk.model_validate_json(lees_bestand(pad, MAX_BESTAND))
        bewijs = Sleutel.uit_jwk(openbaar.bewijs)
        rapport = lees_wisrapport(stuk.wisrapport, stuk.regels.encode(), bewijs)
    except ValidationError:
        return _klopt_niet(f"{pad.name} is geen heel wisrapport.")
    except ZegelFout as fout:
        return _klopt_niet(fout)
    wat = f"{rapport.object} van {rapport.waarnemer}" if rapport.object else "de hele stemming"
    print(f"KLOPT. {pad.name}, wisrapport{', DEMO' if rapport.demo else ''}")
    print("Dit bewijst:")
    print(
        f"  - het register {rapport.doel} wiste {rapport.aantal} keer inhoud van {wat}, stemming "
        f"{rapport.stemming}, op {moment(rapport.op)} uur"
    )
    print(f"  - {rapport.gevraagdDoor} vroeg het, {rapport.beslotenDoor} besloot: {rapport.reden}")
    print(NIET_WISRAPPORT)
    return 0


def _toon_bewijs(bewijs: Ontvangstbewijs, pad: Path) -> None:
    print(f"KLOPT. {pad.name}, ontvangstbewijs {bewijs.nr}{', DEMO' if bewijs.demo else ''}")
    print("Dit bewijst:")
    print(
        f"  - het register {bewijs.doel} had op {moment(bewijs.ontvangenOp)} uur de "
        f"keten van {bewijs.apparaat} tot en met regel {bewijs.tot}"
    )
    print(f"  - die regel heeft de hash {bewijs.ketenhash}")
    print(NIET_BEWIJS)


def _container(args: argparse.Namespace) -> int:
    data = lees_bestand(args.bestand, MAX_BESTAND)
    toelating = _Toelating(laad_openbaar(args.sleutels))
    identiteit = _identiteit(args.sleutels, args.sleutel, lees_wachtzin(args))
    try:
        container = open_container(data, [identiteit], toelating.sleutel_van, args.bestand.name)
        regels = lees_keten(container, args.bestand.name)
        audit = lees_audit_keten(container, args.bestand.name)
        for bestand in container.bestanden:
            bestand.inhoud(args.bestand.name)
    except ContainerFout as fout:
        return _klopt_niet(fout)
    m, c = container.manifest, toelating.certificaat
    if c is None:
        raise BureauFout("Het certificaat is niet gelezen. Bel de beheerder.")
    gewist = sum(r.inhoud is None for r in regels)
    onbekend = sum(
        r.inhoud is not None and lees_inhoud(r.revisie.objectSoort, r.inhoud) is None
        for r in regels
    )
    print(f"KLOPT. {args.bestand.name}, deel {m.deel} van {m.delen}{', DEMO' if m.demo else ''}")
    print("Dit bewijst:")
    print(f"  - het bureau liet apparaat {c.apparaat} toe voor waarnemer {c.waarnemer},")
    print(f"    stemming {c.stemming}, van {c.uitgegevenOp:%d-%m-%Y} tot {c.geldigTot:%d-%m-%Y}")
    print(f"  - dit apparaat zette elk zegel: {len(regels)} regels, {len(audit)} auditregels")
    if container.bestanden:
        print(
            f"  - bij dit zegel horen deze bijlagen, en zij zijn heel: {len(container.bestanden)}"
        )
    else:
        print(f"  - regel {m.van} tot en met {m.tot} zijn heel en in volgorde")
        print(f"    na {m.vorigeHash}")
        print(f"    tot {m.laatsteHash}")
        aanwezig = len(regels) - gewist
        print(f"  - elke inhoud hoort bij zijn zegel ({aanwezig} aanwezig, {gewist} gewist)")
    if onbekend:
        print(f"  - let op: {onbekend} keer een inhoud die dit programma niet kent")
    print(NIET)
    return 0
