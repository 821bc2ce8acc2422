"""One recipient: how bad it stands, in shape and word."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import DAG, oefenlokaal
from tests.ui.signalen.conftest import Wereld, in_venster
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast, NoteerMail, NoteerVerteld
from waarnemer_app.domain.kennisgeving import MINISTER, Kennisgeving, Ontvanger, OntvangerRol
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.ui.signalen.kennisgeving_blok import KennisgevingBlok, ernst_van

EXTRA = Ontvanger(
    rol=OntvangerRol.WATERSCHAP, organisatie="ws1", naam="Oefenwaterschap", verplicht=False
)


@pytest.mark.parametrize(
    ("ontvanger", "verteld", "verstuurd", "ernst"),
    [
        (MINISTER, False, False, 0),
        (MINISTER, False, True, 0),
        (MINISTER, True, False, 1),
        (EXTRA, False, False, 2),
        (EXTRA, True, False, 2),
        (MINISTER, True, True, 3),
        (EXTRA, True, True, 3),
    ],
)
def test_who_must_be_told_goes_first(
    ontvanger: Ontvanger, ernst: int, *, verteld: bool, verstuurd: bool
) -> None:
    """R-PA-15: telling goes before mailing, a duty before an extra."""
    kennisgeving = Kennisgeving(
        procesaanwijzing="pa",
        ontvanger=ontvanger,
        verteld_op=DAG if verteld else None,
        mail_verstuurd_op=DAG if verstuurd else None,
    )
    assert ernst_van(kennisgeving) == ernst


def test_shape_and_word_follow_the_facts(wereld: Wereld, qtbot: QtBot) -> None:
    gedaan = wereld.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=wereld.onregelmatigheid(),
            plek=oefenlokaal(1),
            invulling=Invulling(gegeven_op=wereld.klok()),
        )
    )
    stand = wereld.dossier.stand
    kennisgeving = stand.kennisgevingen(gedaan.objecten[0])[0]
    blok = KennisgevingBlok(wereld.state, kennisgeving)
    in_venster(blok, qtbot)
    assert (blok.right.text(), blok.verteld.glyph.state) == ("verplicht", "error")
    assert blok.eerste_knop() is blok.verteld.knop
    wereld.doe(NoteerVerteld(kennisgeving=blok.id, op=wereld.klok(), hoe="telefonisch"))
    blok.toon(stand.geef(blok.id, Kennisgeving).inhoud)
    assert (blok.right.text(), blok.verteld.glyph.state) == ("half klaar", "ready")
    assert blok.verteld.tekst.text() == "Telefonisch"
    assert blok.eerste_knop() is blok.mail.knop
    wereld.doe(NoteerMail(kennisgeving=blok.id, concept_op=wereld.klok()))
    blok.toon(stand.geef(blok.id, Kennisgeving).inhoud)
    assert blok.mail.glyph.state == "busy"
    wereld.doe(NoteerMail(kennisgeving=blok.id, verstuurd_op=wereld.klok()))
    blok.toon(stand.geef(blok.id, Kennisgeving).inhoud)
    assert (blok.right.text(), blok.mail.glyph.state) == ("klaar", "ready")


@pytest.mark.parametrize("rol", list(OntvangerRol))
def test_every_kind_of_recipient_has_roles_and_a_source(
    wereld: Wereld, qtbot: QtBot, rol: OntvangerRol
) -> None:
    gedaan = wereld.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=wereld.onregelmatigheid(),
            plek=oefenlokaal(1),
            invulling=Invulling(gegeven_op=wereld.klok()),
        )
    )
    kennisgeving = wereld.dossier.stand.kennisgevingen(gedaan.objecten[0])[0]
    ontvanger = Ontvanger(rol=rol, organisatie="", naam="Oefening")
    kennisgeving.zet(kennisgeving.inhoud.model_copy(update={"ontvanger": ontvanger}))
    blok = KennisgevingBlok(wereld.state, kennisgeving)
    in_venster(blok, qtbot)
    assert "A 12 lid 5" in blok._waarom.text()
    assert blok.verteld.tekst.text()
