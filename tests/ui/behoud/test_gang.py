"""What the window has of it: attachments that nothing names go, and the term is asked once."""

from __future__ import annotations

from tests.ui.behoud.conftest import Proef
from waarnemer_app.ui.behoud.gang import Behoudgang
from waarnemer_app.ui.behoud.pagina import BehoudPagina


def test_a_window_that_opens_clears_what_nothing_names(proef: Proef) -> None:
    proef.state.bewaar_bijlage(proef.state.versleutelaar()(b"een foto", "image/png"))
    gang = Behoudgang(proef.state, proef.venster.window)
    assert proef.dossier.opslag.bijlagen.lijst() == []
    assert isinstance(gang.pagina(), BehoudPagina)
    gang.vraag()
    gang.deleteLater()
