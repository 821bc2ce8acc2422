"""A group of findings: what, where, how to mend it; accepting it; and text that must stay."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.helpers.boom import ROOT
from tests.ui.conftest import Show, press
from waarnemer_app.imports.bevinding import Cel, Groep, LijstBevinding, Melder, groepeer
from waarnemer_app.imports.uitleg import laad_uitleg
from waarnemer_app.ui.components import Label
from waarnemer_app.ui.lijst.groep import GroepBlad
from waarnemer_app.ui.theme import Theme

UITLEG = laad_uitleg(ROOT / "resources/bevindingen.csv")


def groep(code: str = "MOJIBAKE", aantal: int = 2) -> Groep:
    melder = Melder()
    for regel in range(2, 2 + aantal):
        if code == "MOJIBAKE":
            melder.let_op(code, "Verminkt.", (regel, "Naam"), f"CafÃ© {regel}")
            oud: LijstBevinding = melder.bevindingen[-1]
            melder.bevindingen[-1] = oud._replace(oud=oud.waarde, nieuw=f"Café {regel}")
        else:
            melder.fout(code, "Dit klopt niet.", (regel, "Type"), "x")
    return groepeer(melder.bevindingen)[0]


def teksten(blad: GroepBlad) -> str:
    return " | ".join(label.text() for label in blad.findChildren(Label))


def test_it_says_what_where_and_how_to_mend(theme: Theme, show: Show) -> None:
    blad = GroepBlad(theme, groep("TYPE"), UITLEG["TYPE"], gezien=False)
    raam = show(blad)
    assert blad.titel.text() == "2 keer: Type bestaat niet"
    tekst = teksten(blad)
    assert "Dit klopt niet." in tekst
    assert "Kolom Type, regel 2 en 3" in tekst
    assert UITLEG["TYPE"].herstel in tekst
    assert not blad.knop.isVisible()
    assert not blad.laat_knop.isVisible()
    veel = GroepBlad(theme, groep("TYPE", 18), None, gezien=False)
    assert "Kolom Type, regel 2, 3, 4, 5, 6, 7 en nog 12" in teksten(veel)
    een = GroepBlad(theme, groep("TYPE", 1), None, gezien=False)
    assert een.titel.text() == "Dit klopt niet."
    assert raam.isVisible()


def test_a_group_is_accepted_at_once_and_that_can_be_taken_back(theme: Theme, show: Show) -> None:
    blad = GroepBlad(theme, groep(), UITLEG["MOJIBAKE"], gezien=False)
    raam = show(blad)
    gezegd: list[bool] = []
    blad.aanvaard.connect(gezegd.append)
    assert blad.knop.accessibleName() == "Akkoord: 2 keer: Letters met accenten waren verminkt"
    blad.knop.press()
    assert blad.teken.state == "ready"
    assert blad.knop.text() == "Toch niet akkoord"
    blad.knop.press()
    assert (gezegd, blad.teken.state) == ([True, False], "warning")
    assert raam.isVisible()


def test_each_cell_is_taken_over_or_left_by_key(theme: Theme, show: Show) -> None:
    blad = GroepBlad(theme, groep(), UITLEG["MOJIBAKE"], gezien=False)
    raam = show(blad)
    keuzes: list[tuple[frozenset[Cel], bool]] = []
    blad.laat.connect(lambda cellen, staan: keuzes.append((cellen, staan)))
    blad.vouw.click()
    tabel = blad.tabel
    assert tabel is not None
    tabel.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    tweede = ("MOJIBAKE", 3, "Naam")
    assert keuzes == [(frozenset({tweede}), True)]
    model = tabel.model_
    assert [model.data(model.index(r, 4)) for r in (0, 1)] == ["neem over", "laat staan"]
    assert [model.data(model.index(r, 3)) for r in (0, 1)] == ["Café 2", "CafÃ© 3"]
    press(Qt.Key.Key_Space)
    assert keuzes[-1] == (frozenset({tweede}), False)
    blad.laat_knop.press()
    assert keuzes[-1] == (frozenset({("MOJIBAKE", 2, "Naam"), tweede}), True)
    blad.neem_knop.press()
    assert keuzes[-1][1] is False
    assert "“CafÃ© 3” → “Café 3”" in teksten(blad)
    blad.vouw.click()
    assert not tabel.isVisible()
    assert raam.isVisible()


def test_rows_of_a_fault_show_the_value_and_change_nothing(theme: Theme, show: Show) -> None:
    blad = GroepBlad(theme, groep("TYPE"), UITLEG["TYPE"], gezien=False)
    raam = show(blad)
    blad.vouw.click()
    assert blad.tabel is not None
    blad.tabel.setFocus()
    press(Qt.Key.Key_Return)
    model = blad.tabel.model_
    assert [model.data(model.index(0, k)) for k in range(4)] == ["2", "Type", "x", ""]
    assert "Regel 2, Type: “x”" in teksten(blad)
    assert raam.isVisible()
