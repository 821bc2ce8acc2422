"""The themes of the day: what was stated and what is being written, in a picture and in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from tests.ui.proef import Proef, klok, om, proef
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.ui.formulier.invuller import begin_invulling, invuller_van
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.dag import dag_van
from waarnemer_app.ui.vandaag.pagina import VandaagPagina
from waarnemer_app.ui.vandaag.themas import (
    Thema,
    ThemasData,
    teken_themas,
    themabeeld,
    themas_hoogte,
    theme_kort,
)

__all__ = ["klok", "proef"]


def test_each_form_of_the_package_at_the_visits_of_today(proef: Proef) -> None:
    dossier = proef.dossier
    leeg = themabeeld(dossier, dag_van(dossier, om(14)))
    assert (leeg.bezoeken, {t.woorden for t in leeg.themas}) == (0, {"nog niet begonnen"})
    plek = dossier.plek(proef.plek(9001))
    bezoek = proef.state.doe(BeginBezoek(plek=plek)).objecten[-1]
    kop = next(k for k in dossier.formulieren() if k.id == "t3")
    invuller = invuller_van(proef.state, begin_invulling(proef.state, kop, bezoek).id)
    bezig = themabeeld(dossier, dag_van(dossier, om(14)))
    (t3,) = [t for t in bezig.themas if t.titel == kop.titel]
    assert (t3.vast, t3.bezig, t3.kon) == (0, 1, 1)
    while fouten := invuller.fouten():
        keuzes = [waarde for waarde, _ in invuller.staat(fouten[0].ref).choices]
        invuller.antwoord(fouten[0].ref, "ja" if "ja" in keuzes else keuzes[0])
    invuller.leg_vast()
    pagina = proef.toon("vandaag")
    assert isinstance(pagina, VandaagPagina)
    (t3,) = [t for t in pagina.themas.data().themas if t.titel == kop.titel]
    assert (t3.vast, t3.bezig, t3.woorden) == (1, 0, "1 vastgelegd")
    assert pagina.themas.as_text().startswith("1 van 8 thema's begonnen, bij 1 bezoek.")


def test_it_draws_on_any_width(theme: Theme) -> None:
    lang = Thema("T5", "Het sluiten en het tellen van alle stemmen in het lokaal", 2, 1, 3)
    data = ThemasData((lang, Thema("T1", "Opening", 0, 0, 0)), 3)
    vol = theme.color("primary").name()
    gevonden = []
    for breed in (900, 260):
        vel = QImage(breed, themas_hoogte(theme, data, breed), QImage.Format.Format_RGB32)
        vel.fill(Qt.GlobalColor.white)
        with QPainter(vel) as painter:
            teken_themas(painter, QRectF(vel.rect()), theme, data)
        kleuren = {vel.pixelColor(x, vel.height() // 4).name() for x in range(breed)}
        gevonden.append(vol in kleuren)
    # on little room only the words say it
    assert gevonden == [True, False]
    assert theme_kort(theme, "Opening", 400) == "Opening"
    assert theme_kort(theme, lang.titel, 120).endswith(" …")
