"""What one fills in, in every state."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Literal

from PIL import Image
from PySide6.QtGui import QImage

from tests.onderdelen.vel import Groep, Maak, Onderdeel, Staat, Stap, focus, met
from waarnemer_app.ui import components as c
from waarnemer_app.ui.components.image import ImageBox
from waarnemer_app.ui.theme import Theme

_LANG = "Er zitten dan stemmen in de bus zonder stempas. "


def _nu() -> datetime:
    return datetime(2026, 3, 18, 9, 41, tzinfo=UTC)


def _png() -> bytes:
    beeld = Image.new("RGB", (160, 90), "#8FB4D3")
    for links in range(0, 160, 20):
        beeld.paste("#13283C", (links, 45, links + 4, 90))
    buffer = BytesIO()
    beeld.save(buffer, "PNG")
    return buffer.getvalue()


def _veld(
    naam: str,
    module: str,
    zin: str,
    maak: Maak,
    waarde: str,
    *,
    breed: int = 216,
    extra: tuple[Staat, ...] = (),
) -> Onderdeel:
    def vul(deel: Any) -> None:
        deel.show_value(waarde)

    def staat(soort: Literal["warning", "error"]) -> Stap:
        return lambda deel: deel.set_state(soort)

    staten = [
        Staat("leeg", maak),
        Staat("ingevuld", met(maak, vul)),
        Staat("focus", met(maak, vul), focus),
        Staat("let op", met(maak, vul, staat("warning"))),
        Staat("fout", met(maak, vul, staat("error"))),
    ]
    return Onderdeel(naam, [module], zin, breed, [*staten, *extra])


def _tekst(theme: Theme) -> c.TextField:
    return c.TextField(theme, "Plek", placeholder="Zoals: bij de deur")


def _vak(theme: Theme) -> c.TextArea:
    return c.TextArea(theme, "Toelichting", limit=200)


def _getal(theme: Theme) -> c.NumberField:
    return c.NumberField(theme, "Kiezers")


def _tijd(theme: Theme) -> c.TimeField:
    return c.TimeField(theme, "Tijd", now=_nu)


def _zoek(theme: Theme) -> c.SearchField:
    return c.SearchField(theme, "Zoek", placeholder="Nummer, plek of woord")


VELDEN = Groep(
    "velden",
    "Velden",
    [
        _veld("Tekst op een regel", "fields", "Bewaart zichzelf.", _tekst, "bij de trap"),
        _veld(
            "Tekst",
            "fields",
            "Groeit tot zes regels. De laatste 100 tekens worden geteld.",
            _vak,
            _LANG,
            breed=370,
            extra=(
                Staat("bijna vol", met(_vak, lambda v: v.show_value(_LANG * 3))),
                Staat("te lang", met(_vak, lambda v: v.show_value(_LANG * 6))),
            ),
        ),
        _veld(
            "Getal",
            "number_time",
            "Punten per duizend zolang u niet typt. Het muiswiel verandert niets.",
            _getal,
            "1046",
            extra=(Staat("niet gezien", met(_getal, lambda v: v.set_unseen(True))),),
        ),
        _veld(
            "Getal met komma",
            "number_time",
            "Een punt wordt een komma.",
            lambda theme: c.DecimalField(theme, "Breedte"),
            "0.9",
        ),
        _veld(
            "Tijd",
            "number_time",
            "2147 en 21.47 zijn hetzelfde. De spatiebalk vult nu in.",
            _tijd,
            "21:47",
            extra=(Staat("na middernacht", met(_tijd, lambda v: v.show_value("00:43"))),),
        ),
        Onderdeel(
            "Zoekvak",
            ["fields"],
            "Zoekt terwijl u typt. De pijlen gaan door de lijst eronder.",
            370,
            [
                Staat("leeg", _zoek),
                Staat("focus", _zoek, focus),
                Staat(
                    "gevonden",
                    met(_zoek, lambda v: v.show_value("bus"), lambda v: v.show_found("7 gevonden")),
                ),
            ],
        ),
    ],
)


def _schuif(theme: Theme) -> c.RangeField:
    return c.RangeField(theme, "Geluid", c.Scale("0", "10", "0.5"))


def _teller(theme: Theme) -> c.Counter:
    return c.Counter(theme, "Kiezers")


def _bestand(theme: Theme) -> c.FileField:
    return c.FileField(theme, "Foto")


MEER = Groep(
    "meer-velden",
    "Datum, plek, teller en bestand",
    [
        _veld(
            "Dag",
            "date_field",
            "De spatiebalk vult vandaag in.",
            lambda theme: c.DateField(theme, "Dag", now=_nu),
            "2026-03-18",
        ),
        _veld(
            "Dag en tijd",
            "date_field",
            "De spatiebalk vult nu in.",
            lambda theme: c.MomentField(theme, "Wanneer", now=_nu),
            "2026-03-18T21:47:00.000+01:00",
            breed=370,
        ),
        _veld(
            "Plek",
            "place_field",
            "Twee getallen: breedte en lengte.",
            lambda theme: c.PlaceField(theme, "Ingang"),
            "52.0907 5.1214",
            breed=370,
        ),
        Onderdeel(
            "Schuif",
            ["range_field"],
            "Met pijlen of knoppen. Backspace haalt het antwoord weg.",
            370,
            [
                Staat("leeg", _schuif),
                Staat("ingevuld", met(_schuif, lambda v: v.show_value("3.5"))),
                Staat("focus", met(_schuif, lambda v: v.show_value("3.5")), focus),
            ],
        ),
        Onderdeel(
            "Teller",
            ["counter"],
            "Een druk telt een kiezer. De laatste telling gaat terug met een knop.",
            560,
            [
                Staat("leeg", _teller),
                Staat(
                    "geteld",
                    met(
                        _teller,
                        lambda t: t.show_value("14"),
                        lambda t: t.show_tally("14 in 10 minuten, laatste om 9.41", undo=True),
                    ),
                ),
                Staat("focus", met(_teller, lambda t: t.show_value("14")), focus),
            ],
        ),
        Onderdeel(
            "Bestand",
            ["file_field"],
            "Wie een foto kiest, leest eerst wat niet op de foto mag.",
            560,
            [
                Staat("leeg", _bestand),
                Staat("focus", _bestand, focus),
                Staat(
                    "eerst lezen",
                    met(
                        _bestand,
                        lambda b: b.tell_first(
                            "Geen mensen op de foto", "Kies een foto van een ding.", "Gelezen"
                        ),
                    ),
                ),
                Staat("gekozen", met(_bestand, lambda b: b.show_file("bord.png", 340_000, _png()))),
            ],
        ),
        Onderdeel(
            "Plaatje bij een vraag",
            ["image"],
            "Zo breed als er plaats is, nooit hoger dan de vraag toelaat.",
            216,
            [
                Staat("rust", lambda theme: ImageBox(theme, "Bord", QImage.fromData(_png()))),
            ],
        ),
    ],
)

GROEPEN = (VELDEN, MEER)
