"""Writes the tables of docs/toegankelijkheid.md: ``python -m tests.toegankelijkheid.verslag``.

The contrasts come from the tokens; with the word "schermen" also the number of controls per
screen, by the walk over AT-SPI (a minute or two).
"""

import json
import re
import sys
from collections.abc import Iterable
from typing import Any, Final

from tests.helpers import boom
from tests.toegankelijkheid import atspi
from tests.toegankelijkheid.contrast import ratio
from waarnemer_app import __version__
from waarnemer_app.ui.theme import RESOURCES, VARIANTS

PAGE: Final = boom.ROOT / "docs" / "toegankelijkheid.md"
TOKENS: Final[dict[str, Any]] = json.loads((RESOURCES / "stijl" / "tokens.json").read_text("utf-8"))
TEXTS: Final = ("ink", "ink_soft", "ink_faint", "primary", "ok", "warn", "error")
GRAPHICS: Final = ("edge", "focus", "unseen", "meter")
GROUNDS: Final = (
    "surface",
    "paper",
    "sunken",
    "primary_soft",
    "unseen_soft",
    "ok_soft",
    "warn_soft",
    "error_soft",
)


def contrast(fg: str, bg: str, variant: str) -> float:
    """The contrast of two roles of the palette."""
    colors = TOKENS["color"][variant]
    return ratio(colors[fg]["value"], colors[bg]["value"])


def contrast_tables() -> str:
    """Every text and graphic on every ground, then every other pair, in the three variants."""
    parts = []
    for title, roles, least in (("Tekst", TEXTS, "4,5"), ("Beeld", GRAPHICS, "3")):
        head = f"{title} op (minstens {least})"
        parts.append(_table([head, *GROUNDS], (_row(role) for role in roles)))
    rest = [
        [
            pair["fg"],
            pair["bg"],
            str(pair["min"]).replace(".", ","),
            *(_dutch(contrast(pair["fg"], pair["bg"], variant)) for variant in VARIANTS),
        ]
        for pair in TOKENS["contrast"]
        if pair["bg"] not in GROUNDS or pair["fg"] not in (*TEXTS, *GRAPHICS)
    ]
    heads = ["voor", "op", "minstens", "licht", "donker", "hoog contrast"]
    return "\n\n".join([*parts, _table(heads, rest)])


def _row(role: str) -> list[str]:
    cells = [
        " / ".join(_dutch(contrast(role, ground, variant)) for variant in VARIANTS)
        for ground in GROUNDS
    ]
    return [role, *cells]


def _dutch(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


def screens_table(reports: list[atspi.Report]) -> str:
    """One line per screen and state: how many controls, of which roles."""
    rows = [
        [
            report.screen,
            str(len(report.controls)),
            ", ".join(f"{count} {role}" for role, count in sorted(report.roles.items())),
        ]
        for report in reports
    ]
    total = sum(len(report.controls) for report in reports)
    rows.append([f"{len(reports)} schermen", str(total), ""])
    return _table(["scherm en staat", "bedieningselementen", "rollen"], rows)


def _table(heads: list[str], rows: Iterable[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def version_line() -> str:
    """Of which version the page speaks: the one that runs."""
    return f"*Waarnemer*, versie {__version__}."


def put(text: str, name: str, table: str) -> str:
    """The page with this table between its two marks."""
    begin, end = f"<!-- begin {name} -->", f"<!-- einde {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    assert pattern.search(text), f"{PAGE.name} has no place for {name}"
    return pattern.sub(lambda _: f"{begin}\n{table}\n{end}", text)


def main() -> int:
    """Write the tables into the page."""
    text = put(PAGE.read_text("utf-8"), "contrast", contrast_tables())
    text = put(text, "versie", version_line())
    if "schermen" in sys.argv:
        reports = atspi.do("alle")
        atspi.check(reports)
        text = put(text, "schermen", screens_table(reports))
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
