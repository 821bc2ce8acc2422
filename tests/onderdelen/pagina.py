"""The page itself, docs/onderdelen.md, and the drawing of all its pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from PIL import Image
from PySide6.QtWidgets import QApplication

from tests.helpers.plaatje import weinig_kleuren
from tests.onderdelen import beelden, invoer, tonen, velden
from tests.onderdelen.vel import Groep, vel
from waarnemer_app.ui import accessibility
from waarnemer_app.ui import components as c
from waarnemer_app.ui.theme import RESOURCES, VARIANTS, Theme, read_tokens

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
MAP: Final = "onderdelen"
GROEPEN: Final = (*invoer.GROEPEN, *velden.GROEPEN, *tonen.GROEPEN, *beelden.GROEPEN)
NAMEN: Final = {"licht": "licht", "donker": "donker", "hoog_contrast": "hoog contrast"}
KLEUREN = 32
"""Colours of a picture, beside those of the theme."""


def teken(naar: Path) -> int:
    """Draw each group in each theme and write the page; 0 when all went well."""
    app = QApplication.instance() or QApplication(["onderdelen"])
    assert isinstance(app, QApplication)
    # a caret that blinks makes every picture another one
    app.setCursorFlashTime(0)
    accessibility.install()
    shutil.rmtree(naar / MAP, ignore_errors=True)
    (naar / MAP).mkdir(parents=True)
    for thema in VARIANTS:
        theme = Theme.load(thema)
        theme.apply(app)
        ring = c.FocusRing(app, theme)
        for groep in GROEPEN:
            pad = naar / plaat(groep, thema)
            assert vel(app, theme, groep).save(str(pad)), pad
            _weinig_kleuren(pad, theme)
        ring.deleteLater()
    (naar / f"{MAP}.md").write_text(pagina(), encoding="utf-8")
    return 0


def _weinig_kleuren(pad: Path, theme: Theme) -> None:
    """Keep the colours of the theme, also the rare ones, and what lies between them."""
    with Image.open(pad) as ruw:
        beeld = ruw.convert("RGB")
    klein = weinig_kleuren(beeld, theme.colors().values(), KLEUREN)
    klein.save(pad, "PNG", optimize=True)


def plaat(groep: Groep, thema: str) -> str:
    """The place of a picture, below docs."""
    return f"{MAP}/{groep.bestand}-{thema.replace('_', '-')}.png"


def pagina() -> str:
    """The whole page as text."""
    return "\n".join([*_kop(), *_delen(), *_kleuren(), *_letters(), *_maten(), *_tekens()]) + "\n"


def _kop() -> Iterator[str]:
    yield from (
        "# Onderdelen",
        "",
        "Elk onderdeel van het scherm in elke staat, in drie thema's.",
        "De plaatjes komen van de onderdelen zelf: `make onderdelen` tekent ze opnieuw.",
        "Zien twee staten er gelijk uit, dan stopt het tekenen met een fout.",
        "",
        "Alles komt uit `resources/stijl/tokens.json` en `waarnemer_app/ui/components/`.",
        "Een scherm heeft geen eigen kleur, maat of stijlblad.",
        "",
    )


def _delen() -> Iterator[str]:
    for groep in GROEPEN:
        yield from (f"## {groep.naam}", "")
        yield from ("| onderdeel | staten | module |", "|---|---|---|")
        for deel in groep.onderdelen:
            staten = ", ".join(staat.naam for staat in deel.staten)
            modules = ", ".join(f"`{module}.py`" for module in deel.modules)
            yield f"| {deel.naam} | {staten} | {modules} |"
        yield ""
        for thema in VARIANTS:
            yield from (f"![{groep.naam}, {NAMEN[thema]}]({plaat(groep, thema)})", "")


def _tokens() -> dict[str, Any]:
    return read_tokens(RESOURCES / "stijl")


def _kleuren() -> Iterator[str]:
    kleuren = _tokens()["color"]
    yield from (
        "## Kleur",
        "",
        "Een eigen palet, onder de licentie van dit project.",
        "Elke combinatie is nagerekend: zie [toegankelijkheid](toegankelijkheid.md).",
        "",
        f"| rol | {' | '.join(NAMEN.values())} |",
        "|---|---|---|---|",
    )
    for rol in kleuren["licht"]:
        yield f"| {rol} | " + " | ".join(f"`{kleuren[t][rol]['value']}`" for t in VARIANTS) + " |"
    yield ""


def _letters() -> Iterator[str]:
    tokens = _tokens()
    font = tokens["font"]
    yield from (
        "## Letter",
        "",
        "| lettertype | voor | licentie |",
        "|---|---|---|",
        f"| {font['ui']['family']} | alles | [OFL](../resources/fonts/OFL-SourceSans3.txt) |",
        f"| {font['spoken']['family']} | wet | [OFL](../resources/fonts/OFL-SourceSerif4.txt) |",
        "",
        "De maten hieronder zijn px bij 100 %. Ze groeien mee tot 200 %.",
        "",
        "| soort | letter | regel | dikte |",
        "|---|---|---|---|",
    )
    for rol, maat in tokens["type"].items():
        yield f"| {rol} | {maat['px']} | {maat['line']} | {maat['weight']} |"
    yield ""


def _maten() -> Iterator[str]:
    tokens = _tokens()
    stappen = ", ".join(str(stap) for stap in tokens["space"])
    yield from (
        "## Maten",
        "",
        f"Witruimte in px: {stappen}. Bij grotere letters groeit wit een derde mee.",
        "",
        "| naam | px |",
        "|---|---|",
    )
    for naam, maat in {**tokens["size"], **_voor("rand", tokens["border"])}.items():
        yield f"| {naam} | {maat} |"
    for naam, maat in _voor("hoek", tokens["radius"]).items():
        yield f"| {naam} | {maat} |"
    yield ""


def _voor(woord: str, maten: dict[str, int]) -> dict[str, int]:
    return {f"{woord}, {naam}": maat for naam, maat in maten.items()}


def _tekens() -> Iterator[str]:
    namen = sorted(pad.stem for pad in (RESOURCES / "iconen").glob("*.svg"))
    yield from (
        "## Pictogrammen",
        "",
        f"{len(namen)} tekens van Tabler.",
        "De licentie is [MIT](../resources/iconen/LICENSE-tabler.txt).",
        "Een teken staat altijd bij een woord.",
        "",
        "| " + " | ".join([""] * 8) + " |",
        "|" + "---|" * 8,
    )
    for van in range(0, len(namen), 8):
        rij = [f"![{naam}](../resources/iconen/{naam}.svg) {naam}" for naam in namen[van : van + 8]]
        yield "| " + " | ".join(rij + [""] * (8 - len(rij))) + " |"
