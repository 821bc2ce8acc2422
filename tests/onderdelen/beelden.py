"""Signs, type and pictures, in every state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.onderdelen.vel import Groep, Maak, Onderdeel, Staat, focus
from waarnemer_app.ui import components as c
from waarnemer_app.ui.theme import Theme

_STATEN: Sequence[c.State] = (
    "empty",
    "busy",
    "ready",
    "warning",
    "error",
    "stated",
    "unseen",
    "blocked",
)


def _staat(staat: c.State) -> Staat:
    proef = {
        "empty": "nog leeg",
        "busy": "bezig",
        "ready": "klaar",
        "warning": "let op",
        "error": "fout",
        "stated": "vastgelegd",
        "unseen": "niet gezien",
        "blocked": "kan nog niet",
    }
    return Staat(proef[staat], lambda theme: c.StateGlyph(theme, staat, 28, ground="paper"))


def _vakken(naam: str, gezien: int, niet: int, totaal: int) -> Staat:
    return Staat(naam, lambda theme: c.ProgressCells(theme, c.Progress(gezien, niet, totaal)))


def _kop(rol: str) -> Staat:
    return Staat(rol, lambda theme: c.Label(theme, "Stembureau 14", rol, wrap=False))


def _teken(kleur: str) -> Staat:
    return Staat(kleur, lambda theme: c.IconLabel(theme, "flag", kleur, 28))


def _met_ring(theme: Theme) -> QWidget:
    return c.Button(theme, "Met focus")


TEKENS = Groep(
    "tekens",
    "Tekens en tekst",
    [
        Onderdeel(
            "Staat",
            ["glyphs", "small"],
            "Vorm en woord, nooit kleur alleen.",
            120,
            [_staat(staat) for staat in _STATEN],
        ),
        Onderdeel(
            "Toets",
            ["small"],
            "Staat bij wat de toets doet.",
            120,
            [
                Staat(toets, lambda theme, toets=toets: c.KeyCap(theme, toets))  # type: ignore[misc]
                for toets in ("F2", "Ctrl+Z", "Spatie")
            ],
        ),
        Onderdeel(
            "Aantal",
            ["small"],
            "Bij een woord in de balk links.",
            120,
            [
                Staat("een", lambda theme: c.Badge(theme, 1)),
                Staat("veel", lambda theme: c.Badge(theme, 120)),
            ],
        ),
        Onderdeel(
            "Vakjes van de voortgang",
            ["small"],
            "Een vakje per vraag, tot zestig vakjes.",
            370,
            [
                _vakken("leeg", 0, 0, 21),
                _vakken("bezig, een niet gezien", 11, 1, 21),
                _vakken("klaar", 21, 0, 21),
                _vakken("meer dan zestig", 48, 9, 132),
            ],
        ),
        Onderdeel(
            "Tekst",
            ["base"],
            "De soorten letter. De lettertypes staan op deze pagina.",
            370,
            [
                _kop(rol)
                for rol in (
                    "xs",
                    "sm",
                    "md",
                    "question",
                    "number",
                    "lg",
                    "xl",
                    "h1",
                    "d1",
                    "d2",
                    "spoken",
                    "spoken_now",
                    "law",
                    "key",
                )
            ],
        ),
        Onderdeel(
            "Pictogram bij een woord",
            ["base"],
            "In een kleur van het palet.",
            120,
            [_teken(kleur) for kleur in ("ink", "primary", "ok", "warn", "error")],
        ),
        Onderdeel(
            "Ring van de focus",
            ["focus"],
            "Drie px dik, vijf vanaf 175 %, met twee px lucht ertussen.",
            216,
            [Staat("zonder", _met_ring), Staat("met", _met_ring, focus)],
        ),
        Onderdeel("Lijn", ["base"], "Scheidt, meer niet.", 370, [Staat("rust", c.Hairline)]),
    ],
)


def _trap(*staten: str) -> Maak:
    titels = ("Informeel overleg", "Escalatie naar de gemeente", "Procesaanwijzing", "Rapportage")

    def maak(theme: Theme) -> c.Ladder:
        treden = [
            c.Rung(nummer, titel, staat)  # type: ignore[arg-type]  # literals of the table below
            for nummer, (titel, staat) in enumerate(zip(titels, staten, strict=True), 1)
        ]
        return c.Ladder(theme, treden)

    return maak


def _kringen(aantal: int) -> Staat:
    titels = ("Risico", "Constatering", "Verantwoordelijk")

    def maak(theme: Theme) -> c.Circles:
        return c.Circles(theme, [c.Mark(titel, n < aantal) for n, titel in enumerate(titels)])

    return Staat(f"{aantal} van 3", maak)


def _dag(*, nu: float | None) -> Maak:
    feiten = c.TimelineData(
        now=nu,
        visits=[
            c.Visit(7.2, 8.4, "1", "Oefenlokaal A"),
            c.Visit(9.1, 10.5, "2"),
            c.Visit(14.08, 16, "4", "Oefenlokaal D", "current"),
            c.Visit(20.5, 25, "6", "Oefenlokaal F · telling", "planned"),
        ],
        stated=[c.Stated(8.1, "T1"), c.Stated(14.7, "T3", "busy")],
        signals=[
            c.SignalMark(8.1, "1"),
            c.SignalMark(9.9, "2", "error", "procesaanwijzing 10.12", 10.2),
            c.SignalMark(14.1, "3", "warning", "in onderzoek"),
        ],
        notes=[7.4, 7.8, 8.2, 9.3, 14.1],
        pauses=[(12.5, 14.08)],
    )
    return lambda theme: c.Timeline(theme, feiten)


def _balans(naam: str, kiezers: int | None, stemmen: int | None) -> Staat:
    return Staat(naam, lambda theme: c.Balance(theme, c.BalanceData(kiezers, stemmen)))


def _loop(deel: QWidget) -> None:
    """Focus on the second item of a picture."""
    focus(deel)
    QTest.keyClick(deel, Qt.Key.Key_Right)
    QTest.keyClick(deel, Qt.Key.Key_Right)


PLAATJES = Groep(
    "plaatjes",
    "Plaatjes",
    [
        Onderdeel(
            "Ladder",
            ["ladder", "picture"],
            "Van onder naar boven. Pijlen gaan erdoor, elke trede is ook tekst.",
            560,
            [
                Staat("begin", _trap("nu", "geblokkeerd", "geblokkeerd", "later")),
                Staat("halverwege", _trap("gedaan", "overgeslagen", "nu", "later")),
                Staat("focus", _trap("nu", "geblokkeerd", "geblokkeerd", "later"), focus),
            ],
        ),
        Onderdeel(
            "Drie kenmerken",
            ["circles", "picture"],
            "Vol als het kenmerk er is.",
            280,
            [_kringen(aantal) for aantal in range(4)],
        ),
        Onderdeel(
            "De dag",
            ["timeline", "picture"],
            "Bezoeken, formulieren, signalen en notities op hun tijd.",
            1120,
            [
                Staat("vandaag", _dag(nu=14.43)),
                Staat("een andere dag", _dag(nu=None)),
                Staat("nog leeg", lambda theme: c.Timeline(theme, c.TimelineData(now=7.5))),
                Staat("focus", _dag(nu=14.43), _loop),
            ],
        ),
        Onderdeel(
            "Verschil in de telling",
            ["balance", "picture"],
            "Kiezers tegen stemmen, met de grens erbij.",
            560,
            [
                _balans("een getal ontbreekt", 1124, None),
                _balans("geen verschil", 1124, 1124),
                _balans("verschil onder de grens", 1124, 1122),
                _balans("verschil boven de grens", 1124, 1144),
            ],
        ),
    ],
)

GROEPEN = (TEKENS, PLAATJES)
