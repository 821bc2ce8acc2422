"""Erasing by law at the register: content goes, proofs stay, and nobody does it alone (R40)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from register import beeld
from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from register.wissen import als_regels, uit_regels
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.sync.hulp import STEMMING, Apparaat
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.sync.formaat import bijlage_lijnen, revisie_lijn
from waarnemer_app.sync.slotcontrole import Slotcontrole

pytestmark = pytest.mark.register
SLEUTELS = ("--sleutels", str(DEMO_SLEUTELS))
WOORD = "kwikzilverblauw"


def test_regels_lezen_terug() -> None:
    rijen = [("b", 1), ("a", 3), ("a", 1), ("a", 2), ("a", 9)]
    data = als_regels(rijen)
    assert data == b'["a",1,3]\n["a",9,9]\n["b",1,1]\n'
    assert sorted((a, n) for a, reeks in uit_regels(data) for n in reeks) == sorted(rijen)
    with pytest.raises(ZegelFout):
        list(uit_regels(b'["a"]\n'))


@given(st.sets(st.tuples(st.sampled_from("abc"), st.integers(1, 30))))
def test_regels_zijn_een_op_een(rijen: set[tuple[str, int]]) -> None:
    assert {(a, n) for a, reeks in uit_regels(als_regels(rijen)) for n in reeks} == rijen


def _met_foto(demo: Demosleutels) -> tuple[Apparaat, bytes]:
    """A device with a note, and a waarneming "o2" with a photo that nothing else names."""
    apparaat = demo.nieuw(f"{WOORD} een")
    foto = f"{WOORD} in een foto van {apparaat.naam}".encode() * 2_000
    lijnen = bijlage_lijnen(foto)
    bijlage = {"sha256": lijnen[0].sha256, "grootte": len(foto), "mime": "image/jpeg"}
    inhoud = {"bijlagen": [bijlage], "tekst": WOORD}
    apparaat.leg_vast("waarneming", json.dumps(inhoud).encode(), "o2")
    apparaat.notitie(f"{WOORD} drie")
    return apparaat, demo.bundel(apparaat, extra=tuple(lijnen)).data


def _slot(bureau: Bureau, apparaat: Apparaat) -> Slotcontrole:
    with bureau.server.verbind(apparaat) as register:
        jws = register.slotcontrole(len(apparaat.jwss), 0).slotcontrole
    return Slotcontrole.model_validate(bureau.demo.bewijs.controleer(jws, "slotcontrole+jws"))


def _vraag(bureau: Bureau, *wat: str, wie: str = "") -> tuple[int, str, str]:
    return bureau.doe("wissen", "vraag", "--reden", "AVG art. 17", *wat, rol=Rol.BUREAU, wie=wie)


def _besluit(bureau: Bureau, verzoek: str, besluit: str, **anders: str) -> tuple[int, str, str]:
    woorden = ("wissen", "besluit", verzoek, "--besluit", besluit, "--reden", "Akkoord.", "--ja")
    stemming, uit = anders.pop("stemming", STEMMING), anders.pop("uit", "wisrapport.json")
    waar = ("--stemming", stemming, "--uit", uit)
    return bureau.doe(*woorden, *waar, rol=Rol.AUDITOR, **anders)


def test_een_object_wissen(bureau: Bureau, demo: Demosleutels) -> None:
    """Asked by one, decided by another; then content, photo and words are gone, proofs are not."""
    apparaat, data = _met_foto(demo)
    with bureau.server.verbind(apparaat) as register:
        bewijs = register.stuur(1, data)
    voor = _slot(bureau, apparaat)
    wat = ("--waarnemer", apparaat.waarnemer, "--object", "o2", "--stemming", STEMMING)
    status, uit, _ = _vraag(bureau, *wat, wie="m-zelf")
    assert (status, "1 keer inhoud" in uit) == (0, True)
    verzoek = uit.split("Verzoek ")[1].split()[0]
    assert (
        "nog geen besluit"
        in bureau.doe("wissen", "lijst", "--stemming", STEMMING, rol=Rol.AUDITOR)[1]
    )
    status, _, fout = _besluit(bureau, verzoek, "toegestaan", wie="m-zelf")
    assert (status, "vroeg zelf" in fout) == (1, True)
    status, _, fout = _besluit(bureau, verzoek, "toegestaan", waarnemer=apparaat.waarnemer)
    assert (status, "eigen dossier" in fout) == (1, True)
    assert _slot(bureau, apparaat).zonderInhoud == voor.zonderInhoud

    status, uit, _ = _besluit(bureau, verzoek, "toegestaan")
    assert (status, "\nGewist. " in uit) == (0, True)
    assert bureau.server.sql(
        "SELECT seq FROM bewijs.inhoud WHERE apparaat = %s ORDER BY seq", apparaat.naam
    ) == [(1,), (3,)]
    assert not bureau.server.sql(
        "SELECT 1 FROM bewijs.bijlage_deel WHERE apparaat = %s", apparaat.naam
    )
    gevonden = bureau.server.sql(
        "SELECT object FROM beeld.tekst WHERE waarnemer = %s"
        " AND woorden @@ to_tsquery('dutch', %s) ORDER BY object",
        *(apparaat.waarnemer, WOORD),
    )
    assert gevonden == [("o1",), ("o3",)]

    # the laptop sees no difference, and what it sends again does not come back
    na = _slot(bureau, apparaat)
    assert na.model_copy(update={"op": voor.op}) == voor
    with bureau.server.verbind(apparaat) as register:
        assert register.stuur(1, data) == bewijs
    assert _slot(bureau, apparaat).model_copy(update={"op": voor.op}) == voor
    assert not bureau.server.sql(
        "SELECT 1 FROM bewijs.bijlage_deel WHERE apparaat = %s", apparaat.naam
    )

    _bewijst(bureau, apparaat, verzoek)


def _bewijst(bureau: Bureau, apparaat: Apparaat, verzoek: str) -> None:
    """One decision, one report; dossier and report hold, and none of the content is in them."""
    eerste = (bureau.map / "wisrapport.json").read_bytes()
    status, _, fout = _besluit(bureau, verzoek, "toegestaan")
    assert (status, "wisrapport.json is er al" in fout) == (1, True)
    assert _besluit(bureau, verzoek, "toegestaan", uit="weer.json")[0] == 0
    assert (bureau.map / "weer.json").read_bytes() == eerste
    status, _, fout = _besluit(bureau, verzoek, "afgewezen")
    assert (status, "al besloten" in fout) == (1, True)
    status, uit, fout = bureau.doe(
        "dossier", apparaat.waarnemer, "--stemming", STEMMING, *SLEUTELS, "--uit", "d.wvx",
        rol=Rol.BUREAU,
    )  # fmt: skip
    assert (status, fout) == (0, "")
    assert "3 regels, 2 inhouden, 1 gewist, 1 bijlagen" in uit
    assert WOORD not in (bureau.map / "wisrapport.json").read_text()
    status, uit, _ = bureau.doe("verifieer", "wisrapport.json", *SLEUTELS)
    assert (status, "1 keer inhoud" in uit, "m-zelf vroeg" in uit) == (0, True, True)
    assert bureau.doe("verifieer", "d.wvx", *SLEUTELS)[0] == 0
    kapot = json.loads(eerste) | {"regels": ""}
    (bureau.map / "wisrapport.json").write_text(json.dumps(kapot))
    assert bureau.doe("verifieer", "wisrapport.json", *SLEUTELS)[0] == 1


def test_beeld_na_wissen_is_beeld_herbouwd(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat, data = _met_foto(demo)
    with bureau.server.verbind(apparaat) as register:
        register.stuur(1, data)
    _, uit, _ = _vraag(
        bureau, "--waarnemer", apparaat.waarnemer, "--object", "o1", "--stemming", STEMMING
    )
    assert _besluit(bureau, uit.split("Verzoek ")[1].split()[0], "toegestaan")[0] == 0
    tabellen = ("object", "tekst", "telling")
    vraag = b"SELECT * FROM beeld.%s WHERE waarnemer = '%s' ORDER BY 1, 2, 3"
    with psycopg.connect(bureau.server.database or "") as conn:

        def lees() -> list[object]:
            wie = apparaat.waarnemer.encode()
            return [conn.execute(vraag % (t.encode(), wie)).fetchall() for t in tabellen]

        bijgehouden = lees()
        beeld.herbouw(conn)
        assert lees() == bijgehouden
        conn.rollback()


def _geplaatst(bureau: Bureau, demo: Demosleutels, stemming: str, einde: date | None) -> Pakket:
    pakket = pakket_van(stemming)
    termijnen = pakket.termijnen.model_copy(update={"einddatum": einde})
    pakket = pakket.model_copy(update={"termijnen": termijnen})
    Staf(bureau.server, demo, stemming).plaats(pakket)
    return pakket


def test_een_stemming_wissen_na_de_bewaartermijn(bureau: Bureau, demo: Demosleutels) -> None:
    """All content of a stemming, also what was put aside; every seal, receipt and head holds."""
    stemming = "termijn-oefen"
    wie = ("--stemming", stemming)
    laptops = [Laptop(demo, _geplaatst(bureau, demo, stemming, None), f"w-{n}") for n in (1, 2)]
    for laptop in laptops:
        laptop.signaal()
        laptop.signaal()
        laptop.stuur(bureau.server)
    bureau.server.sql(
        "INSERT INTO bewijs.quarantaine VALUES (%s, 'x', 'y', 'bytes', 'stick') RETURNING 1",
        stemming,
    )
    assert bureau.doe("dagkop", *wie, "--uit", "dagkop.json", rol=Rol.BEHEERDER)[0] == 0
    _, uit, _ = _vraag(bureau, *wie)
    verzoek = uit.split("Verzoek ")[1].split()[0]
    assert _besluit(bureau, verzoek[:8], "toegestaan", stemming=stemming)[0] == 0
    assert not bureau.server.sql("SELECT 1 FROM bewijs.inhoud WHERE stemming = %s", stemming)
    assert bureau.server.sql(
        "SELECT container FROM bewijs.quarantaine WHERE stemming = %s", stemming
    ) == [(b"",)]
    assert not bureau.server.sql(
        "SELECT 1 FROM beeld.tekst WHERE stemming = %s AND woorden <> ''", stemming
    )
    controle = ("controle", *wie, *SLEUTELS, "--getuige", "dagkop.json", "wisrapport.json")
    status, uit, fout = bureau.doe(*controle, rol=Rol.AUDITOR)
    assert (status, fout) == (0, "")
    assert "4 gewist" in uit
    assert "KLOPT. Elk zegel" in uit
    # what comes later is kept, and asks for a decision of its own
    laptops[0].signaal()
    laptops[0].stuur(bureau.server)
    assert bureau.doe(*controle, rol=Rol.AUDITOR)[0] == 0
    assert "1 keer inhoud" in _vraag(bureau, *wie)[1]


def test_voor_de_termijn_en_zonder_inhoud(bureau: Bureau, demo: Demosleutels) -> None:
    _geplaatst(bureau, demo, "lopend-oefen", date(2999, 1, 1))
    status, _, fout = _vraag(bureau, "--stemming", "lopend-oefen")
    assert (status, "tot en met 31-01-2999" in fout) == (1, True)
    wat = ("--waarnemer", "w-1", "--object", "o-niets", "--stemming", STEMMING)
    assert "geen inhoud in het register" in _vraag(bureau, *wat)[2]
    assert "Noem allebei" in _vraag(bureau, "--object", "o-1", "--stemming", STEMMING)[2]
    assert "Geef een reden" in _vraag(bureau, "--object", "o 1", "--stemming", STEMMING)[2]
    assert "wijst geen verzoek aan" in _besluit(bureau, "v", "toegestaan")[2]


def test_afgewezen_wist_niets(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat, data = _met_foto(demo)
    with bureau.server.verbind(apparaat) as register:
        register.stuur(1, data)
    wat = ("--waarnemer", apparaat.waarnemer, "--object", "o2", "--stemming", STEMMING)
    verzoek = _vraag(bureau, *wat)[1].split("Verzoek ")[1].split()[0]
    assert "niets gewist" in _besluit(bureau, verzoek, "afgewezen")[1]
    assert _slot(bureau, apparaat).bijlagen.aantal == 1
    assert not (bureau.map / "wisrapport.json").exists()
    assert bureau.server.sql(
        "SELECT count(*) FROM bewijs.inhoud WHERE apparaat = %s", apparaat.naam
    ) == [(3,)]


@pytest.mark.parametrize("tabel", [b"inhoud", b"bijlage_deel"])
def test_de_database_wist_niet_zonder_besluit(
    bureau: Bureau, demo: Demosleutels, tabel: bytes
) -> None:
    """Whoever gets past the program meets the same rule: role, trigger, and the second person."""
    apparaat, data = _met_foto(demo)
    with bureau.server.verbind(apparaat) as register:
        register.stuur(1, data)
    with psycopg.connect(bureau.server.database or "", autocommit=True) as conn:
        opdracht = b"DELETE FROM bewijs." + tabel + b" WHERE apparaat = %s"
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="na een besluit"):
            conn.execute(opdracht, [apparaat.naam])
        conn.execute(
            "INSERT INTO bewijs.wisverzoek VALUES (%s, %s, %s, 'o2', 'x', 'm-1')",
            (STEMMING, f"v-{apparaat.naam}", apparaat.waarnemer),
        )
        with pytest.raises(psycopg.errors.CheckViolation, match="vroeg besluit niet"):
            conn.execute(
                "INSERT INTO bewijs.wisbesluit VALUES (%s, %s, 'toegestaan', 'x', 'm-1')",
                (STEMMING, f"v-{apparaat.naam}"),
            )
        conn.execute("SET ROLE reg_app")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            conn.execute(opdracht, [apparaat.naam])
        # the only way there is does nothing without a decision
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="na een besluit"):
            conn.execute("SELECT bewijs.wis(%s, %s)", (STEMMING, f"v-{apparaat.naam}"))


def test_weg_zonder_besluit_wordt_genoemd(bureau: Bureau, demo: Demosleutels) -> None:
    """R39: content that a superuser deletes is found; what a laptop erased itself is not blamed."""
    apparaat, data = _met_foto(demo)
    zelf = demo.nieuw()
    lijn = zelf.leg_vast("notitie", b"{}", "o1")
    zelf.lijnen[0] = revisie_lijn(lijn.jws, None, None)
    extra = (zelf.log(WisReden.VERZOEK, "o1"),)
    for wie, bundel in ((apparaat, data), (zelf, demo.bundel(zelf, extra=extra).data)):
        with bureau.server.verbind(wie) as register:
            register.stuur(1, bundel)

    def dossier(wie: Apparaat) -> tuple[int, str, str]:
        opdracht = ("dossier", wie.waarnemer, "--stemming", STEMMING, *SLEUTELS)
        return bureau.doe(*opdracht, rol=Rol.BUREAU)

    assert dossier(zelf)[0] == 0
    with psycopg.connect(bureau.server.database or "", autocommit=True) as conn:
        conn.execute("SET session_replication_role = replica")
        conn.execute("DELETE FROM bewijs.inhoud WHERE apparaat = %s AND seq = 3", [apparaat.naam])
        conn.execute("DELETE FROM bewijs.bijlage_deel WHERE apparaat = %s", [apparaat.naam])
    status, uit, _ = dossier(apparaat)
    assert status == 1
    assert f"Regel 3 van {apparaat.naam}: de inhoud is weg, zonder besluit" in uit
    assert f"van {apparaat.naam} is weg, zonder besluit" in uit


def test_wat_terugkwam_na_wissen_wordt_genoemd(bureau: Bureau, demo: Demosleutels) -> None:
    """An older copy of the database was put back: the report that was kept elsewhere says so."""
    apparaat, data = _met_foto(demo)
    with bureau.server.verbind(apparaat) as register:
        register.stuur(1, data)
    with psycopg.connect(bureau.server.database or "") as conn:
        terug = conn.execute(
            "SELECT * FROM bewijs.inhoud WHERE apparaat = %s AND seq = 2", [apparaat.naam]
        ).fetchone()
    wat = ("--waarnemer", apparaat.waarnemer, "--object", "o2", "--stemming", STEMMING)
    verzoek = _vraag(bureau, *wat)[1].split("Verzoek ")[1].split()[0]
    assert _besluit(bureau, verzoek, "toegestaan")[0] == 0
    assert terug is not None
    with psycopg.connect(bureau.server.database or "") as conn:
        conn.execute("INSERT INTO bewijs.inhoud VALUES (%s, %s, %s, %s, %s)", terug)
    _, uit, _ = bureau.doe(
        "controle", "--stemming", STEMMING, *SLEUTELS, "--getuige", str(Path("wisrapport.json")),
        rol=Rol.AUDITOR,
    )  # fmt: skip
    assert f"Regel 2 van {apparaat.naam} is gewist, maar de inhoud is er weer" in uit
    with psycopg.connect(bureau.server.database or "") as conn:
        conn.execute("DELETE FROM bewijs.inhoud WHERE apparaat = %s AND seq = 2", [apparaat.naam])
