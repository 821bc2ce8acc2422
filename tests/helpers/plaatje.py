"""Small pictures: the colours of the theme as they are, and few others."""

from __future__ import annotations

from collections.abc import Iterable

from PIL import Image, ImageColor


def weinig_kleuren(beeld: Image.Image, rollen: Iterable[str], kleuren: int) -> Image.Image:
    """The picture in the colours of the theme (``rollen``, "#RRGGBB") and so many of its own.

    The same picture gives the same bytes when it is saved.
    """
    vast = [ImageColor.getrgb(kleur) for kleur in sorted(set(rollen))]
    eigen = beeld.quantize(kleuren, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    reeks = (eigen.getpalette() or [])[: 3 * kleuren]
    palet = Image.new("P", (1, 1))
    palet.putpalette([deel for kleur in vast for deel in kleur] + reeks)
    return beeld.quantize(palette=palet, dither=Image.Dither.NONE)
