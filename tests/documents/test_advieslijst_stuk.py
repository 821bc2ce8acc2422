"""A list over all waarnemers: the gravest first, each line of whom and where."""

from __future__ import annotations

from tests.domain.wereld import LAAT, Wereld
from tests.helpers.voorbeeld import pakket
from waarnemer_app.documents.advieslijst_stuk import maak_advies
from waarnemer_app.documents.rapportage_stuk import Bron
from waarnemer_app.domain.advieslijst import Advieslijst
from waarnemer_app.domain.onregelmatigheid import Ernst
from waarnemer_app.domain.verkiezing import Plek


def test_the_gravest_first_over_all_waarnemers() -> None:
    een, twee = Wereld(), Wereld()
    ernstig = een.onregelmatigheid(ernst=Ernst.ERNSTIG)
    ergst = twee.onregelmatigheid(ernst=Ernst.ZEER_ERNSTIG)
    bronnen = [Bron(f"w-{n}", w.stand, w.plek_van) for n, w in enumerate((een, twee), 1)]
    lijst = maak_advies(Advieslijst.MINISTER, bronnen, pakket(), LAAT)
    assert [(p.waarnemer, p.onregelmatigheid) for p in lijst.punten] == [
        ("w-2", ergst),
        ("w-1", ernstig),
    ]
    assert "Oefenlokaal 1" in lijst.punten[0].stembureau
    assert not lijst.gereed


def test_a_plek_that_nobody_knows_is_said() -> None:
    wereld = Wereld()
    wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)

    def geen(id_: str) -> Plek:
        raise KeyError(id_)

    (punt,) = maak_advies(
        Advieslijst.MINISTER, [Bron("w-1", wereld.stand, geen)], pakket(), LAAT
    ).punten
    assert punt.stembureau == "een plek die niet in de lijst staat"


def test_unreadable_makes_it_not_ready() -> None:
    assert maak_advies(Advieslijst.EVALUATIE, [], pakket(), LAAT).gereed
    assert not maak_advies(Advieslijst.EVALUATIE, [], pakket(), LAAT, onleesbaar=1).gereed
