"""Text size, theme and language: what is chosen counts at once."""

from pytestqt.qtbot import QtBot

from tests.ui.proef import Toon
from waarnemer_app.ui.begin.instellingen import Instellingen
from waarnemer_app.ui.components import Button, MenuButton
from waarnemer_app.ui.theme import Theme

TALEN = (("nl", "Nederlands"), ("en", "English"))


def knop(rij: Instellingen, begin: str) -> Button:
    return next(k for k in rij.findChildren(Button) if k.text().startswith(begin))


def test_text_size_theme_and_language_can_be_chosen(theme: Theme, toon: Toon, qtbot: QtBot) -> None:
    rij = Instellingen(theme, TALEN, "nl")
    toon(rij)
    maat, kleur, taal = (knop(rij, naam) for naam in ("Tekst", "Licht", "Nederlands"))
    assert isinstance(maat, MenuButton)
    assert isinstance(kleur, MenuButton)
    assert isinstance(taal, MenuButton)
    maat.picked.emit("150")
    kleur.picked.emit("donker")
    assert (theme.factor, theme.variant) == (150, "donker")
    assert (maat.text(), kleur.text()) == ("Tekst 150 %", "Donker")
    with qtbot.waitSignal(rij.taal_gekozen) as sein:
        taal.picked.emit("en")
    assert sein.args == ["en"]


def test_as_the_system_asks_comes_first_and_the_targets_can_grow(theme: Theme, toon: Toon) -> None:
    rij = Instellingen(theme, TALEN, "nl")
    toon(rij)
    kleur = knop(rij, "Licht")
    assert isinstance(kleur, MenuButton)
    assert [woord for _, woord in kleur._choices] == [
        "Zoals het systeem",
        "Licht",
        "Donker",
        "Hoog contrast",
        "Grotere knoppen (aanraken)",
    ]
    theme.follow("donker")
    kleur.picked.emit(kleur._choices[0][0])
    assert (kleur.text(), theme.variant) == ("Zoals het systeem", "donker")
    kleur.picked.emit(kleur._choices[-1][0])
    assert theme.touch
    assert kleur._choices[-1][1] == "Kleinere knoppen"
    kleur.picked.emit(kleur._choices[-1][0])
    assert not theme.touch


def test_one_language_is_no_choice(theme: Theme, toon: Toon) -> None:
    rij = Instellingen(theme, TALEN[:1], "nl")
    toon(rij)
    assert not [k for k in rij.findChildren(Button) if k.text() == "Nederlands"]


def test_help_is_asked_for(theme: Theme, toon: Toon, qtbot: QtBot) -> None:
    rij = Instellingen(theme, TALEN, "nl")
    toon(rij)
    with qtbot.waitSignal(rij.hulp):
        knop(rij, "Hulp").press()
