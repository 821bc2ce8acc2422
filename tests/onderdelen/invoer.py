"""What one presses and chooses, in every state."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.onderdelen.vel import Groep, Onderdeel, Staat, focus, ingedrukt, met, over
from waarnemer_app.ui import components as c
from waarnemer_app.ui.components.buttons import Kind
from waarnemer_app.ui.components.choice import Segment
from waarnemer_app.ui.theme import Theme

_ANTWOORDEN = [
    c.Value("ja", "Ja", "J"),
    c.Value("nee", "Nee", "N"),
    c.Value("nvt", "N.v.t.", "V", seen=False),
    c.Value("niet_gezien", "Niet gezien", "G", seen=False),
]
_PLEKKEN = [
    ("a", "Naast de tafel"),
    ("b", "Bij het raam"),
    ("c", "Achter een scherm waar niemand zicht op heeft"),
]
_VEEL = [(str(n), f"Oefendorp {n}") for n in range(1, 200)]


def _knop(naam: str, soort: Kind, woord: str, teken: str = "", toets: str = "") -> Onderdeel:
    def maak(theme: Theme) -> c.Button:
        return c.Button(theme, woord, kind=soort, icon=teken, key=toets)

    return Onderdeel(
        naam,
        ["buttons"],
        "Kan het nog niet, dan zegt de knop waarom. Hij blijft met Tab te bereiken.",
        216,
        [
            Staat("rust", maak),
            Staat("muis erop", maak, over),
            Staat("ingedrukt", maak, ingedrukt),
            Staat("focus", maak, focus),
            Staat("kan nog niet", met(maak, lambda k: k.set_blocked("Nog 1 kenmerk"))),
        ],
    )


def _menu(theme: Theme) -> c.MenuButton:
    knop = c.MenuButton(theme, "Aantallen")
    knop.set_choices([("a", "Kopieer de aantallen"), ("b", "Druk ze af")])
    return knop


def _open_menu(knop: c.MenuButton) -> None:
    focus(knop)
    knop.open()


def _vouwknop(theme: Theme) -> c.FoldButton:
    return c.FoldButton(theme, "Waarom?")


def _stap(theme: Theme) -> c.StepButton:
    return c.StepButton(theme, "Kiezers: één erbij", "plus", large=True)


KNOPPEN = Groep(
    "knoppen",
    "Knoppen",
    [
        _knop("Hoofdknop", "big", "Leg vast", toets="Ctrl+Enter"),
        _knop("Tweede knop", "second", "Vorige", "arrow-left"),
        _knop("Stille knop", "quiet", "Kopieer", "copy"),
        _knop("Knop met gevaar", "danger", "Trek in", "trash"),
        Onderdeel(
            "Knop met menu",
            ["buttons"],
            "Opent met Enter, spatie of pijl omlaag.",
            216,
            [
                Staat("rust", _menu),
                Staat("muis erop", _menu, over),
                Staat("focus", _menu, focus),
                Staat("open", _menu, _open_menu),
            ],
        ),
        Onderdeel(
            "Telknop",
            ["counter"],
            "Telt bij het indrukken: wie langsloopt, telt meteen.",
            216,
            [
                Staat("rust", _stap),
                Staat("muis erop", _stap, over),
                Staat("focus", _stap, focus),
            ],
        ),
        Onderdeel(
            "Vouwknop",
            ["fold"],
            "Zegt met een pijl of er iets open staat.",
            216,
            [
                Staat("dicht", _vouwknop),
                Staat("muis erop", _vouwknop, over),
                Staat("focus", _vouwknop, focus),
                Staat("open", met(_vouwknop, lambda k: k.setChecked(True))),
            ],
        ),
    ],
)


def _segment(theme: Theme) -> c.SegmentedChoice:
    return c.SegmentedChoice(theme, "Vraag", _ANTWOORDEN)


def _vakjes(theme: Theme) -> c.CheckGroup:
    return c.CheckGroup(theme, "Waarborg", [("v", "Verloop"), ("j", "Juistheid")])


def _kort(theme: Theme) -> c.ChoiceList:
    return c.ChoiceList(theme, "Stembus", _PLEKKEN)


def _lang(theme: Theme) -> c.ChoiceList:
    return c.ChoiceList(theme, "Gemeente", _VEEL, several=True)


def _dicht(theme: Theme) -> c.ChoiceList:
    return c.ChoiceList(theme, "Stemhokje", _PLEKKEN, folded=True)


def _volgorde(theme: Theme) -> c.Ranking:
    return c.Ranking(theme, "Drukte", _PLEKKEN)


def _eerste_segment(deel: QWidget) -> None:
    over(deel.findChildren(Segment)[0])


KEUZES = Groep(
    "keuzes",
    "Antwoorden",
    [
        Onderdeel(
            "Antwoord",
            ["choice"],
            "Altijd in deze volgorde. Alleen met de focus staan de toetsen erbij.",
            560,
            [
                Staat("leeg", _segment),
                Staat("muis erop", _segment, _eerste_segment),
                Staat("gezien", met(_segment, lambda s: s.show_value("nee"))),
                Staat("niet gezien", met(_segment, lambda s: s.show_value("niet_gezien"))),
                Staat("focus", _segment, focus),
                Staat("focus op een antwoord", met(_segment, lambda s: s.show_value("ja")), focus),
                Staat(
                    "alleen lezen",
                    met(_segment, lambda s: s.show_value("ja"), lambda s: s.set_read_only(True)),
                ),
                Staat(
                    "nog geen antwoord",
                    met(_segment, lambda s: s.set_fault(True, "Nog geen antwoord")),
                ),
            ],
        ),
        Onderdeel(
            "Vakjes",
            ["checks"],
            "Er mag meer dan een vakje aan staan.",
            270,
            [
                Staat("leeg", _vakjes),
                Staat("muis erop", _vakjes, lambda v: over(v.findChildren(c.CheckTile)[0])),
                Staat("gekozen", met(_vakjes, lambda v: v.show_values(["j"]))),
                Staat("focus", _vakjes, focus),
            ],
        ),
        Onderdeel(
            "Keuzelijst",
            ["choice_list", "options"],
            "Tot vijf keuzes met een cijfer, daarboven met een vak om in te zoeken.",
            370,
            [
                Staat("leeg", _kort),
                Staat("gekozen", met(_kort, lambda k: k.show_values(["a"]))),
                Staat("focus", _kort, focus),
                Staat("veel keuzes, leeg", _lang),
                Staat("veel keuzes, gekozen", met(_lang, lambda k: k.show_values(["2", "4"]))),
                Staat("veel keuzes, focus", _lang, focus),
                Staat("dichtgevouwen, leeg", _dicht),
                Staat("dichtgevouwen, gekozen", met(_dicht, lambda k: k.show_values(["b"]))),
                Staat("dichtgevouwen, open", _dicht, lambda k: k.toggle()),
            ],
        ),
        Onderdeel(
            "Volgorde",
            ["ranking"],
            "Ctrl en een pijl verplaatst de regel met de focus.",
            370,
            [
                Staat("nog geen antwoord", _volgorde),
                Staat("geordend", met(_volgorde, lambda v: v.show_values(["b", "a", "c"]))),
                Staat("focus", _volgorde, lambda v: focus(v.view)),
            ],
        ),
    ],
)

GROEPEN = (KNOPPEN, KEUZES)
