"""Small pictures: few colours, among them those of the theme that are rare in a picture."""

from __future__ import annotations

from collections.abc import Iterable

from PIL import Image


def weinig_kleuren(
    beeld: Image.Image, rollen: Iterable[str], kleuren: int, gewicht: int
) -> Image.Image:
    """The picture in so many colours; ``rollen`` ("#RRGGBB") each weigh ``gewicht`` lines of px.

    The same picture gives the same bytes when it is saved.
    """
    vast = sorted(set(rollen))
    strook = Image.new("RGB", (beeld.width, beeld.height + gewicht * len(vast)))
    strook.paste(beeld, (0, 0))
    for nummer, kleur in enumerate(vast):
        top = beeld.height + gewicht * nummer
        strook.paste(kleur, (0, top, beeld.width, top + gewicht))
    palet = strook.quantize(kleuren, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    return beeld.quantize(palette=palet, dither=Image.Dither.NONE)
