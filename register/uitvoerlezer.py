"""Reading an export back at the bureau: lines to dossiers, the same as the register folds them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator

from .regels import Gevouwen, Revisierij, vouw


def revisies(lijnen: Iterable[bytes]) -> Iterator[Revisierij]:
    """The revisions among the lines; raises ValueError for a line that is no JSON object."""
    for lijn in lijnen:
        velden = json.loads(lijn)
        if velden.get("soort") == "revisie":
            inhoud = velden.get("inhoud")
            yield Revisierij(
                str(velden["waarnemer"]),
                str(velden["jws"]),
                None if inhoud is None else base64.b64decode(inhoud),
            )


def dossiers(lijnen: Iterable[bytes]) -> dict[str, Gevouwen]:
    """The dossiers in an export, per waarnemer; raises ValueError."""
    return vouw(revisies(lijnen))
