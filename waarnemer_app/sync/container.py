"""The container: what goes to the centraal register, on a stick or as the body of a request.

Binary age (v1) to the register and its reserve; inside JSON Lines. Line 1 is the manifest, a JWS
``bundel+jws`` by the device key with the SHA-256 of all bytes after the first line feed. age does
not say who wrote a file, so that seal does. Functions of what they are given: no files, no clock.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import overload

import pyrage
from pydantic import ValidationError

from waarnemer_app.age import versleutel
from waarnemer_app.domain.revisie import (
    GEEN_VORIGE,
    AuditRegel,
    Revisie,
    Schakel,
    hash_van,
    inhoud_klopt,
    lees,
    lees_audit,
)
from waarnemer_app.domain.revisie import TYP as REVISIE_TYP
from waarnemer_app.domain.zegel import MAX_JWS, Sleutel, ZegelFout, lees_ongecontroleerd

from .agelezer import ontsleutel
from .bijgevoegd import NIETS, Bijgevoegd, koppel, met_kop, splits
from .formaat import (
    MAX_REGEL,
    STICK,
    SUFFIX,
    TYP,
    AuditLijn,
    BijlagebestandLijn,
    BijlageLijn,
    Grens,
    Lijn,
    Manifest,
    RevisieLijn,
    als_bytes,
    fout_in,
    lees_lijn,
    uit_b64,
)

_KOPRUIMTE = 16 * 1024
_SCHRIJF = "Meld dit aan de beheerder van het programma."


@dataclass(frozen=True)
class Feiten:
    """What the manifest says beside its lines.

    ``na`` is the last revision the register has (0: none) and ``na_hash`` its hash; the lines
    go on from there. ``certificaat`` is the device certificate as JWS.
    """

    doel: str
    stemming: str
    apparaat: str
    certificaat: str
    demo: bool
    gemaakt_op: datetime
    na: int = 0
    na_hash: str = GEEN_VORIGE


@dataclass(frozen=True)
class Bundel:
    """A finished container: file name, which revisions, and the encrypted bytes.

    With ``bijlagen`` it is the begin of a file on a stick: their age files follow, in this order.
    """

    naam: str
    van: int
    tot: int
    data: bytes
    bijlagen: tuple[BijlagebestandLijn, ...] = ()


@dataclass(frozen=True)
class Container:
    """An opened container whose manifest was checked; the revisions are checked in ``keten``."""

    manifest: Manifest
    sleutel: Sleutel
    revisies: tuple[RevisieLijn, ...]
    audit: tuple[AuditLijn, ...]
    bijlagen: tuple[BijlageLijn, ...]
    bestanden: tuple[Bijgevoegd, ...] = ()


@dataclass
class _Deel:
    """One container in the making: its lines as they stand in it, and the revisions among them."""

    regels: list[bytes] = field(default_factory=list)
    jwss: list[str] = field(default_factory=list)
    bestanden: list[BijlagebestandLijn] = field(default_factory=list)
    bytes_: int = 0

    def past(self, lijn: Lijn, groei: int, grens: Grens) -> bool:
        """True when this line still goes in; files stand apart, so that lines never miss them."""
        if not self.regels:
            return True
        apart = isinstance(lijn, BijlagebestandLijn) != bool(self.bestanden)
        vol = self.bytes_ + groei > grens.bytes_ - _KOPRUIMTE
        return not (apart or vol or len(self.regels) >= grens.regels - 1)


def _verdeel(lijnen: Iterable[Lijn], feiten: Feiten, grens: Grens) -> list[_Deel]:
    """Lines in order, in as few parts as the limit allows; at least one part."""
    delen = [_Deel()]
    eerste = True
    for lijn in lijnen:
        ruw = als_bytes(lijn)
        if len(ruw) > MAX_REGEL:
            raise fout_in("Een regel is groter dan 64 kB.", "Container", "REGEL_TE_LANG", _SCHRIJF)
        groei = len(ruw) + (lijn.grootte if isinstance(lijn, BijlagebestandLijn) else 0)
        if not delen[-1].past(lijn, groei, grens):
            delen.append(_Deel())
        deel = delen[-1]
        if isinstance(lijn, RevisieLijn):
            if eerste:
                _sluit_aan(lijn, feiten)
                eerste = False
            deel.jwss.append(lijn.jws)
        elif isinstance(lijn, BijlagebestandLijn):
            deel.bestanden.append(lijn)
        deel.regels.append(ruw)
        deel.bytes_ += groei
    return delen


def _sluit_aan(eerste: RevisieLijn, feiten: Feiten) -> None:
    """The first revision must follow on what the register has; one look, not a whole check."""
    inhoud = lees_ongecontroleerd(eerste.jws, REVISIE_TYP)
    if inhoud.get("seq") != feiten.na + 1 or inhoud.get("vorige") != feiten.na_hash:
        raise fout_in(
            f"De regels sluiten niet aan op regel {feiten.na}.",
            "Container",
            "KETEN",
            "Controleer het dossier.",
        )


class Ingepakt(Sequence[Bundel]):
    """Containers that ``maak`` makes when somebody first looks: in the thread that sends.

    Looking raises what ``maak`` raises; look from one thread.
    """

    def __init__(self, maak: Callable[[], Sequence[Bundel]]) -> None:
        self._maak = maak

    @cached_property
    def _klaar(self) -> tuple[Bundel, ...]:
        return tuple(self._maak())

    @overload
    def __getitem__(self, nr: int) -> Bundel: ...

    @overload
    def __getitem__(self, nr: slice) -> Sequence[Bundel]: ...

    def __getitem__(self, nr: int | slice) -> Bundel | Sequence[Bundel]:
        return self._klaar[nr]

    def __len__(self) -> int:
        return len(self._klaar)


def maak_containers(
    lijnen: Iterable[Lijn],
    feiten: Feiten,
    sleutel: Sleutel,
    ontvangers: Sequence[str],
    grens: Grens = STICK,
) -> list[Bundel]:
    """Seal and encrypt the lines; more than ``grens`` becomes several containers, in order.

    ``ontvangers`` are age recipients (``age1…``): the register and its reserve. Without lines
    there is one empty container: it asks the register for its last receipt. Raises ContainerFout.
    """
    try:
        voor = [pyrage.x25519.Recipient.from_str(o) for o in ontvangers]
    except pyrage.RecipientError as fout:
        raise fout_in(
            "De sleutel van het register is niet leesbaar.",
            "Verkiezingspakket",
            "ONTVANGER",
            "Vraag het bureau om een nieuw pakket.",
        ) from fout
    delen = _verdeel(lijnen, feiten, grens)
    aantal, bundel_id = len(delen), uuid.uuid4().hex
    uit: list[Bundel] = []
    tot, hash_ = feiten.na, feiten.na_hash
    for nr in range(1, aantal + 1):
        deel = delen.pop(0)  # what is encrypted need not stay in memory beside it
        van, vorige = tot + 1, hash_
        tot += len(deel.jwss)
        hash_ = hash_van(deel.jwss[-1]) if deel.jwss else hash_
        som = hashlib.sha256()
        for ruw in deel.regels:
            som.update(ruw)
        manifest = Manifest(
            bundelId=bundel_id,
            deel=nr,
            delen=aantal,
            doel=feiten.doel,
            stemming=feiten.stemming,
            apparaat=feiten.apparaat,
            van=van,
            tot=tot,
            vorigeHash=vorige,
            laatsteHash=hash_,
            aantal=len(deel.regels),
            sha256=som.hexdigest(),
            gemaaktOp=feiten.gemaakt_op,
            demo=feiten.demo,
            certificaat=feiten.certificaat,
        )
        kop = sleutel.teken(TYP, manifest.model_dump(mode="json")).encode()
        data = versleutel((kop, b"\n", *deel.regels), voor)
        if deel.bestanden:
            data = met_kop(data)
        naam = bestandsnaam(bundel_id, nr, aantal)
        uit.append(Bundel(naam, van, tot, data, tuple(deel.bestanden)))
    return uit


def bestandsnaam(bundel_id: str, deel: int = 1, delen: int = 1) -> str:
    """A neutral name: no place, no person."""
    volgnummer = f"-{deel}van{delen}" if delen > 1 else ""
    return f"waarnemingen-{bundel_id[:8]}{volgnummer}{SUFFIX}"


def _lees_manifest(
    kop: bytes, sleutel_van: Callable[[Manifest], Sleutel], waar: str
) -> tuple[Manifest, Sleutel]:
    try:
        tekst = kop.decode("ascii")
        beweerd = Manifest.model_validate(lees_ongecontroleerd(tekst, TYP))
        sleutel = sleutel_van(beweerd)
        # What was read to find the key is read again, now from under its seal.
        manifest = Manifest.model_validate(sleutel.controleer(tekst, TYP))
    except UnicodeDecodeError as fout:
        raise fout_in("Regel 1 is geen zegel.", waar, "MANIFEST") from fout
    except ValidationError as fout:
        raise fout_in("Regel 1 heeft een onbekende vorm.", waar, "MANIFEST") from fout
    except ZegelFout as fout:
        raise fout_in(str(fout), waar, "ZEGEL") from fout
    if manifest.tot < manifest.van - 1 or manifest.deel > manifest.delen:
        raise fout_in("De nummers in regel 1 kloppen niet.", waar, "MANIFEST")
    return manifest, sleutel


def lees_klaar(
    klaar: bytes,
    sleutel_van: Callable[[Manifest], Sleutel],
    waar: str = "Bestand",
    bijgevoegd: memoryview = NIETS,
) -> Container:
    """Read the decrypted bytes: first the seal, then the rest; raises ContainerFout.

    ``bijgevoegd`` are the age files of attachments that lay behind the container.
    """
    kop, lf, rest = klaar.partition(b"\n")
    if not lf or len(kop) > MAX_JWS:
        raise fout_in("Regel 1 is geen zegel.", waar, "MANIFEST")
    manifest, sleutel = _lees_manifest(kop, sleutel_van, waar)
    if hashlib.sha256(rest).hexdigest() != manifest.sha256:
        raise fout_in("De inhoud hoort niet bij het zegel.", waar, "INHOUD")
    if rest.count(b"\n") != manifest.aantal or (rest and not rest.endswith(b"\n")):
        raise fout_in("Het aantal regels klopt niet.", waar, "AANTAL")
    lijnen = [lees_lijn(r, nr, waar) for nr, r in enumerate(rest.split(b"\n")[:-1], 2)]
    bestanden = koppel(lijnen, bijgevoegd, waar)
    return Container(
        manifest,
        sleutel,
        tuple(x for x in lijnen if isinstance(x, RevisieLijn)),
        tuple(x for x in lijnen if isinstance(x, AuditLijn)),
        tuple(x for x in lijnen if isinstance(x, BijlageLijn)),
        bestanden,
    )


def open_container(
    data: bytes,
    sleutels: Sequence[str],
    sleutel_van: Callable[[Manifest], Sleutel],
    waar: str = "Bestand",
) -> Container:
    """Open and check a container; raises ContainerFout.

    ``sleutels`` are age identities of the register. ``sleutel_van`` gives the public device key
    that the manifest claims, usually from its certificate, or raises ZegelFout or ContainerFout;
    nothing after line 1 is read before the seal was checked with it. An attachment behind the
    container is checked by the SHA-256 of its age file here, and opened by ``Bijgevoegd.inhoud``.
    """
    container, bijgevoegd = splits(data, waar)
    return lees_klaar(ontsleutel(container, sleutels, waar), sleutel_van, waar, bijgevoegd)


@dataclass(frozen=True)
class Gelezen:
    """A revision of which seal, place in the chain and content were checked.

    ``inhoud`` and ``zout`` are None when the content was erased by law.
    """

    revisie: Revisie
    jws: str
    hash: str
    inhoud: bytes | None
    zout: bytes | None


def _lees_inhoud(lijn: RevisieLijn, revisie: Revisie) -> tuple[bytes | None, bytes | None]:
    if lijn.inhoud is None and lijn.zout is None:
        return None, None
    try:
        inhoud, zout = (lijn.inhoud or "").encode(), uit_b64(lijn.zout or "")
    except ValueError as fout:
        raise ZegelFout(f"De inhoud van regel {revisie.seq} is niet leesbaar.") from fout
    if not inhoud_klopt(revisie, zout, inhoud):
        raise ZegelFout(f"De inhoud van regel {revisie.seq} hoort niet bij het zegel.")
    return inhoud, zout


def lees_keten(container: Container, waar: str = "Bestand") -> tuple[Gelezen, ...]:
    """The revisions, checked one by one and as a chain from van to tot; raises ContainerFout."""
    m = container.manifest
    schakel = Schakel(m.van - 1, m.vorigeHash)
    uit = []
    try:
        for lijn in container.revisies:
            revisie = lees(container.sleutel, lijn.jws)
            schakel.volg(revisie, lijn.jws)
            if (revisie.apparaat, revisie.stemming) != (m.apparaat, m.stemming):
                raise ZegelFout(
                    f"Regel {revisie.seq} is van een ander apparaat of andere stemming."
                )
            inhoud, zout = _lees_inhoud(lijn, revisie)
            uit.append(Gelezen(revisie, lijn.jws, schakel.hash, inhoud, zout))
    except ZegelFout as fout:
        raise fout_in(str(fout), waar, "KETEN") from fout
    if (schakel.seq, schakel.hash) != (m.tot, m.laatsteHash):
        raise fout_in("De laatste regel is een andere dan regel 1 zegt.", waar, "KETEN")
    return tuple(uit)


def lees_audit_keten(
    container: Container, waar: str = "Bestand"
) -> tuple[tuple[AuditRegel, str], ...]:
    """The audit lines with their JWS, each fitting on the one before; raises ContainerFout."""
    uit: list[tuple[AuditRegel, str]] = []
    try:
        for lijn in container.audit:
            regel = lees_audit(container.sleutel, lijn.jws)
            if uit and (regel.nr, regel.vorige) != (uit[-1][0].nr + 1, hash_van(uit[-1][1])):
                raise ZegelFout(f"De keten van het auditlog klopt niet bij regel {regel.nr}.")
            uit.append((regel, lijn.jws))
    except ZegelFout as fout:
        raise fout_in(str(fout), waar, "AUDITKETEN") from fout
    return tuple(uit)
