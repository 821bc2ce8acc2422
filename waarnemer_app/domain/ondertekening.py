"""From new contents to signed revisions: number, chain, commitment and signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .basis import Inhoud
from .handelingen import NieuweInhoud
from .revisie import Klok, Revisie, Schakel, hash_van, inhoud_hash, nieuw_zout, teken
from .stand import NAAM_VAN, Stand
from .zegel import Sleutel


@dataclass(frozen=True)
class Getekend:
    """A signed revision with what it commits to; ``hash`` is the new head."""

    revisie: Revisie
    jws: str
    hash: str
    zout: bytes
    bytes: bytes
    inhoud: Inhoud


@dataclass(frozen=True)
class Ondertekenaar:
    """Who states: the key of the device, the waarnemer, and the package that holds."""

    sleutel: Sleutel
    apparaat: str
    waarnemer: str
    stemming: str
    pakket_sha256: str

    def teken(
        self, nieuwe: Sequence[NieuweInhoud], stand: Stand, kop: Schakel, nu: datetime, klok: Klok
    ) -> list[Getekend]:
        """Sign the contents in order, on the head ``kop``; ``stand`` gives the last rev of each."""
        uit: list[Getekend] = []
        seq, vorige = kop.seq, kop.hash
        revs: dict[str, int] = {}
        for nieuw in nieuwe:
            inhoud = nieuw.inhoud.model_dump_json().encode()
            zout = nieuw_zout()
            basis = revs.get(nieuw.object, stand.rev_van(nieuw.object))
            revs[nieuw.object] = basis + 1
            seq += 1
            revisie = Revisie(
                seq=seq,
                vorige=vorige,
                apparaat=self.apparaat,
                stemming=self.stemming,
                pakketHash=self.pakket_sha256,
                object=nieuw.object,
                rev=basis + 1,
                basisRev=basis,
                objectSoort=NAAM_VAN[type(nieuw.inhoud)],
                soort=nieuw.soort,
                reden=nieuw.reden,
                waargenomenOp=nieuw.waargenomen_op or nu,
                vastgelegdOp=nu,
                klok=klok,
                waarnemer=self.waarnemer,
                inhoudHash=inhoud_hash(zout, inhoud),
            )
            jws = teken(self.sleutel, revisie)
            vorige = hash_van(jws)
            uit.append(Getekend(revisie, jws, vorige, zout, inhoud, nieuw.inhoud))
        return uit
