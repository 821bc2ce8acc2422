"""A small device for the tests: keys, revisions with content, audit lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pyrage

from waarnemer_app.domain.revisie import (
    AUDIT_TYP,
    GEEN_VORIGE,
    AuditRegel,
    Klok,
    Revisie,
    RevisieSoort,
    hash_van,
    inhoud_hash,
    nieuw_zout,
    teken,
)
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.sync.container import Bundel, Feiten
from waarnemer_app.sync.formaat import (
    AuditLijn,
    BijlagebestandLijn,
    RevisieLijn,
    revisie_lijn,
)
from waarnemer_app.sync.toelating import maak_verzoek

BEGIN = datetime(2026, 3, 18, 7, 0, tzinfo=UTC)
STEMMING = "GR2026-oefen"
DOEL = "register-demo"


class Apparaat:
    """A device that states contents; ``jwss`` is its chain."""

    def __init__(
        self, stemming: str = STEMMING, sleutel: Sleutel | None = None, waarnemer: str = "w-1"
    ) -> None:
        self.sleutel = sleutel or Sleutel.nieuw()
        self.naam = self.sleutel.duimafdruk
        self.stemming = stemming
        self.waarnemer = waarnemer
        self.jwss: list[str] = []
        self.lijnen: list[RevisieLijn] = []
        self.audit: list[str] = []
        self.certificaat = "certificaat"

    @property
    def kop(self) -> str:
        return hash_van(self.jwss[-1]) if self.jwss else GEEN_VORIGE

    def hash(self, nr: int) -> str | None:
        return hash_van(self.jwss[nr - 1]) if 0 < nr <= len(self.jwss) else None

    def audit_hash(self, nr: int) -> str | None:
        return hash_van(self.audit[nr - 1]) if 0 < nr <= len(self.audit) else None

    def leg_vast(
        self,
        soort: str,
        inhoud: bytes,
        object_: str | None = None,
        rev: int = 1,
        handeling: RevisieSoort = RevisieSoort.NIEUW,
        reden: str = "",
    ) -> RevisieLijn:
        zout = nieuw_zout()
        seq = len(self.jwss) + 1
        moment = BEGIN + timedelta(minutes=seq)
        revisie = Revisie(
            seq=seq,
            vorige=self.kop,
            apparaat=self.naam,
            stemming=self.stemming,
            pakketHash="a" * 64,
            object=object_ or f"o{seq}",
            rev=rev,
            basisRev=rev - 1,
            objectSoort=soort,
            soort=handeling,
            reden=reden,
            waargenomenOp=moment,
            vastgelegdOp=moment,
            klok=Klok(mono=float(seq), boot="boot-1"),
            waarnemer=self.waarnemer,
            inhoudHash=inhoud_hash(zout, inhoud),
        )
        jws = teken(self.sleutel, revisie)
        self.jwss.append(jws)
        self.lijnen.append(revisie_lijn(jws, inhoud, zout))
        return self.lijnen[-1]

    def notitie(self, tekst: str) -> RevisieLijn:
        inhoud = {"bezoek": None, "tekst": tekst, "geschreven_op": BEGIN.isoformat()}
        return self.leg_vast("notitie", json.dumps(inhoud, ensure_ascii=False).encode())

    def log(self, actie: str, object_: str = "") -> AuditLijn:
        regel = AuditRegel(
            nr=len(self.audit) + 1,
            vorige=hash_van(self.audit[-1]) if self.audit else GEEN_VORIGE,
            actie=actie,
            object=object_,
            resultaat="gelukt",
            oorsprong="app",
            actor=self.waarnemer,
            tijdstip=BEGIN,
        )
        self.audit.append(self.sleutel.teken(AUDIT_TYP, regel.model_dump(mode="json")))
        return AuditLijn(jws=self.audit[-1])

    def feiten(self, na: int = 0, doel: str = DOEL, *, demo: bool = True) -> Feiten:
        return Feiten(
            doel=doel,
            stemming=self.stemming,
            apparaat=self.naam,
            certificaat=self.certificaat,
            demo=demo,
            gemaakt_op=BEGIN,
            na=na,
            na_hash=self.hash(na) or GEEN_VORIGE,
        )

    def verzoek(self, code: str = "", doel: str = DOEL) -> str:
        return maak_verzoek(
            self.sleutel,
            waarnemer=self.waarnemer,
            stemming=self.stemming,
            pakket_id="pakket-1",
            doel=doel,
            gemaakt_op=BEGIN,
            code=code,
        )

    def openbaar(self) -> Sleutel:
        return Sleutel.uit_jwk(self.sleutel.openbaar())


def age_paar() -> tuple[str, str]:
    """(identity, recipient)."""
    identiteit = pyrage.x25519.Identity.generate()
    return str(identiteit), str(identiteit.to_public())


def bestand(inhoud: bytes) -> tuple[BijlagebestandLijn, bytes]:
    """An attachment as it lies on a laptop: its line, and its age file with a key of its own."""
    sleutel = pyrage.x25519.Identity.generate()
    age = bytes(pyrage.encrypt(inhoud, [sleutel.to_public()]))
    lijn = BijlagebestandLijn(
        sha256=hashlib.sha256(inhoud).hexdigest(),
        grootte=len(age),
        versleuteld=hashlib.sha256(age).hexdigest(),
        sleutel=str(sleutel),
    )
    return lijn, age


def heel_bestand(bundel: Bundel, ages: Mapping[str, bytes]) -> bytes:
    """The file on a stick: the container, and behind it the age files by SHA-256."""
    return b"".join((bundel.data, *(ages[lijn.sha256] for lijn in bundel.bijlagen)))
