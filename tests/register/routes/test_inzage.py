"""What the bureau reads: only its own side, by the rules of the domain, from every laptop."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from register.controle import Controleur, controleer
from register.recht import Rol
from register.uitvoerlezer import dossiers
from tests.domain.test_onregelmatigheid import VOL
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.domain.wereld import overleg, uur
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.server import Demosleutels, Server
from waarnemer_app.domain.handelingen import (
    CorrigeerProcesaanwijzing,
    LegOverlegVast,
    NoteerMail,
    NoteerVerteld,
)
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Ernst, Verantwoordelijke
from waarnemer_app.domain.rapportage import GEEN, NIET_ALLES
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.verkiezing import VerkiezingSoort
from waarnemer_app.sync.berichten import Adres, BerichtSoort, controleer_berichten

pytestmark = pytest.mark.register
GEMEENTE = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})


def _staf(server: Server, demo: Demosleutels, stemming: str) -> Staf:
    staf = Staf(server, demo, stemming)
    staf.plaats(pakket_van(stemming))
    return staf


def _rapportage(staf: Staf) -> dict[str, Any]:
    stukken: Any = staf.lees(f"rapportages/{staf.stemming}")["rapportages"]
    assert len(stukken) == 1
    return cast("dict[str, Any]", stukken[0])


def test_rapportage_over_alle_laptops(server: Server, demo: Demosleutels) -> None:
    """Three questions in their order, only the uitslagketen, what is not ready says why."""
    staf = _staf(server, demo, "inzage-rap")
    leeg = _rapportage(staf)
    assert (leeg["geen"], leeg["gereed"], leeg["verklaring"]) == (GEEN, True, NIET_ALLES)
    klaar, open_ = (Laptop(demo, pakket_van("inzage-rap"), f"w-{n}") for n in "ab")
    onr = klaar.onregelmatigheid()
    klaar.lukt(LegOverlegVast(overleg=overleg(onr, opgelost=True)))
    klaar.informeer(onr)
    klaar.onregelmatigheid(kenmerken=GEMEENTE)
    ander = open_.onregelmatigheid()
    open_.langs_de_ladder(ander)
    open_.aanwijzing(ander)
    for laptop in (klaar, open_):
        laptop.stuur(server)
    stuk = _rapportage(staf)
    assert [v["vraag"][:6] for v in stuk["vragen"]] == ["Welke ", "Welke ", "Bij we"]
    punten = [[(p["waarnemer"], p["nummer"]) for p in v["punten"]] for v in stuk["vragen"]]
    assert punten == [[("w-a", 1), ("w-b", 1)], [("w-a", 1)], [("w-b", 1)]]
    assert not stuk["gereed"]
    redenen = {p["waarnemer"]: [r["code"] for r in p["niet_gereed"]] for p in _eerste(stuk)}
    assert redenen["w-a"] == []
    assert "RAP_NIET_GEINFORMEERD" in redenen["w-b"]
    assert "Opvolging: nog niet vastgelegd." in stuk["vragen"][2]["punten"][0]["aanwijzingen"][0]


def _eerste(stuk: dict[str, Any]) -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", stuk["vragen"][0]["punten"])


def test_wat_niet_te_lezen_is_maakt_de_rapportage_niet_gereed(
    server: Server, demo: Demosleutels
) -> None:
    staf = _staf(server, demo, "inzage-later")
    laptop = Laptop(demo, pakket_van("inzage-later"), "w-a")
    laptop.apparaat.leg_vast("onregelmatigheid", b'{"van":"een later programma"}', "x")
    laptop.stuur(server)
    stuk = _rapportage(staf)
    assert (stuk["onleesbaar"], stuk["gereed"]) == (1, False)


def test_een_onbekende_plek_gaat_niet_verloren(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-plek")
    laptop = Laptop(demo, pakket_van("inzage-plek"), "w-a")
    onr = laptop.onregelmatigheid()
    inhoud = (laptop.apparaat.lijnen[-1].inhoud or "").replace("sb-GM9990-1", "sb-nergens")
    laptop.apparaat.leg_vast("onregelmatigheid", inhoud.encode(), onr, 2, RevisieSoort.CORRECTIE)
    laptop.stuur(server)
    (punt,) = _eerste(_rapportage(staf))
    assert punt["naam"] == "een plek die niet in de lijst staat"
    assert "RAP_ZONDER_NUMMER" in [r["code"] for r in punt["niet_gereed"]]


def test_advieslijsten(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-lijst")
    laptop = Laptop(demo, pakket_van("inzage-lijst"), "w-a")
    licht = laptop.onregelmatigheid()
    ernstig = laptop.onregelmatigheid(ernst=Ernst.ERNSTIG, relevant_advies_herstemming=True)
    laptop.onregelmatigheid(kenmerken=GEMEENTE, relevant_evaluatieadvies=True)
    laptop.stuur(server)
    lijsten: dict[str, Any] = {
        soort: staf.lees(f"advieslijsten/inzage-lijst/{soort}")
        for soort in ("minister", "herstemming", "evaluatie")
    }
    ids = {s: [p["onregelmatigheid"] for p in lijst["punten"]] for s, lijst in lijsten.items()}
    assert ids["minister"] == ids["herstemming"] == [ernstig]
    assert len(ids["evaluatie"]) == 1
    assert licht not in ids["evaluatie"]
    punt = lijsten["minister"]["punten"][0]
    codes = [r["code"] for r in punt["niet_gereed"]]
    assert codes == ["RAP_NIET_GEINFORMEERD", "ONR_W_MINISTER"]
    assert staf.vraag("advieslijsten/inzage-lijst/anders").status_code == 400


def test_zonder_pakket_weet_het_register_geen_organen(server: Server, demo: Demosleutels) -> None:
    antwoord = Staf(server, demo, "inzage-niets").vraag("rapportages/inzage-niets")
    assert (antwoord.status_code, antwoord.json()["code"]) == (404, "GEEN_PAKKET")


def test_kennisgevingen_oudste_eerst_en_een_keer_bevestigd(
    server: Server, demo: Demosleutels
) -> None:
    staf = _staf(server, demo, "inzage-kg")
    laptops = [Laptop(demo, pakket_van("inzage-kg"), f"w-{n}") for n in "ab"]
    for nr, laptop in enumerate(laptops):
        onr = laptop.onregelmatigheid()
        laptop.langs_de_ladder(onr)
        laptop.aanwijzing(onr, gegeven_op=uur(4 - nr))
        laptop.stuur(server)
    rijen: list[dict[str, Any]] = staf.vraag("kennisgevingen/inzage-kg").json()
    assert [r["waarnemer"] for r in rijen] == ["w-b", "w-b", "w-a", "w-a"]
    assert rijen[0]["minuten"] == rijen[-1]["minuten"] + 60
    eerste = rijen[0]
    pad = f"kennisgevingen/inzage-kg/w-b/{eerste['kennisgeving']}/bevestiging"
    om = {"verzondenOp": "2026-03-18T12:00:00+01:00"}
    assert staf.vraag(pad, methode="PUT", json=om, wie="m-een").status_code == 200
    nog = staf.vraag(pad, methode="PUT", json=om, wie="m-twee")
    assert (nog.status_code, nog.json()["code"]) == (409, "AL_VERZONDEN")
    assert "m-een" in nog.json()["title"]
    bericht = _bericht(server, demo, laptops[1])
    assert (bericht.soort, bericht.inhoud["kennisgeving"]) == (
        BerichtSoort.BEVESTIGING_VERZONDEN,
        eerste["kennisgeving"],
    )
    (rij,) = [
        r
        for r in staf.vraag("kennisgevingen/inzage-kg").json()
        if (r["waarnemer"], r["kennisgeving"]) == ("w-b", eerste["kennisgeving"])
    ]
    assert (rij["mailDoor"], rij["verteldOp"]) == ("m-een", None)
    laptops[1].lukt(
        NoteerVerteld(kennisgeving=eerste["kennisgeving"], op=uur(4), hoe="telefonisch")
    )
    laptops[1].stuur(server)
    open_ = staf.vraag("kennisgevingen/inzage-kg").json()
    assert len(open_) == 3  # told by the laptop, mailed by the bureau: closed


def test_a_corrected_procesaanwijzing_is_mailed_again_and_both_are_kept_r_pa_15(
    server: Server, demo: Demosleutels
) -> None:
    """Also when the laptop had not heard of the mail, and the bureau not of the correction."""
    staf = _staf(server, demo, "inzage-weer")
    register = demo.openbaar.register_gegevens("https://register.example")
    pakket = pakket_van("inzage-weer").model_copy(update={"centraal_register": register})
    laptop = Laptop(demo, pakket, "w-a")
    onr = laptop.onregelmatigheid()
    laptop.langs_de_ladder(onr)
    aanwijzing = laptop.aanwijzing(onr)
    laptop.stuur(server)
    wie = staf.vraag("kennisgevingen/inzage-weer").json()[0]["kennisgeving"]
    pad = f"kennisgevingen/inzage-weer/w-a/{wie}/bevestiging"

    def mail(om: datetime) -> int:
        antwoord = staf.vraag(pad, methode="PUT", json={"verzondenOp": om.isoformat()})
        return int(antwoord.status_code)

    assert mail(uur(2.9)) == 400, "nothing was given yet"
    laptop.nu = uur(5)
    anders = INVULLING.model_copy(update={"opdracht": "Laat de bus leegmaken."})
    laptop.lukt(
        CorrigeerProcesaanwijzing(procesaanwijzing=aanwijzing, invulling=anders, reden="Vergeten")
    )
    assert mail(uur(6)) == 200, "later than the correction, of which the register did not know"
    assert mail(uur(7)) == 409
    laptop.stuur(server)
    (rij,) = [
        r for r in staf.vraag("kennisgevingen/inzage-weer").json() if r["kennisgeving"] == wie
    ]
    assert (rij["mailVerstuurdOp"], rij["mailDoor"]) == (None, "")
    nu = datetime.now(UTC)
    assert [mail(uur(5)), mail(nu), mail(nu + timedelta(seconds=1))] == [409, 200, 409]
    vraag = "SELECT count(*) FROM bewijs.bevestiging WHERE stemming = %s"
    assert server.sql(vraag, "inzage-weer") == [(2,)]


def _bericht(server: Server, demo: Demosleutels, laptop: Laptop) -> Any:
    jwss = server.sql(
        "SELECT jws FROM bewijs.bericht WHERE apparaat = %s ORDER BY volgnummer",
        laptop.apparaat.naam,
    )
    adres = Adres("register-demo", laptop.apparaat.stemming, laptop.apparaat.naam, demo=True)
    return controleer_berichten([jws for (jws,) in jwss], demo.bewijs, adres)[-1]


def test_een_bevestiging_in_de_toekomst_of_van_niets(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-fout")
    pad = "kennisgevingen/inzage-fout/w-a/kg/bevestiging"
    straks = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    for om, status in ((straks, 400), ("2026-03-18T12:00:00Z", 404), ("2026-03-18T12:00:00", 400)):
        antwoord = staf.vraag(pad, methode="PUT", json={"verzondenOp": om})
        assert antwoord.status_code == status


def test_niemand_behandelt_het_eigen_dossier(server: Server, demo: Demosleutels) -> None:
    """A member of the bureau who is also waarnemer (veiligheid 2.7)."""
    staf = _staf(server, demo, "inzage-eigen")
    om = {"verzondenOp": "2026-03-18T12:00:00Z"}
    pad = "kennisgevingen/inzage-eigen/{}/kg/bevestiging"
    for wie, status in (("w-zelf", 403), ("w-ander", 404)):
        antwoord = staf.vraag(
            pad.format(wie), methode="PUT", json=om, wie="m-dubbel", waarnemer="w-zelf"
        )
        assert antwoord.status_code == status
    for wie, status in (("w-zelf", 403), ("w-ander", 200)):
        antwoord = staf.vraag(f"dossiers/inzage-eigen/{wie}", wie="m-dubbel", waarnemer="w-zelf")
        assert antwoord.status_code == status


def test_bij_functiescheiding_leest_de_csb_kant_niets(server: Server, demo: Demosleutels) -> None:
    """R-FS-1, R-FS-2: at TK, EK and EP; whoever is on that side is not also bureau."""
    for soort, status in ((VerkiezingSoort.TK, 403), (VerkiezingSoort.GR, 200)):
        stemming = f"inzage-{soort}"
        staf = Staf(server, demo, stemming)
        staf.plaats(pakket_van(stemming, soort))
        antwoord = staf.vraag(f"rapportages/{stemming}", Rol.CSB, wie="m-beide")
        assert (antwoord.status_code, antwoord.json()["code"]) == (403, "ROL")
        assert staf.vraag(f"rapportages/{stemming}", wie="m-beide").status_code == status


def test_dossier_is_te_controleren_zonder_register(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-dossier")
    laptop = Laptop(demo, pakket_van("inzage-dossier"), "w-a")
    ander = Laptop(demo, pakket_van("inzage-dossier"), "w-b")
    for wie in (laptop, ander):
        wie.onregelmatigheid()
        wie.stuur(server)
    lijnen = staf.vraag("dossiers/inzage-dossier/w-a").content.splitlines(keepends=True)
    oordeel = controleer(lijnen, Controleur(demo.openbaar))
    aantal = len(laptop.apparaat.lijnen)
    assert (oordeel.fouten, oordeel.revisies, oordeel.inhouden) == ([], aantal, aantal)
    assert list(dossiers(lijnen)) == ["w-a"]
    alles = staf.vraag("dossiers/inzage-dossier").content.splitlines(keepends=True)
    assert sorted(dossiers(alles)) == ["w-a", "w-b"]


def test_de_auditor_krijgt_bewijzen_en_geen_inhoud(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-audit")
    laptop = Laptop(demo, pakket_van("inzage-audit"), "w-a")
    laptop.signaal(wat="Kanariewoord in de inhoud")
    laptop.stuur(server)
    antwoord = staf.vraag("bewijzen/inzage-audit", Rol.AUDITOR)
    assert "Kanariewoord" not in antwoord.text
    regels = [json.loads(r) for r in antwoord.content.splitlines()]
    assert not [r for r in regels if "inhoud" in r or "zout" in r]
    oordeel = controleer(antwoord.content.splitlines(keepends=True), Controleur(demo.openbaar))
    assert (oordeel.fouten, oordeel.revisies, oordeel.inhouden) == ([], 1, 0)


def test_zoeken_en_dubbelen(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-zoek")
    een, twee = (Laptop(demo, pakket_van("inzage-zoek"), f"w-{n}") for n in "ab")
    een.signaal(wat="Een kiezer zag de bus open.", waargenomen_op=uur(1), plek="sb-GM9990-1")
    twee.signaal(wat="Kiezers zien geen slot", waargenomen_op=uur(1.9), plek="sb-GM9990-1")
    twee.signaal(wat="Lange rij", waargenomen_op=uur(3), plek="sb-GM9990-1")
    twee.signaal(wat="Lange rij", waargenomen_op=uur(1), plek="sb-GM9990-2")
    for laptop in (een, twee):
        laptop.stuur(server)

    def zoek(vraag: str) -> list[tuple[str, str]]:
        rijen = staf.vraag(f"objecten/inzage-zoek?{vraag}").json()
        return [(r["waarnemer"], r["tekst"]) for r in rijen]

    assert sorted(w for w, _ in zoek("tekst=kiezers")) == ["w-a", "w-b"]  # Dutch word stems
    assert zoek("tekst=slot") == [("w-b", "Kiezers zien geen slot")]
    assert len(zoek("soort=signaal&waarnemer=w-b&plek=sb-GM9990-1")) == 2
    assert zoek("soort=notitie") == []
    assert staf.vraag("objecten/inzage-zoek?soort=bestaat-niet").status_code == 400
    (dubbel,) = staf.vraag("dubbelen/inzage-zoek").json()
    assert (dubbel["plek"], [t["waarnemer"] for t in dubbel["treffers"]]) == (
        "sb-GM9990-1",
        ["w-a", "w-b"],
    )
    assert staf.vraag("dubbelen/inzage-zoek?binnen=10").json() == []


def test_wat_is_bekeken_wordt_genoteerd(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-log")
    staf.vraag("rapportages/inzage-log", wie="m-kijkt")
    regels = staf.vraag("auditregels/inzage-log", Rol.AUDITOR).json()
    assert ("rapportage", "m-kijkt") in {(r["actie"], r["actor"]) for r in regels}


def test_mail_van_de_waarnemer_telt_ook(server: Server, demo: Demosleutels) -> None:
    staf = _staf(server, demo, "inzage-mail")
    laptop = Laptop(demo, pakket_van("inzage-mail"), "w-a")
    onr = laptop.onregelmatigheid()
    laptop.langs_de_ladder(onr)
    laptop.aanwijzing(onr)
    for kennisgeving in laptop.stand.alle(Kennisgeving):
        laptop.lukt(NoteerVerteld(kennisgeving=kennisgeving.id, op=uur(4), hoe="telefonisch"))
        laptop.lukt(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=uur(5)))
    laptop.stuur(server)
    assert staf.vraag("kennisgevingen/inzage-mail").json() == []
