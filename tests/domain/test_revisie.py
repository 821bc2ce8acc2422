"""Revisions: signed, chained, and bound to their content by a salted hash."""

import pytest

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.revisie import (
    AUDIT_TYP,
    AuditRegel,
    Klok,
    Revisie,
    RevisieSoort,
    Schakel,
    SnelLezer,
    hash_van,
    inhoud_hash,
    inhoud_klopt,
    lees,
    lees_audit,
    nieuw_zout,
    teken,
)
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

SLEUTEL = Sleutel.nieuw()
ZOUT = bytes(range(16))


def revisie(seq: int = 1, vorige: str = "0" * 64, inhoud: bytes = b"{}") -> Revisie:
    return Revisie(
        seq=seq,
        vorige=vorige,
        apparaat=SLEUTEL.duimafdruk,
        stemming="GR2026",
        pakketHash="1" * 64,
        object="n1",
        rev=1,
        basisRev=0,
        objectSoort="notitie",
        soort=RevisieSoort.NIEUW,
        waargenomenOp=DAG,
        vastgelegdOp=DAG,
        klok=Klok(mono=1.5, boot="b"),
        waarnemer="waarnemer-01",
        inhoudHash=inhoud_hash(ZOUT, inhoud),
    )


def test_revision_reads_back_with_its_offset() -> None:
    jws = teken(SLEUTEL, revisie())
    terug = lees(SLEUTEL, jws)
    assert terug == revisie()
    assert terug.waargenomenOp.utcoffset() == DAG.utcoffset()


def test_chain_follows_and_refuses_gap_and_break() -> None:
    eerste = teken(SLEUTEL, revisie())
    tweede = revisie(2, hash_van(eerste))
    schakel = Schakel()
    schakel.volg(lees(SLEUTEL, eerste), eerste)
    with pytest.raises(ZegelFout, match="er mist iets"):
        schakel.volg(revisie(3, hash_van(eerste)), eerste)
    with pytest.raises(ZegelFout, match="regel 2"):
        schakel.volg(revisie(2, "f" * 64), eerste)
    jws = teken(SLEUTEL, tweede)
    schakel.volg(tweede, jws)
    assert (schakel.seq, schakel.hash) == (2, hash_van(jws))


def test_content_is_bound_by_salt_and_hash() -> None:
    r = revisie(inhoud=b'{"tekst":"gezien"}')
    assert inhoud_klopt(r, ZOUT, b'{"tekst":"gezien"}')
    assert not inhoud_klopt(r, ZOUT, b'{"tekst":"anders"}')
    assert not inhoud_klopt(r, bytes(16), b'{"tekst":"gezien"}')
    assert not inhoud_klopt(r, b"kort", b'{"tekst":"gezien"}')
    assert len(nieuw_zout()) == 16
    with pytest.raises(ValueError, match="16 bytes"):
        inhoud_hash(b"kort", b"")


def test_revision_with_a_wrong_field_names_it() -> None:
    inhoud = revisie().model_dump(mode="json")
    jws = SLEUTEL.teken("revisie+jws", {**inhoud, "seq": 0, "extra": 1})
    with pytest.raises(ZegelFout, match=r"seq.*extra|extra.*seq"):
        lees(SLEUTEL, jws)


def test_audit_line_reads_back_and_refuses_more_fields() -> None:
    regel = AuditRegel(
        nr=1,
        vorige="0" * 64,
        actie="nieuw-notitie",
        object="n1",
        resultaat="gelukt",
        oorsprong="apparaat",
        actor="waarnemer-01",
        tijdstip=DAG,
    )
    jws = SLEUTEL.teken(AUDIT_TYP, regel.model_dump(mode="json"))
    assert lees_audit(SLEUTEL, jws) == regel
    ruim = SLEUTEL.teken(AUDIT_TYP, {**regel.model_dump(mode="json"), "inhoud": "tekst"})
    with pytest.raises(ZegelFout, match="onbekende vorm"):
        lees_audit(SLEUTEL, ruim)


def test_the_quick_reader_gives_the_same_and_refuses_what_is_no_revision() -> None:
    snel = SnelLezer(SLEUTEL)
    r = revisie(inhoud=b"iets")
    kern = snel.lees(teken(SLEUTEL, r))
    assert kern._asdict() == {naam: getattr(r, naam) for naam in kern._fields}
    kop, _, zegel = teken(SLEUTEL, r).split(".")
    for kwaad in ("!!", "e30", "W10", "bnVsbA"):
        with pytest.raises(ZegelFout, match="niet leesbaar"):
            snel.lees(f"{kop}.{kwaad}.{zegel}")
    with pytest.raises(ZegelFout, match="niet leesbaar"):
        snel.lees(f"{kop}.")
    with pytest.raises(ZegelFout, match="dit apparaat"):
        snel.lees(teken(Sleutel.nieuw(), r))
