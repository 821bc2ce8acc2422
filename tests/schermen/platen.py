"""Small pictures from large ones, and the page that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PIL import Image

from tests.helpers.standen import STANDEN, Stand

THEMAS = ("licht", "donker", "hoog_contrast")
MATEN = (100, 150, 200)
HALF, TEGEL, RAND = 640, 256, 3
"""Widths in px: a picture by itself, one of an overview, and what lies between those."""
KLEUREN, KLEUREN_GROOT = 16, 64
GROOT = {
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


def zuinig(beeld: Image.Image, pad: Path, kleuren: int) -> None:
    """Write a picture with few colours."""
    weinig = beeld.quantize(kleuren, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    pad.parent.mkdir(parents=True, exist_ok=True)
    weinig.save(pad, "PNG", optimize=True)


def verklein(beeld: Image.Image, breed: int) -> Image.Image:
    """The same picture, so many px wide."""
    hoog = round(beeld.height * breed / beeld.width)
    return beeld.resize((breed, hoog), Image.Resampling.BOX)


def overzicht(ruw: Path, naam: str) -> Image.Image:
    """A row per theme and a column per text size of one state."""
    tegels = {
        (thema, maat): verklein(lees(ruw, naam, thema, maat), TEGEL)
        for thema, maat in product(THEMAS, MATEN)
    }
    hoog = max(tegel.height for tegel in tegels.values()) + RAND
    maat_vel = (len(MATEN) * (TEGEL + RAND) + RAND, len(THEMAS) * hoog + RAND)
    vel = Image.new("RGB", maat_vel, "#758590")
    for (thema, maat), tegel in tegels.items():
        x = RAND + MATEN.index(maat) * (TEGEL + RAND)
        vel.paste(tegel, (x, RAND + THEMAS.index(thema) * hoog))
    return vel


def lees(ruw: Path, naam: str, thema: str = "licht", maat: int = 100) -> Image.Image:
    """One picture of a walk."""
    with Image.open(ruw / f"{naam}.{thema}.{maat}.png") as beeld:
        return beeld.convert("RGB")


def schrijf(ruw: Path, uit: Path, taal: str, namen: Sequence[str]) -> None:
    """The small pictures of one language, and those at full size: ``NAAM.png``, ``NAAM.en.png``."""
    staart = "" if taal == "nl" else f".{taal}"
    for naam in namen:
        gewoon = lees(ruw, naam)
        zuinig(verklein(gewoon, HALF), uit / taal / f"{naam}.png", KLEUREN)
        zuinig(overzicht(ruw, naam), uit / taal / f"{naam}-alle.png", KLEUREN)
        if naam in GROOT:
            zuinig(gewoon, uit / f"{GROOT[naam]}{staart}.png", KLEUREN_GROOT)


def galerij(talen: Sequence[str], standen: Sequence[Stand] = STANDEN) -> str:
    """The page that shows them, in the order of the walk."""
    regels = [
        "# Schermen",
        "",
        "Elk scherm in elke toestand, met de gegevens van een oefendag.",
        "Achter elke naam staat het in drie thema's, met tekst van 100, 150 en 200 %.",
        "",
        "`make screenshots` tekent ze opnieuw.",
    ]
    vorige = ""
    for stand in standen:
        if stand.pagina != vorige:
            vorige = stand.pagina
            regels += ["", f"## {vorige[0].upper()}{vorige[1:]}"]
        anders = ", ".join(f"[{taal}]({taal}/{stand.naam}-alle.png)" for taal in talen)
        regels += ["", f"**{stand.naam}** ({anders})", ""]
        regels.append(f"![{stand.naam}]({talen[0]}/{stand.naam}.png)")
    return "\n".join(regels) + "\n"
