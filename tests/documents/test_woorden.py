"""Every code of the domain has a word, and the designation of a plek says each thing once."""

from enum import StrEnum

import pytest

from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.documents import woorden as w
from waarnemer_app.domain.escalatie import AfwijkReden, Kanaal, TredeStaat
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.procesaanwijzing import Geadresseerde, JaNee, Nageleefd, Wijze
from waarnemer_app.domain.signaal import Monitoringbron, Uitkomst
from waarnemer_app.domain.verkiezing import (
    Plek,
    PlekSoort,
    StembureauSoort,
    Verkiezing,
    VerkiezingSoort,
    Waarborg,
)


@pytest.mark.parametrize(
    ("woorden", "soort"),
    [
        (w.KANAAL, Kanaal),
        (w.WIJZE, Wijze),
        (w.GEADRESSEERDE, Geadresseerde),
        (w.AFWIJKREDEN, AfwijkReden),
        (w.VASTGESTELD_DOOR, ConstateringBron),
        (w.ERNST, Ernst),
        (w.KETEN, Keten),
        (w.VERANTWOORDELIJKE, Verantwoordelijke),
        (w.NAGELEEFD, Nageleefd),
        (w.JA_NEE, JaNee),
        (w.UITKOMST, Uitkomst),
        (w.BRON, Monitoringbron),
        (w.WAARBORG, Waarborg),
        (w.TREDE, TredeStaat),
    ],
)
def test_every_code_has_a_word(woorden: dict[StrEnum, str], soort: type[StrEnum]) -> None:
    assert set(woorden) == set(soort)
    assert all(woord and "_" not in woord for woord in woorden.values())


@pytest.mark.parametrize(
    ("risicos", "tekst"),
    [
        ((Risico.VERLOOP,), "het verloop van de verkiezing"),
        ((Risico.JUISTHEID,), "de juistheid van de uitslag"),
        (
            (Risico.JUISTHEID, Risico.BETROUWBAARHEID),
            "de betrouwbaarheid en de juistheid van de uitslag",
        ),
        (
            (Risico.VERLOOP, Risico.BETROUWBAARHEID),
            "het verloop van de verkiezing en de betrouwbaarheid van de uitslag",
        ),
    ],
)
def test_risks_read_as_a_sentence(risicos: tuple[Risico, ...], tekst: str) -> None:
    """R-ONR-3: which of the three."""
    assert w.risico_tekst(risicos) == tekst


def test_elections_are_named_by_code_where_there_is_one() -> None:
    """R-ORG-4, R-ORG-9: PS and AB are one stemming; a kiescollege has no code."""

    def een(soort: VerkiezingSoort) -> Verkiezing:
        return Verkiezing(id=soort.value, soort=soort, naam=soort.value)

    assert w.verkiezing_kort([een(VerkiezingSoort.PS), een(VerkiezingSoort.AB)]) == "PS en AB"
    assert w.verkiezing_kort([een(VerkiezingSoort.KC_CN)]) == "kiescollege Caribisch Nederland"


def _plek(**velden: object) -> Plek:
    return oefenlokaal(1).model_copy(update=velden)


@pytest.mark.parametrize(
    ("plek", "tekst"),
    [
        (_plek(), "stembureau 1 Oefenlokaal 1, Oefengemeente Voorbeeld"),
        (
            _plek(naam="Stembureau De Oefening"),
            "stembureau 1 Stembureau De Oefening, Oefengemeente Voorbeeld",
        ),
        (
            _plek(
                nummer=None,
                naam="Gemeentelijk stembureau Oefengemeente Voorbeeld",
                stembureau_soort=StembureauSoort.GSB,
            ),
            "Gemeentelijk stembureau Oefengemeente Voorbeeld",
        ),
        (
            _plek(nummer=None, naam="Kieskring 1", stembureau_soort=StembureauSoort.HSB),
            "hoofdstembureau Kieskring 1, Oefengemeente Voorbeeld",
        ),
        (
            _plek(naam="Oefenzaal", stembureau_soort=StembureauSoort.GSB, gemeente_code="GM9001"),
            "stembureau van het openbaar lichaam 1 Oefenzaal, Oefengemeente Voorbeeld",
        ),
        (
            Plek(id="w", soort=PlekSoort.WATERSCHAP, naam="Waterschap Oefenpoel"),
            "Waterschap Oefenpoel",
        ),
        (
            Plek(id="t", soort=PlekSoort.ANDERS, naam="Tellocatie Oefenhal", gemeente="Oefendorp"),
            "Tellocatie Oefenhal, Oefendorp",
        ),
        (pakket().plekken[3], "gemeente Oefengemeente Voorbeeld"),
    ],
)
def test_a_plek_is_named_in_full_and_nothing_twice(plek: Plek, tekst: str) -> None:
    """R-RAP-3: kind, number and name together; R-ORG-6 for the word of the kind."""
    assert w.plek_voluit(plek) == tekst


def test_an_ondervoorzitter_signs_as_such() -> None:
    lid = pakket().kiesraadleden[0]
    assert w.functie(lid) == "lid van de Kiesraad"
    assert w.functie(lid.model_copy(update={"ondervoorzitter": True})) == (
        "ondervoorzitter van de Kiesraad"
    )
