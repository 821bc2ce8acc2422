"""``waarnemer-register verifieer``: what a container proves and what not, without a database."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Literal

from register.bureau import BureauFout, lees_bestand
from register.regels import lees_inhoud
from register.sleutels import OpenbareSleutels, laad_openbaar, open_sleutel
from register.wachtzin import lees_wachtzin, voeg_optie_toe
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.container import lees_audit_keten, lees_keten, open_container
from waarnemer_app.sync.formaat import MAX_BESTAND, ContainerFout, Manifest
from waarnemer_app.sync.toelating import Certificaat, lees_certificaat

NIET = """\
Dit bewijst niet:
  - dat dit alles is wat dit apparaat vastlegde; dat zegt alleen het register met zijn bewijzen
  - dat de tijden kloppen: die zijn van de klok van de laptop; de volgorde klopt wel
  - wie er typte: het zegel is van het apparaat, en geen elektronische handtekening (eIDAS)
  - dat de toelating nog geldt: een intrekking staat in het register"""


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("verifieer", help="controleert een bestand, zonder register")
    parser.add_argument("bestand", type=Path, metavar="BESTAND.wvb")
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
    """Print what was proved; 1 when anything does not hold."""
    data = lees_bestand(args.bestand, MAX_BESTAND)
    toelating = _Toelating(laad_openbaar(args.sleutels))
    identiteit = _identiteit(args.sleutels, args.sleutel, lees_wachtzin(args))
    try:
        container = open_container(data, [identiteit], toelating.sleutel_van, args.bestand.name)
        regels = lees_keten(container, args.bestand.name)
        audit = lees_audit_keten(container, args.bestand.name)
    except ContainerFout as fout:
        print(f"KLOPT NIET. {fout}", file=sys.stderr)
        return 1
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
    print(f"  - regel {m.van} tot en met {m.tot} zijn heel en in volgorde")
    print(f"    na {m.vorigeHash}")
    print(f"    tot {m.laatsteHash}")
    print(
        f"  - elke inhoud hoort bij zijn zegel ({len(regels) - gewist} aanwezig, {gewist} gewist)"
    )
    if onbekend:
        print(f"  - let op: {onbekend} keer een inhoud die dit programma niet kent")
    print(NIET)
    return 0
