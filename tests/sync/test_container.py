"""Containers: write and read give the same; only the register reads them; every change is seen."""

from __future__ import annotations

import json
from itertools import pairwise

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sync.hulp import Apparaat, age_paar
from waarnemer_app.sync import container as c
from waarnemer_app.sync import formaat as f

REGISTER, VOOR_REGISTER = age_paar()
RESERVE, VOOR_RESERVE = age_paar()
VOOR = [VOOR_REGISTER, VOOR_RESERVE]


def _lees(bundel: c.Bundel, apparaat: Apparaat, sleutel: str = REGISTER) -> c.Container:
    return c.open_container(bundel.data, [sleutel], lambda _m: apparaat.openbaar())


def met(*teksten: str) -> Apparaat:
    apparaat = Apparaat()
    for tekst in teksten:
        apparaat.notitie(tekst)
    return apparaat


def _bundel(apparaat: Apparaat) -> c.Bundel:
    (bundel,) = c.maak_containers(apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, VOOR)
    return bundel


def _klaar(apparaat: Apparaat) -> bytes:
    return bytes(
        pyrage.decrypt(_bundel(apparaat).data, [pyrage.x25519.Identity.from_str(REGISTER)])
    )


def test_opent_met_register_en_reserve_en_met_niets_anders() -> None:
    """Veiligheid 2.4: two recipients, nobody else."""
    apparaat = met("De deur was op slot.")
    bundel = _bundel(apparaat)
    for sleutel in (REGISTER, RESERVE):
        (gelezen,) = c.lees_keten(_lees(bundel, apparaat, sleutel))
        assert json.loads(gelezen.inhoud or b"")["tekst"] == "De deur was op slot."
    with pytest.raises(f.ContainerFout) as fout:
        _lees(bundel, apparaat, age_paar()[0])
    assert fout.value.code == "ONLEESBAAR"
    assert fout.value.melding
    assert fout.value.remedie
    assert b"deur" not in bundel.data
    assert apparaat.naam.encode() not in bundel.data


@settings(max_examples=40)
@given(
    teksten=st.lists(st.text(max_size=200), max_size=6),
    acties=st.lists(st.sampled_from(["ontgrendeld", "verzonden"]), max_size=3),
    bijlage=st.binary(max_size=200),
)
def test_lezen_geeft_wat_geschreven_is(
    teksten: list[str], acties: list[str], bijlage: bytes
) -> None:
    apparaat = met(*(t.encode("utf-8", "replace").decode() for t in teksten))
    audit = [apparaat.log(actie) for actie in acties]
    stukken = f.bijlage_lijnen(bijlage) if bijlage else []
    (bundel,) = c.maak_containers(
        [*apparaat.lijnen, *audit, *stukken], apparaat.feiten(), apparaat.sleutel, VOOR
    )
    container = _lees(bundel, apparaat)
    assert container.revisies == tuple(apparaat.lijnen)
    assert container.audit == tuple(audit)
    assert container.bijlagen == tuple(stukken)
    assert [r.jws for r in c.lees_keten(container)] == apparaat.jwss
    assert [jws for _, jws in c.lees_audit_keten(container)] == apparaat.audit
    assert (bundel.van, bundel.tot) == (1, len(teksten))
    assert b"".join(f.uit_b64(s.data) for s in container.bijlagen) == bijlage


_VAST = met("Een.", "Twee.")
_VAST_DATA = _bundel(_VAST).data
_VAST_KLAAR = _klaar(_VAST)


@given(plaats=st.integers(0, len(_VAST_DATA) - 1), bit=st.integers(0, 7))
def test_elke_veranderde_bit_van_het_bestand_wordt_gezien(plaats: int, bit: int) -> None:
    data = bytearray(_VAST_DATA)
    data[plaats] ^= 1 << bit
    with pytest.raises(f.ContainerFout):
        c.open_container(bytes(data), [REGISTER], lambda _m: _VAST.openbaar())


@given(plaats=st.integers(0, len(_VAST_KLAAR) - 1), bit=st.integers(0, 7))
def test_elke_veranderde_bit_onder_de_versleuteling_wordt_gezien(plaats: int, bit: int) -> None:
    """Whoever has the age recipient can encrypt; only the seal inside says who wrote."""
    data = bytearray(_VAST_KLAAR)
    data[plaats] ^= 1 << bit
    with pytest.raises(f.ContainerFout):
        c.lees_klaar(bytes(data), lambda _m: _VAST.openbaar())


def test_elke_schrijfwijze_van_het_zegel_telt_een_keer() -> None:
    """Spare bits at the end of base64 must be zero, else one revision would have many hashes."""
    kop, _, rest = _VAST_KLAAR.partition(b"\n")
    voor = kop.rsplit(b".", 1)[0]
    for deel in (kop, voor):
        for anders in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_":
            data = bytearray(kop)
            data[len(deel) - 1] = anders
            if bytes(data) == kop:
                continue
            with pytest.raises(f.ContainerFout):
                c.lees_klaar(bytes(data) + b"\n" + rest, lambda _m: _VAST.openbaar())


def test_wordt_gesplitst_en_sluit_aan() -> None:
    apparaat = met(*("x" * 900 for _ in range(30)))
    grens = f.Grens(8, 64 * 1024)
    bundels = c.maak_containers(
        apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, VOOR, grens=grens
    )
    assert [(b.van, b.tot) for b in bundels] == [(1, 7), (8, 14), (15, 21), (22, 28), (29, 30)]
    gelezen = [_lees(b, apparaat) for b in bundels]
    assert {x.manifest.bundelId for x in gelezen} == {gelezen[0].manifest.bundelId}
    for vorige, volgende in pairwise(gelezen):
        assert volgende.manifest.vorigeHash == vorige.manifest.laatsteHash
    assert [r.revisie.seq for x in gelezen for r in c.lees_keten(x)] == list(range(1, 31))
    id8 = gelezen[0].manifest.bundelId[:8]
    assert bundels[1].naam == f"waarnemingen-{id8}-2van5.wvb"
    assert _bundel(apparaat).naam.count("-") == 1


def test_splitst_op_grootte() -> None:
    apparaat = met(*("é" * 3000 for _ in range(40)))
    bundels = c.maak_containers(
        apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, VOOR, grens=f.Grens(500, 100_000)
    )
    assert len(bundels) > 2
    assert all(len(b.data) < 102_000 for b in bundels)
    assert sum(b.tot - b.van + 1 for b in bundels) == 40


def test_gaat_verder_waar_het_register_is() -> None:
    apparaat = met("een", "twee", "drie")
    (bundel,) = c.maak_containers(
        apparaat.lijnen[2:], apparaat.feiten(na=2), apparaat.sleutel, VOOR
    )
    (gelezen,) = c.lees_keten(_lees(bundel, apparaat))
    assert gelezen.revisie.seq == 3
    with pytest.raises(f.ContainerFout) as fout:
        c.maak_containers(apparaat.lijnen[1:], apparaat.feiten(na=2), apparaat.sleutel, VOOR)
    assert fout.value.code == "KETEN"


def test_leeg_is_ook_een_container() -> None:
    apparaat = met("een")
    (bundel,) = c.maak_containers([], apparaat.feiten(na=1), apparaat.sleutel, VOOR)
    container = _lees(bundel, apparaat)
    assert (bundel.van, bundel.tot) == (2, 1)
    assert container.manifest.laatsteHash == apparaat.kop
    assert c.lees_keten(container) == ()


def test_gewiste_inhoud_laat_de_keten_heel() -> None:
    """AVG art. 17: content and salt go, seal and chain stay."""
    apparaat = met("weg", "blijft")
    apparaat.lijnen[0] = f.revisie_lijn(apparaat.jwss[0], None, None)
    eerste, tweede = c.lees_keten(_lees(_bundel(apparaat), apparaat))
    assert eerste.inhoud is None
    assert tweede.inhoud is not None


def test_onbruikbare_ontvanger() -> None:
    apparaat = met("een")
    with pytest.raises(f.ContainerFout) as fout:
        c.maak_containers(apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, ["age1nee"])
    assert fout.value.code == "ONTVANGER"


def test_een_regel_die_niet_past_wordt_geweigerd_voor_er_iets_verzegeld_is() -> None:
    apparaat = met("een")
    apparaat.leg_vast("notitie", json.dumps({"tekst": "x" * f.MAX_REGEL}).encode())
    with pytest.raises(f.ContainerFout) as fout:
        c.maak_containers(apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, VOOR)
    assert fout.value.code == "REGEL_TE_LANG"
    assert fout.value.remedie


def test_containers_are_made_once_when_somebody_first_looks() -> None:
    apparaat = met("De deur was op slot.")
    gemaakt: list[c.Bundel] = []

    def maak() -> list[c.Bundel]:
        gemaakt.append(_bundel(apparaat))
        return gemaakt

    bundels = c.Ingepakt(maak)
    assert gemaakt == []
    assert len(bundels) == 1
    assert [*bundels] == [bundels[0]] == [*bundels[:1]] == gemaakt
    assert len(gemaakt) == 1


def test_a_container_that_cannot_be_made_is_told_to_who_looks() -> None:
    apparaat = met("De deur was op slot.")
    bundels = c.Ingepakt(
        lambda: c.maak_containers(apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, ["geen"])
    )
    with pytest.raises(f.ContainerFout) as fout:
        len(bundels)
    assert fout.value.code == "ONTVANGER"
