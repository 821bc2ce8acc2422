"""The one style sheet of the application: a template filled with palette and sizes.

The template ``resources/stijl/waarnemer.qss`` names colours as ``$ink`` and lengths as
``$px12`` (12 px at text 100 %). Only what Qt itself paints is in it: fields, lists, scroll
bars, menus and tooltips.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from string import Template

_LENGTH = re.compile(r"\$px(\d+)")


@cache
def _template(path: Path) -> str:
    return path.read_text("utf-8")


def style_sheet(
    folder: Path, colors: Mapping[str, str], px: Callable[[float], int], *, menu: int = 8
) -> str:
    """The finished sheet; raises KeyError when the template names a colour that is not there.

    ``menu`` is the room above and below the words of a line of a menu, at text 100 %.
    """
    text = _template(folder / "waarnemer.qss")
    sized = _LENGTH.sub(lambda found: f"{px(int(found.group(1)))}px", text)
    return Template(sized).substitute(colors, menu=f"{px(menu)}px")
