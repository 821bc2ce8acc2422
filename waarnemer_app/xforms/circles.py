"""Finds questions that hang on one another in a circle, in a sheet that has other faults too.

A form without other faults is loaded, and the loader finds every circle. This look at the
references alone is for a form that cannot be loaded yet, so that its author sees all at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from waarnemer_app.xforms.formulas import REFERENCE
from waarnemer_app.xforms.outline import Notes, Outline

_COLUMNS = ("relevant", "calculation")


def check_circles(outline: Outline, notes: Notes) -> None:
    """Note each circle of relevance and calculations with the path and row of each question."""
    needs = _needs(outline)
    done: set[str] = set()
    for start in needs:
        trail: dict[str, None] = {}
        stack = [(start, list(needs[start]))]
        while stack:
            path, todo = stack[-1]
            trail[path] = None
            if not todo:
                stack.pop()
                del trail[path]
                done.add(path)
                continue
            following = todo.pop()
            if following in trail:
                _note([*trail][[*trail].index(following) :], outline, notes)
                done.update(trail)
                break
            if following in needs and following not in done:
                stack.append((following, list(needs[following])))


def _needs(outline: Outline) -> Mapping[str, list[str]]:
    """Return by path what a question reads: the question itself and the groups around it."""
    paths = {line.name: line.path for line in outline.lines if line.name}
    unique = {name: path for name, path in paths.items() if len(outline.names[name]) == 1}
    found: dict[str, list[str]] = {}
    for line in outline.lines:
        text = " ".join(line.cells.get(column, "") for column in _COLUMNS)
        read = dict.fromkeys(unique[name] for name in REFERENCE.findall(text) if name in unique)
        if line.in_repeat:
            read.pop(line.path, None)  # it may be the same question in another instance
        around = [above for path in read for above in _above(path)]
        if line.name and read:
            found[line.path] = list(dict.fromkeys([*read, *around]))
    return found


def _above(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(3, len(parts))]


def _note(paths: list[str], outline: Outline, notes: Notes) -> None:
    way = " → ".join(f"{path} (rij {outline.rows[path]})" for path in [*paths, paths[0]])
    notes.fault(
        "survey", outline.rows[paths[0]], "", paths[0],
        f"De vragen hangen in een kring van elkaar af: {way}.",
        "Haal een van deze verwijzingen weg uit relevant of calculation.",
    )  # fmt: skip
