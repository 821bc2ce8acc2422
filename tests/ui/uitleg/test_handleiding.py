"""The handleiding in the program: its chapters, one for every page, and its pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument

from tests.ui.conftest import Show
from tests.ui.proef import demo
from tests.ui.taal.conftest import talen
from tests.ui.test_venster import PAGINAS
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.uitleg import handleiding
from waarnemer_app.ui.uitleg.bladen import bladen, zoek
from waarnemer_app.ui.uitleg.handleiding import (
    BIJ_SCHERM,
    VOOR,
    alle_bladen,
    bij_scherm,
    hoofdstukken,
    map_,
)
from waarnemer_app.ui.uitleg.tekstvak import Tekstvak

__all__ = ["talen"]
BEELD = QTextDocument.ResourceType.ImageResource.value


def test_every_page_of_the_window_has_a_chapter() -> None:
    titels = {blad.titel for blad in hoofdstukken()}
    assert set(BIJ_SCHERM) == set(PAGINAS)
    assert set(BIJ_SCHERM.values()) <= titels
    assert len({blad.id for blad in hoofdstukken()}) == len(hoofdstukken()) > 20


def test_what_the_bureau_wrote_goes_first() -> None:
    pakket = demo()[0]
    alle = alle_bladen(pakket)
    assert alle[: len(bladen(pakket))] == bladen(pakket)
    versturen, route = bij_scherm(alle, "versturen"), bij_scherm(list(hoofdstukken()), "route")
    assert versturen is not None
    assert not versturen.id.startswith(VOOR)
    assert route is not None
    assert (route.id, route.titel) == (f"{VOOR}de-route", "De route")


def test_in_english_every_page_has_the_same_chapter(talen: Talen) -> None:
    nederlands = hoofdstukken()
    talen.kies("en")
    engels = hoofdstukken()
    assert [blad.id for blad in engels] == [blad.id for blad in nederlands]
    assert not {blad.titel for blad in engels} & {blad.titel for blad in nederlands}
    route = bij_scherm(list(engels), "route")
    assert route is not None
    assert (route.id, route.titel) == (f"{VOOR}de-route", "The route")


def test_a_manual_with_other_chapters_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handleiding, "map_", lambda: tmp_path)
    (tmp_path / "handleiding.md").write_text(
        "# H\n\n## Een\n\na\n\n## Twee\n\nb\n", encoding="utf-8"
    )
    maak = handleiding._hoofdstukken.__wrapped__
    assert [blad.titel for blad in maak("xx")] == ["Een", "Twee"]
    (tmp_path / "handleiding.xx.md").write_text("## One\n\na\n", encoding="utf-8")
    assert [blad.titel for blad in maak("xx")] == ["Een", "Twee"]
    (tmp_path / "handleiding.xx.md").write_text("## One\n\na\n\n## Two\n\nc\n", encoding="utf-8")
    assert [(b.id, b.titel, b.tekst) for b in maak("xx")] == [
        (f"{VOOR}een", "One", "a"),
        (f"{VOOR}twee", "Two", "c"),
    ]


def test_it_is_searched_with_the_words_of_its_pictures() -> None:
    gevonden = [g.blad.titel for g in zoek(hoofdstukken(), "de drie cirkels rechts")]
    assert gevonden == ["De drie kenmerken"]


@pytest.mark.parametrize(
    "naam",
    [
        "../README.md",
        "schermen/../handleiding.md",
        "schermen/nl/vandaag.png",
        "schermen/vandaag..png",
        "x.png",
    ],
)
def test_no_other_file_is_read(theme: Theme, show: Show, naam: str) -> None:
    vak = Tekstvak(theme)
    show(vak)
    assert vak.loadResource(BEELD, QUrl(naam)) is None


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_its_pictures_are_there_and_keep_to_the_width(
    theme: Theme, show: Show, talen: Talen, taal: str
) -> None:
    talen.kies(taal)
    vak = Tekstvak(theme)
    show(vak)
    namen = [
        regel.partition("](")[2].rstrip(")")
        for blad in hoofdstukken()
        for regel in blad.tekst.splitlines()
        if regel.startswith("![")
    ]
    assert len(namen) > 5
    for naam in namen:
        assert (map_() / naam).is_file(), naam
        beeld = vak.loadResource(BEELD, QUrl(naam))
        assert isinstance(beeld, QImage)
        assert 0 < beeld.width() <= vak.viewport().width()
