"""Checking an export of the register without the register: what holds, and which row does not.

Nothing the register says of itself is believed: the seals are those of the devices (by the
certificates of the bureau), the chain is theirs, and receipts and daily heads that were kept
elsewhere are witnesses. Who changes, removes, puts in or re-hashes a row is found, and the row is
named (R39).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.revisie import (
    GEEN_VORIGE,
    Revisie,
    Schakel,
    hash_van,
    inhoud_klopt,
    lees,
    lees_audit,
)
from waarnemer_app.domain.wisverslag import lees as lees_wisverslag
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, Ontvangstbewijs, lees_zegel
from waarnemer_app.sync.toelating import Certificaat, lees_certificaat

from .dagkop import DAGKOP_TYP, Dagkop, Kopregel
from .sleutels import OpenbareSleutels
from .uitvoer import UITVOER_TYP, Uitvoerslot
from .wissen import lees_wisrapport, uit_regels

MAX_LIJN = 128 * 1024
_WISREDENEN = frozenset(WisReden)


@dataclass
class Oordeel:
    """What was checked, and what does not hold (``fouten``, each names its row)."""

    fouten: list[str] = field(default_factory=list)
    slot: Uitvoerslot | None = None
    revisies: int = 0
    inhouden: int = 0
    gewist: int = 0
    auditregels: int = 0
    bewijzen: int = 0
    dagkoppen: int = 0
    wisverslagen: int = 0
    wisrapporten: int = 0
    bijlagen: int = 0
    certificaten: dict[str, Certificaat] = field(default_factory=dict)

    @property
    def klopt(self) -> bool:
        """True when nothing was found."""
        return not self.fouten


@dataclass
class Wissen:
    """What has no content, and what says that it may be so.

    ``besloten`` are the revisions of the reports per device; ``door_laptop`` what a laptop erased
    itself, by waarnemer and object: that never came here with its content.
    """

    zonder: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)
    bijlagen: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    besloten: dict[str, list[range]] = field(default_factory=dict)
    door_laptop: set[tuple[str, str]] = field(default_factory=set)
    alles: bool = False

    def _mag(self, apparaat: str, seq: int) -> bool:
        return any(seq in reeks for reeks in self.besloten.get(apparaat, ()))

    def fouten(self, regels: dict[str, dict[int, str]]) -> Iterator[str]:
        """What went without a decision, and what is back after one; ``regels`` are all there."""
        for (apparaat, seq), object_ in self.zonder.items():
            if not self._mag(apparaat, seq) and object_ not in self.door_laptop:
                yield f"Regel {seq} van {apparaat}: de inhoud is weg, zonder besluit om te wissen."
        for (apparaat, sha256), seqs in self.bijlagen.items():
            if not self.alles and not all(self._mag(apparaat, seq) for seq in seqs):
                yield f"Bijlage {sha256[:16]} van {apparaat} is weg, zonder besluit om te wissen."
        for apparaat, reeksen in self.besloten.items():
            for seq in (s for reeks in reeksen for s in reeks if s in regels.get(apparaat, ())):
                if (apparaat, seq) not in self.zonder:
                    yield f"Regel {seq} van {apparaat} is gewist, maar de inhoud is er weer."


class Controleur:
    """Takes the lines of an export one by one; ``sluit`` gives the judgement."""

    def __init__(self, openbaar: OpenbareSleutels) -> None:
        self._openbaar = openbaar
        self._toelating = Sleutel.uit_jwk(openbaar.toelating)
        self._bewijs = Sleutel.uit_jwk(openbaar.bewijs)
        self._som = hashlib.sha256()
        self._aantal = 0
        self._ketens: dict[str, Schakel] = {}
        self._hashes: dict[str, dict[int, str]] = {}
        self._audit: dict[str, Schakel] = {}
        self._audithashes: dict[str, list[str]] = {}
        self._gezien: dict[int, tuple[str, str]] = {}
        self._dagkop: tuple[int, str] = (0, GEEN_VORIGE)
        self._getuigen: list[tuple[str, Ontvangstbewijs]] = []
        self._koppen: list[tuple[str, Kopregel]] = []
        self._wissen = Wissen()
        self.oordeel = Oordeel()
        self._soorten: dict[str, Callable[[dict[str, Any]], None]] = {
            "certificaat": self._neem_certificaat,
            "intrekking": self._neem_intrekking,
            "wisrapport": self._neem_wisrapport,
            "bijlage": self._neem_bijlage,
            "revisie": self._neem_revisie,
            "audit": self._neem_audit,
            "bewijs": self._neem_bewijs,
            "dagkop": self._neem_dagkop,
            "wisverslag": self._neem_wisverslag,
            "slot": self._neem_slot,
        }

    def _fout(self, tekst: str) -> None:
        self.oordeel.fouten.append(tekst)

    def neem(self, lijn: bytes) -> None:
        """Take one line, with its line feed."""
        if self.oordeel.slot is not None:
            self._fout("Na het slot staat nog een regel.")
            return
        try:
            if len(lijn) > MAX_LIJN:
                raise ValueError("te lang")
            velden = json.loads(lijn)
            soort = velden.pop("soort")
            doe = self._soorten[soort]
        except (ValueError, AttributeError, KeyError, TypeError, RecursionError):
            self._fout(f"Regel {self._aantal + 1} van het bestand is niet leesbaar.")
            self._tel(lijn)
            return
        try:
            doe(velden)
        except (ZegelFout, ValidationError, ValueError, KeyError, TypeError) as fout:
            reden = str(fout) if isinstance(fout, ZegelFout) else "Zij is niet leesbaar."
            self._fout(f"{naam_van(soort, velden)}: {reden}")
        if soort != "slot":
            self._tel(lijn)

    def _tel(self, lijn: bytes) -> None:
        self._som.update(lijn)
        self._aantal += 1

    def _neem_certificaat(self, velden: dict[str, Any]) -> None:
        certificaat = lees_certificaat(velden["jws"], self._toelating)
        if certificaat.doel != self._openbaar.doel:
            raise ZegelFout("Dit certificaat is voor een ander register.")
        self.oordeel.certificaten[certificaat.apparaat] = certificaat

    def _neem_intrekking(self, velden: dict[str, Any]) -> None:
        """Only told: what counted before it still counts."""

    def _sleutel(self, apparaat: str) -> Sleutel:
        certificaat = self.oordeel.certificaten.get(apparaat)
        if certificaat is None:
            raise ZegelFout("Van dit apparaat is er geen certificaat van het bureau.")
        return certificaat.sleutel

    def _neem_revisie(self, velden: dict[str, Any]) -> None:
        apparaat, jws = velden["apparaat"], velden["jws"]
        self.oordeel.revisies += 1
        schakel = self._ketens.setdefault(apparaat, Schakel())
        som = hash_van(jws)
        self._hashes.setdefault(apparaat, {})[int(velden["seq"])] = som
        try:
            revisie = lees(self._sleutel(apparaat), jws)
            schakel.volg(revisie, jws)
        except ZegelFout:
            # Go on from here: a break is named once, not at every row after it.
            schakel.seq, schakel.hash = int(velden["seq"]), som
            raise
        if (revisie.apparaat, revisie.seq) != (apparaat, velden["seq"]):
            raise ZegelFout("De regel zegt een ander apparaat of nummer dan zijn zegel.")
        if velden["hash"] != som:
            raise ZegelFout("De hash in het register is een andere dan die van de regel.")
        self._neem_inhoud(revisie, velden)

    def _neem_inhoud(self, revisie: Revisie, velden: dict[str, Any]) -> None:
        if velden["som" if "som" in velden else "inhoud"] is None:
            self.oordeel.gewist += 1
            wie = self.oordeel.certificaten[revisie.apparaat].waarnemer
            self._wissen.zonder[revisie.apparaat, revisie.seq] = (wie, revisie.object)
            return
        if "som" in velden:
            if velden["som"] != revisie.inhoudHash:
                raise ZegelFout("De inhoud in het register is een andere dan die is verzegeld.")
            return
        try:
            inhoud = base64.b64decode(velden["inhoud"], validate=True)
            zout = base64.b64decode(velden["zout"], validate=True)
        except binascii.Error as fout:
            raise ZegelFout("De inhoud is niet leesbaar.") from fout
        if not inhoud_klopt(revisie, zout, inhoud):
            raise ZegelFout("De inhoud in het register is een andere dan die is verzegeld.")
        self.oordeel.inhouden += 1

    def _neem_audit(self, velden: dict[str, Any]) -> None:
        apparaat, jws = velden["apparaat"], velden["jws"]
        self.oordeel.auditregels += 1
        hashes = self._audithashes.setdefault(apparaat, [])
        regel = lees_audit(self._sleutel(apparaat), jws)
        verwacht = (len(hashes) + 1, hashes[-1] if hashes else GEEN_VORIGE)
        hashes.append(hash_van(jws))
        if (regel.nr, regel.vorige) != verwacht or regel.nr != velden["nr"]:
            raise ZegelFout("De keten van auditregels klopt hier niet.")
        if regel.actie in _WISREDENEN:
            wie = self.oordeel.certificaten[apparaat].waarnemer
            self._wissen.door_laptop.add((wie, regel.object))

    def _neem_bijlage(self, velden: dict[str, Any]) -> None:
        self.oordeel.bijlagen += 1
        seqs = [int(seq) for seq in (velden["genoemd"] or "").split()]
        if velden["som"] is None:
            self._wissen.bijlagen[velden["apparaat"], velden["sha256"]] = seqs
        elif velden["som"] != velden["sha256"]:
            raise ZegelFout(f"Bijlage {velden['sha256'][:16]} is een andere dan zijn naam zegt.")

    def _neem_wisrapport(self, velden: dict[str, Any]) -> None:
        self.wisrapport(velden["jws"], base64.b64decode(velden["regels"], validate=True))

    def _neem_bewijs(self, velden: dict[str, Any]) -> None:
        jws = velden["jws"]
        bewijs = lees_zegel(self._bewijs, jws, ONTVANGSTBEWIJS_TYP, Ontvangstbewijs)
        nummer = int(bewijs.nr.rsplit("-", 1)[1])
        if (nummer, bewijs.apparaat) != (velden["volgnummer"], velden["apparaat"]):
            raise ZegelFout("De rij zegt iets anders dan het bewijs.")
        vorige = self._gezien.get(nummer - 1)
        if vorige is not None and vorige[0] != bewijs.vorigBewijs:
            raise ZegelFout("Het volgt niet op het bewijs ervoor.")
        self._gezien[nummer] = (hash_van(jws), bewijs.apparaat)
        self.oordeel.bewijzen += 1
        self._getuigen.append((bewijs.nr, bewijs))

    def _neem_dagkop(self, velden: dict[str, Any]) -> None:
        dagkop = lees_zegel(self._bewijs, velden["jws"], DAGKOP_TYP, Dagkop)
        nummer, vorige = self._dagkop
        self._dagkop = (dagkop.volgnummer, hash_van(velden["jws"]))
        self.neem_koppen(dagkop, base64.b64decode(velden["koppen"], validate=True))
        if (dagkop.volgnummer, dagkop.vorige) != (nummer + 1, vorige):
            raise ZegelFout("Zij volgt niet op de dagkop ervoor.")

    def _neem_wisverslag(self, velden: dict[str, Any]) -> None:
        lees_wisverslag(self._sleutel(velden["apparaat"]), velden["jws"])
        self.oordeel.wisverslagen += 1

    def _neem_slot(self, velden: dict[str, Any]) -> None:
        slot = lees_zegel(self._bewijs, velden["jws"], UITVOER_TYP, Uitvoerslot)
        self.oordeel.slot = slot
        if (slot.sha256, slot.aantal) != (self._som.hexdigest(), self._aantal):
            raise ZegelFout("De regels ervoor zijn niet die van het register.")

    # witnesses that were kept elsewhere

    def getuige(self, jws: str) -> None:
        """A receipt that a laptop kept (``.wvo``)."""
        bewijs = lees_zegel(self._bewijs, jws.strip(), ONTVANGSTBEWIJS_TYP, Ontvangstbewijs)
        self._getuigen.append((f"{bewijs.nr} van de laptop", bewijs))

    def dagkop(self, jws: str, koppen: bytes) -> None:
        """A daily head that was kept elsewhere; raises ZegelFout."""
        self.neem_koppen(lees_zegel(self._bewijs, jws.strip(), DAGKOP_TYP, Dagkop), koppen)

    def wisrapport(self, jws: str, regels: bytes) -> None:
        """A report of an erasure, of the export or kept elsewhere; raises ZegelFout."""
        rapport = lees_wisrapport(jws, regels, self._bewijs)
        self.oordeel.wisrapporten += 1
        for apparaat, reeks in uit_regels(regels):
            self._wissen.besloten.setdefault(apparaat, []).append(reeks)
        self._wissen.alles = self._wissen.alles or rapport.object is None

    def neem_koppen(self, dagkop: Dagkop, koppen: bytes) -> None:
        """The heads of a daily head, to look for at the end; raises ZegelFout."""
        if hashlib.sha256(koppen).hexdigest() != dagkop.koppen:
            raise ZegelFout("De koppen horen niet bij deze dagkop.")
        self.oordeel.dagkoppen += 1
        for regel in koppen.splitlines():
            self._koppen.append((f"Dagkop {dagkop.volgnummer}", Kopregel.uit_regel(regel)))

    def sluit(self) -> Oordeel:
        """Compare chains, receipts and daily heads; give the judgement."""
        for nr, bewijs in self._getuigen:
            self._zoek(f"Ontvangstbewijs {nr}", bewijs.apparaat, bewijs.tot, bewijs.ketenhash)
        alle_devices = self.oordeel.slot is None or self.oordeel.slot.waarnemer is None
        for wie, kop in self._koppen:
            if alle_devices or kop.apparaat in self.oordeel.certificaten:
                self._zoek(wie, kop.apparaat, kop.seq, kop.hash)
                self._zoek_audit(wie, kop)
        for fout in self._wissen.fouten(self._hashes):
            self._fout(fout)
        if self.oordeel.slot is None:
            self._fout("Het slot van het register ontbreekt: het bestand is afgebroken.")
        self.oordeel.fouten = list(dict.fromkeys(self.oordeel.fouten))
        return self.oordeel

    def _zoek(self, wie: str, apparaat: str, seq: int, hash_: str) -> None:
        hashes = self._hashes.get(apparaat, {})
        if seq and seq not in hashes:
            self._fout(
                f"{wie}: het register gaf dit voor regel {seq} van {apparaat}, "
                "maar heeft die niet meer. Er is iets weggehaald."
            )
        elif seq and hashes[seq] != hash_:
            self._fout(
                f"{wie}: regel {seq} van {apparaat} is niet meer die waarvoor dit is gegeven."
            )

    def _zoek_audit(self, wie: str, kop: Kopregel) -> None:
        hashes = self._audithashes.get(kop.apparaat, [])
        if kop.auditnr > len(hashes) or (kop.auditnr and hashes[kop.auditnr - 1] != kop.audithash):
            self._fout(f"{wie}: auditregel {kop.auditnr} van {kop.apparaat} is er niet meer zo.")


def naam_van(soort: str, velden: dict[str, Any]) -> str:
    """How a line of an export is called."""
    waar = str(velden.get("apparaat", ""))[:64]
    if soort == "revisie":
        return f"Regel {velden.get('seq')} van {waar}"
    if soort == "audit":
        return f"Auditregel {velden.get('nr')} van {waar}"
    if soort == "bewijs":
        return f"Ontvangstbewijs {velden.get('volgnummer')} van {waar}"
    if soort == "bijlage":
        return f"Bijlage {str(velden.get('sha256', ''))[:16]} van {waar}"
    if soort == "wisrapport":
        return f"Wisrapport {velden.get('verzoek')}"
    if soort == "dagkop":
        return f"Dagkop {velden.get('volgnummer')}"
    return f"{soort.capitalize()} {waar}".strip()


def controleer(lijnen: Iterable[bytes], controleur: Controleur) -> Oordeel:
    """Check a whole export."""
    for lijn in lijnen:
        controleur.neem(lijn)
    return controleur.sluit()
