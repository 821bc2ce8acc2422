"""The table names each change in words."""

from __future__ import annotations

from waarnemer_app.imports.pakket_verschil import Regel
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.verandertabel import verandertabel


def test_each_kind_of_change_has_its_words(theme: Theme) -> None:
    regels = [
        Regel("plek", "blijft", "Zaal"),
        Regel("contact", "veranderd", "Bureau", "telefoon", "1", "2"),
        Regel("toewijzing", "nieuw", "Zaal", "", "", "10.00 - 12.00"),
        *(Regel(wat, "weg", "x") for wat in ("formulier", "lid", "instructie")),
    ]
    tabel = verandertabel(theme, regels)
    model = tabel.model_
    rijen = [[model.data(model.index(r, k)) for k in range(5)] for r in range(model.rowCount())]
    assert rijen[:3] == [
        ["Plek", "blijft: in gebruik", "Zaal", "", ""],
        ["Contact", "veranderd: telefoon", "Bureau", "1", "2"],
        ["Toewijzing", "nieuw", "Zaal", "", "10.00 - 12.00"],
    ]
    assert [rij[0] for rij in rijen[3:]] == ["Formulier", "Lid van de Kiesraad", "Instructie"]


def test_a_column_without_a_value_is_left_out(theme: Theme) -> None:
    tabel = verandertabel(theme, [Regel("plek", "nieuw", "Zaal")])
    assert tabel.model_.columnCount() == 3
