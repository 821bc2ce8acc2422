"""The document of one organ is put together from all dossiers; nothing falls out of it unseen."""

from __future__ import annotations

from tests.domain.test_rapportage import klaar
from tests.domain.wereld import LAAT, Wereld
from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.documents.rapportage_stuk import Bron, Rapportages, maak_rapportages
from waarnemer_app.documents.rapportage_tekst import VRAGEN
from waarnemer_app.domain.handelingen import VoegPlekToe
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.persoonsgegevens import PersoonsgegevenSoort
from waarnemer_app.domain.rapportage import GEEN, NIET_ALLES, NOG_NIET, TITEL
from waarnemer_app.domain.verkiezing import VertegenwoordigendOrgaan


def stukken(*werelden: Wereld, pak: Pakket | None = None, onleesbaar: int = 0) -> Rapportages:
    bronnen = [Bron(f"w-{nr}", w.stand, w.plek_van) for nr, w in enumerate(werelden, 1)]
    return maak_rapportages(bronnen, pak or pakket(), LAAT, onleesbaar)


def test_the_three_questions_and_the_statement_r_rap_3_r_rap_4() -> None:
    wereld, onr = klaar()
    (een,) = stukken(wereld).rapportages
    assert een.titel == TITEL
    assert tuple(v.vraag for v in een.vragen) == VRAGEN
    assert een.verklaring == NIET_ALLES
    (punt,) = een.vragen[0].punten
    assert (punt.onregelmatigheid, punt.waarnemer, punt.nummer, punt.naam) == (
        onr,
        "w-1",
        1,
        "Oefenlokaal 1",
    )
    assert een.gereed
    assert een.geen == ""


def test_an_organ_without_anything_is_told_so_r_rap_6() -> None:
    (een,) = stukken().rapportages
    assert (een.geen, een.gereed) == (GEEN, True)


def test_what_cannot_be_read_makes_it_not_ready() -> None:
    (een,) = stukken(klaar()[0], onleesbaar=1).rapportages
    assert not een.gereed


def test_personal_data_in_a_text_is_pointed_at_r_rap_9() -> None:
    wereld, _ = klaar()
    wereld.onregelmatigheid(wereld.signaal(wat="Bel 06 12345678 voor meer."))
    (een,) = stukken(wereld).rapportages
    soorten = [p.persoonsgegevens for p in een.vragen[0].punten]
    assert sorted(soorten) == [(), (PersoonsgegevenSoort.TELEFOON,)]


def test_what_falls_to_no_organ_is_listed_apart() -> None:
    """With two organs a plek without a gemeente belongs to neither: the bureau must say where."""
    basis = pakket()
    verkiezing = basis.stemming.verkiezingen[0]
    organen = (
        *verkiezing.organen,
        VertegenwoordigendOrgaan(id="raad-GM9991", naam="raad van een andere oefengemeente"),
    )
    nieuw = verkiezing.model_copy(update={"organen": organen})
    pak = basis.model_copy(
        update={"stemming": basis.stemming.model_copy(update={"verkiezingen": (nieuw,)})}
    )
    wereld = Wereld(pak=pak)
    los = oefenlokaal(9, gemeente_code=None, gemeente="", handmatig=True)
    plek = wereld.lukt(VoegPlekToe(plek=los))
    onr = wereld.onregelmatigheid(plek=plek)
    uit = stukken(wereld, pak=pak)
    assert [(r.geen, r.gereed, r.zonder_orgaan) for r in uit.rapportages] == [
        (NOG_NIET, False, 1)
    ] * 2
    assert [n.punt.onregelmatigheid for n in uit.niet_geplaatst] == [onr]
