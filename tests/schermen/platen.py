"""One sheet per state from the tiles of nine walks, and the pages that show the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PIL import Image

from tests.helpers.plaatje import weinig_kleuren
from tests.helpers.standen import STANDEN, Stand
from waarnemer_app.ui.theme import RESOURCES, VARIANTS, read_tokens

THEMAS: Final = VARIANTS
MATEN: Final = (100, 150, 200)
GEWOON: Final = ("licht", 100)
"""The look that stands on the sheet at half size; the others are a quarter."""
TEGEL: Final = 341
RAND: Final = 2
"""Px of the width of a tile, and of what lies between two tiles."""
PLAATS: Final = {
    ("licht", 100): (0, 0),
    ("licht", 150): (2, 0),
    ("licht", 200): (3, 0),
    ("donker", 100): (2, 1),
    ("hoog_contrast", 100): (3, 1),
    ("donker", 150): (0, 2),
    ("donker", 200): (1, 2),
    ("hoog_contrast", 150): (2, 2),
    ("hoog_contrast", 200): (3, 2),
}
"""Column and row of every look. The plain one takes two of both."""
KLEUREN, KLEUREN_GROOT = 16, 64
GROND: Final = "#758590"
ROLLEN: Final = (
    "surface",
    "paper",
    "ink",
    "rail",
    "primary",
    "primary_soft",
    "error",
    "warn",
    "ok",
    "focus",
)
"""Colours of each theme that a sheet keeps, also where there is little of them."""
GROOT: Final = {
    "eerste-start-vingerafdruk": "eerste-start",
    "vandaag-te-laat": "vandaag",
    "route": "route",
    "formulier-half": "formulier",
    "kenmerken-twee-van-drie": "kenmerken",
    "onregelmatigheid-na-escalatie": "ladder",
    "aanwijzing-in-orde": "aanwijzing",
    "kennisgevingen-mail-open": "kennisgevingen",
    "afronden": "afronden",
    "zoeken-gevonden": "zoeken",
    "versturen-ontvangen": "versturen",
}
"""States whose picture README and handleiding show at full size, by the name of its file."""
NAMEN: Final = {"nl": "Nederlands", "en": "Engels"}


def breedte(thema: str, maat: int) -> int:
    """Width in px of the tile of a look."""
    return 2 * TEGEL + RAND if (thema, maat) == GEWOON else TEGEL


def ruwe_plaat(map_: Path, naam: str, thema: str = "heel", maat: int = 100) -> Path:
    """Where a walk puts the tile of a state; without a look: where it puts the whole picture."""
    return map_ / f"{naam}.{thema}.{maat}.png"


def verklein(beeld: Image.Image, breed: int) -> Image.Image:
    """The same picture, so many px wide."""
    hoog = round(beeld.height * breed / beeld.width)
    return beeld.resize((breed, hoog), Image.Resampling.BOX)


def vel(ruw: Path, naam: str) -> Image.Image:
    """All nine looks of one state."""
    tegels = {look: _lees(ruwe_plaat(ruw, naam, *look)) for look in PLAATS}
    hoog = max(tegel.height for look, tegel in tegels.items() if look != GEWOON)
    stap = (TEGEL + RAND, hoog + RAND)
    maat = (4 * stap[0] - RAND, 3 * stap[1] - RAND)
    blad = Image.new("RGB", maat, GROND)
    for look, (kolom, rij) in PLAATS.items():
        blad.paste(tegels[look], (kolom * stap[0], rij * stap[1]))
    return blad


def _lees(pad: Path) -> Image.Image:
    with Image.open(pad) as beeld:
        return beeld.convert("RGB")


def _kleuren() -> list[str]:
    kleuren = read_tokens(RESOURCES / "stijl")["color"]
    return [kleuren[thema][rol]["value"] for thema in THEMAS for rol in ROLLEN]


def schrijf(ruw: Path, uit: Path, taal: str, naam: str) -> None:
    """The sheet of one state in one language, and of some also the picture at full size."""
    (uit / taal).mkdir(parents=True, exist_ok=True)
    blad = weinig_kleuren(vel(ruw, naam), _kleuren(), KLEUREN)
    blad.save(uit / taal / f"{naam}.png", "PNG", optimize=True)
    if naam in GROOT:
        heel = _lees(ruwe_plaat(ruw, naam))
        heel = heel.quantize(KLEUREN_GROOT, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        heel.save(uit / groot(naam, taal), "PNG", optimize=True)


def groot(naam: str, taal: str) -> str:
    """The file of the picture at full size of a state in ``GROOT``."""
    return f"{GROOT[naam]}.png" if taal == "nl" else f"{GROOT[naam]}.{taal}.png"


def galerij(taal: str, standen: Sequence[Stand] = STANDEN) -> str:
    """The page with every sheet of one language, in the order of the walk."""
    return "\n".join(_pagina(taal, standen)) + "\n"


def _pagina(taal: str, standen: Sequence[Stand]) -> Iterator[str]:
    yield from (f"# Schermen in het {NAMEN[taal]}", "", "[Wat staat waar?](README.md)")
    vorige = ""
    for stand in standen:
        if stand.pagina != vorige:
            vorige = stand.pagina
            yield from ("", f"## {vorige[0].upper()}{vorige[1:]}")
        staat = stand.naam.replace("-", " ")
        yield from ("", f"### {stand.naam}", "")
        alt = f"Scherm {stand.pagina}, staat {staat}: drie thema's, elk met drie tekstmaten"
        yield f"![{alt}]({taal}/{stand.naam}.png)"


def wijzer(talen: Sequence[str], standen: Sequence[Stand] = STANDEN) -> str:
    """The page that says what is where, and leads to the pages of the languages."""
    paginas = ", ".join(f"[{NAMEN[taal]}]({taal}.md)" for taal in talen)
    regels = [
        "# Schermen",
        "",
        f"Elk scherm in elke staat, met de gegevens van een oefendag: {len(standen)} staten.",
        f"Kies een taal: {paginas}.",
        "",
        "Elk blad toont één staat in drie thema's en met drie tekstmaten.",
        "Zo liggen de beelden:",
        "",
        "| | | | |",
        "|---|---|---|---|",
        "| licht, 100 % | *(idem)* | licht, 150 % | licht, 200 % |",
        "| *(idem)* | *(idem)* | donker, 100 % | hoog contrast, 100 % |",
        "| donker, 150 % | donker, 200 % | hoog contrast, 150 % | hoog contrast, 200 % |",
        "",
        "`make screenshots` tekent ze opnieuw. Verandert er niets, dan blijft elke byte gelijk.",
        "",
        "| scherm | staten |",
        "|---|---|",
    ]
    for pagina in dict.fromkeys(stand.pagina for stand in standen):
        namen = [stand.naam for stand in standen if stand.pagina == pagina]
        links = ", ".join(f"[{naam}]({talen[0]}/{naam}.png)" for naam in namen)
        regels.append(f"| {pagina} | {links} |")
    return "\n".join(regels) + "\n"
