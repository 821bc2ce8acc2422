"""The verkiezingspakket: frozen files, bad input (R29), rollback, and any changed byte."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vectors import maak_pakket2_vectoren as met_bestanden
from tests.vectors import maak_pakket_vectoren as vectoren
from waarnemer_app.domain.pakket import Pakket, Pakketinhoud, PakketKop
from waarnemer_app.domain.verkiezing import (
    Locatie,
    Plek,
    PlekSoort,
    StembureauSoort,
    StembureauVorm,
    Stemopneming,
)
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports import pakket as pakketten
from waarnemer_app.imports.pakket import (
    PakketFout,
    lees_pakket,
    lees_persoonlijk,
    nieuwer_dan,
    schrijf_pakket,
    schrijf_persoonlijk,
    vertrouwde_wortels,
)

MAP = vectoren.PAKKET
VERWACHT: dict[str, str] = json.loads((MAP / "verwacht.json").read_bytes())
WORTEL = vectoren.sleutel("wortel")
WORTELS = {WORTEL.duimafdruk: WORTEL}
GOED = (MAP / "goed-v1.wvp").read_bytes()
PERSOON = (MAP / "goed-v1.wvw").read_bytes()


def lees(data: bytes, *, demo: bool = False) -> Pakket:
    return lees_pakket(data, WORTELS, demo_toegestaan=demo)


def code_van(data: bytes) -> str:
    """The code of the refusal, empty when the package is read; nothing else may be raised."""
    try:
        lees(data)
    except PakketFout as fout:
        return fout.code if fout.melding and fout.remedie else "zonder woorden"
    return ""


# Frozen files


def test_every_vector_has_its_verdict_in_the_table() -> None:
    assert set(VERWACHT) == {pad.name for pad in MAP.glob("*.wv[pw]")}


@pytest.mark.parametrize("naam", [n for n in VERWACHT if n.endswith(".wvp")])
def test_a_frozen_package_gets_its_verdict(naam: str) -> None:
    assert code_van((MAP / naam).read_bytes()) == VERWACHT[naam]


@pytest.mark.parametrize("naam", [n for n in VERWACHT if n.endswith(".wvw")])
def test_a_frozen_personal_file_gets_its_verdict(naam: str) -> None:
    try:
        lees_persoonlijk((MAP / naam).read_bytes(), WORTELS, lees(GOED))
        code = ""
    except PakketFout as fout:
        code = fout.code
    assert code == VERWACHT[naam]


def test_the_frozen_package_still_says_the_same() -> None:
    pakket = lees(GOED)
    kept = json.loads((MAP / "goed-v1.json").read_bytes())
    assert json.loads(pakket.model_dump_json(exclude={"formulieren"})) == kept
    (formulier,) = pakket.formulieren
    assert formulier.bron == vectoren.BRON
    assert formulier.xform == vectoren.LANG


def test_the_frozen_package_is_still_written_the_same() -> None:
    assert vectoren.goed(WORTEL, xform=vectoren.LANG) == GOED


def test_the_frozen_package_with_files_still_says_the_same() -> None:
    data = (MAP / "goed-v2.wvp").read_bytes()
    pakket = lees(data)
    assert (pakket.kop.v, pakket.formulieren[0].bestanden) == (2, {})
    assert pakket.formulieren[1] == met_bestanden.formulier()
    assert met_bestanden.goed(WORTEL) == data


# Demo


def test_the_normal_start_refuses_a_demo_and_the_demo_takes_it() -> None:
    demo = (MAP / "demo-v1.wvp").read_bytes()
    with pytest.raises(PakketFout, match="oefenen") as fout:
        lees(demo)
    assert fout.value.code == "PAKKET_DEMO"
    assert lees(demo, demo=True).kop.demo


def test_the_demo_refuses_a_real_package() -> None:
    with pytest.raises(PakketFout) as fout:
        lees(GOED, demo=True)
    assert fout.value.code == "PAKKET_GEEN_DEMO"


def test_a_demo_signed_by_a_stranger_is_no_demo() -> None:
    with pytest.raises(PakketFout):
        lees((MAP / "demo-andere-ondertekenaar.wvp").read_bytes(), demo=True)


# Words of a refusal


def test_a_changed_package_says_so_in_the_agreed_words() -> None:
    with pytest.raises(PakketFout) as fout:
        lees((MAP / "byte-veranderd.wvp").read_bytes())
    assert fout.value.melding == "Dit pakket is anders dan toen het werd getekend."
    assert fout.value.remedie == "Gebruik het niet. Vraag het bureau om een nieuw pakket."


def test_a_fault_behind_a_right_seal_names_its_line() -> None:
    with pytest.raises(PakketFout) as fout:
        lees((MAP / "onbekend-deel.wvp").read_bytes())
    regels = (MAP / "onbekend-deel.wvp").read_bytes().count(b"\n")
    assert fout.value.waar == f"regel {regels}"


def test_a_program_without_a_bureau_says_that_it_knows_none() -> None:
    with pytest.raises(PakketFout, match="nog geen bureau"):
        lees_pakket(GOED, {}, demo_toegestaan=False)


def test_a_personal_file_is_known_at_the_place_of_a_package_and_the_other_way_round() -> None:
    with pytest.raises(PakketFout, match="persoonlijk bestand") as fout:
        lees(PERSOON)
    assert fout.value.code == "PAKKET_ANDER_BESTAND"
    with pytest.raises(PakketFout):
        lees_persoonlijk(GOED, WORTELS, lees(GOED))


def test_a_file_over_the_limit_is_refused_before_anything_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pakketten, "MAX_BYTES", len(GOED) - 1)
    assert code_van(GOED) == "PAKKET_TE_GROOT"


def test_too_many_lines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pakketten, "MAX_REGELS", 3)
    assert code_van(GOED) == "PAKKET_AANTAL"


def test_no_line_is_parsed_before_the_seal_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def nooit(*_: object) -> None:
        raise AssertionError("een regel is gelezen voor het zegel")

    monkeypatch.setattr(pakketten, "lees_regel", nooit)
    assert code_van((MAP / "byte-veranderd.wvp").read_bytes()) == "PAKKET_VERANDERD"
    with pytest.raises(AssertionError):
        lees(GOED)


# Any byte, any file


@settings(max_examples=300)
@given(plaats=st.integers(0, len(GOED) - 1), anders=st.integers(1, 255))
def test_any_changed_byte_is_refused(plaats: int, anders: int) -> None:
    stuk = bytearray(GOED)
    stuk[plaats] ^= anders
    with pytest.raises(PakketFout):
        lees(bytes(stuk))


def test_any_changed_byte_of_the_seal_is_refused() -> None:
    for plaats in range(GOED.index(b"\n") + 1):
        for anders in (1, 2, 32, 128):
            stuk = bytearray(GOED)
            stuk[plaats] ^= anders
            assert code_van(bytes(stuk)), f"byte {plaats} ^ {anders}"


def test_any_changed_byte_of_a_personal_file_is_refused() -> None:
    pakket = lees(GOED)
    for plaats in range(len(PERSOON)):
        for anders in (1, 2, 32, 128):
            stuk = bytearray(PERSOON)
            stuk[plaats] ^= anders
            with pytest.raises(PakketFout):
                lees_persoonlijk(bytes(stuk), WORTELS, pakket)


@given(lengte=st.integers(0, len(GOED) - 1))
def test_any_shorter_file_is_refused(lengte: int) -> None:
    assert code_van(GOED[:lengte])


@given(st.binary(max_size=2000) | st.text(max_size=400).map(str.encode))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    assert code_van(data)
    with pytest.raises(PakketFout):
        lees_persoonlijk(data, WORTELS, lees(GOED))


@given(st.binary(max_size=300))
def test_no_line_behind_a_right_seal_raises_anything_else(regel: bytes) -> None:
    code_van(vectoren.opnieuw(WORTEL, vectoren.erbij(regel.replace(b"\n", b""))))


@settings(max_examples=60)
@given(data=st.data())
def test_no_content_behind_a_right_seal_raises_anything_else(data: st.DataObject) -> None:
    soort = data.draw(st.sampled_from(["plek", "stemming", "ladder", "formulierdeel", "register"]))
    waarde = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=5), kind),
        max_leaves=6,
    )
    regel = json.dumps({"soort": soort, "inhoud": data.draw(waarde)}).encode()
    assert code_van(vectoren.opnieuw(WORTEL, vectoren.erbij(regel)))


# Writing and reading back

TEKST = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
TIJD = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001 — hypothesis adds the zone itself
    max_value=datetime(2040, 1, 1),  # noqa: DTZ001 — hypothesis adds the zone itself
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
METER = st.none() | st.floats(allow_nan=False, allow_infinity=False)
LOCATIE = st.builds(
    Locatie,
    id=st.uuids().map(str),
    naam=TEKST,
    adres=TEKST,
    postcode=TEKST,
    plaats=TEKST,
    open=st.none() | TIJD,
    dicht=st.none() | TIJD,
    x=METER,
    y=METER,
)
PLEK = st.builds(
    Plek,
    id=st.uuids().map(str),
    soort=st.just(PlekSoort.STEMBUREAU),
    naam=TEKST,
    stembureau_soort=st.sampled_from(StembureauSoort),
    nummer=st.none() | st.integers(1, 2_000_000_000),
    vorm=st.none() | st.sampled_from(StembureauVorm),
    gemeente_code=st.none(),
    gemeente=TEKST,
    stemopneming=st.none() | st.sampled_from(Stemopneming),
    verkiezingen=st.sampled_from([(), ("GR2026",)]),
    locaties=st.lists(LOCATIE, max_size=3).map(tuple),
    oefen=st.booleans(),
    handmatig=st.just(value=False),
    gekoppeld_aan=st.none(),
)


@settings(max_examples=100)
@given(
    plekken=st.lists(PLEK, max_size=4).map(tuple),
    herkenning=TEKST,
    bron=TEKST,
    gemaakt_op=TIJD,
    xform=st.binary(max_size=3000),
)
def test_what_is_written_is_read(
    plekken: tuple[Plek, ...], herkenning: str, bron: str, gemaakt_op: datetime, xform: bytes
) -> None:
    inhoud = vectoren.inhoud(xform)
    inhoud = inhoud.model_copy(update={"plekken": plekken, "herkenning": herkenning})
    gelezen = lees(
        schrijf_pakket(
            inhoud,
            WORTEL,
            pakket_id="p",
            versie=1,
            stemming=vectoren.stemming(),
            gemaakt_op=gemaakt_op,
            demo=False,
            bron=bron,
        )
    )
    terug = {veld: getattr(gelezen, veld) for veld in Pakketinhoud.model_fields}
    assert Pakketinhoud(**terug) == inhoud
    assert gelezen.stemming == vectoren.stemming()
    assert (gelezen.kop.bron, gelezen.kop.gemaaktOp) == (bron, gemaakt_op)


@pytest.mark.parametrize("lengte", [0, 1, 44_999, 45_000, 45_001, 135_000])
def test_a_form_of_any_length_comes_back(lengte: int) -> None:
    gelezen = lees(vectoren.goed(WORTEL, xform=b"x" * lengte))
    assert gelezen.formulieren[0].xform == b"x" * lengte


def test_a_package_whose_parts_do_not_fit_is_not_written() -> None:
    inhoud = vectoren.inhoud(b"")
    dubbel = inhoud.model_copy(update={"plekken": inhoud.plekken * 2})
    with pytest.raises(PakketFout) as fout:
        schrijf_pakket(
            dubbel,
            WORTEL,
            pakket_id="p",
            versie=1,
            stemming=vectoren.stemming(),
            gemaakt_op=datetime(2026, 3, 1, tzinfo=UTC),
            demo=False,
        )
    assert fout.value.code == "PAKKET_SAMENHANG"


def test_a_personal_file_comes_back_and_one_that_is_too_long_is_not_made() -> None:
    pakket = lees(GOED)
    persoon = lees_persoonlijk(PERSOON, WORTELS, pakket)
    assert persoon.waarnemer.id == "waarnemer-01"
    assert lees_persoonlijk(schrijf_persoonlijk(persoon, WORTEL), WORTELS, pakket) == persoon
    lang = persoon.model_copy(update={"toewijzingen": persoon.toewijzingen * 400})
    with pytest.raises(PakketFout) as fout:
        schrijf_persoonlijk(lang, WORTEL)
    assert fout.value.code == "PERSOON_TE_GROOT"


def test_a_personal_file_of_a_newer_format_says_that_it_is_newer() -> None:
    pakket = lees(GOED)
    persoon = lees_persoonlijk(PERSOON, WORTELS, pakket).model_dump(mode="json", exclude_none=True)
    assert persoon["v"] == 1
    later = WORTEL.teken("persoon+jws", {**persoon, "v": 2, "rooster": []})
    with pytest.raises(PakketFout) as fout:
        lees_persoonlijk(later, WORTELS, pakket)
    assert fout.value.code == "PAKKET_ONBEKENDE_VORM"
    assert str(fout.value) == (
        "Dit bestand heeft vorm 2. Dit programma kent die vorm nog niet."
        " Werk het programma bij, of vraag het bureau om een ander bestand."
    )


# Rollback: threat T5


def kop(**anders: object) -> PakketKop:
    return lees(GOED).kop.model_copy(update=anders)


def test_a_newer_version_replaces_and_the_same_one_does_not() -> None:
    assert nieuwer_dan(kop(versie=4), kop(versie=3))
    assert not nieuwer_dan(kop(), kop())


@pytest.mark.parametrize(
    ("nieuw", "code"),
    [
        ({"versie": 2}, "PAKKET_OUDER"),
        ({"sha256": "0" * 64}, "PAKKET_ZELFDE_VERSIE"),
        ({"versie": 9, "pakketId": "ander"}, "PAKKET_ANDER"),
        ({"versie": 9, "stemming": "TK2027"}, "PAKKET_ANDER"),
        ({"versie": 9, "demo": True}, "PAKKET_ANDER"),
    ],
)
def test_rollback_and_another_package_are_refused(nieuw: dict[str, object], code: str) -> None:
    with pytest.raises(PakketFout) as fout:
        nieuwer_dan(kop(**nieuw), kop())
    assert fout.value.code == code


# Trusted roots


def test_the_trusted_roots_are_the_jwk_files_of_a_folder(tmp_path: Path) -> None:
    assert vertrouwde_wortels(tmp_path / "geen") == {}
    (tmp_path / "README.md").write_text("uitleg", encoding="utf-8")
    for naam, sleutel in (("a", WORTEL), ("b", Sleutel.nieuw())):
        (tmp_path / f"{naam}.jwk").write_text(json.dumps(sleutel.openbaar()), encoding="utf-8")
    wortels = vertrouwde_wortels(tmp_path)
    assert len(wortels) == 2
    assert lees_pakket(GOED, wortels, demo_toegestaan=False).kop.versie == 3


@pytest.mark.parametrize(
    "inhoud", ["", "{}", "[]", json.dumps(WORTEL.geheim()), '{"kty":"OKP","crv":"Ed25519","x":"="}']
)
def test_a_file_that_is_no_public_key_stops_the_start(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / "bureau.jwk").write_text(inhoud, encoding="utf-8")
    with pytest.raises(PakketFout) as fout:
        vertrouwde_wortels(tmp_path)
    assert fout.value.waar == "bureau.jwk"
