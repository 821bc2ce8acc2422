"""What a whole register holds as tables and as data: CSV, XLSX, JSON and ODK, from many dossiers.

Only what counts now: withdrawn and erased objects are left out. Nothing of it is encrypted. Texts
that a spreadsheet would run as a formula get an apostrophe in CSV, and are marked as text in XLSX.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.stand import NAAM_VAN, Object, Stand
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.xforms import Form
from waarnemer_app.xforms.export import Stated, Table, to_csv
from waarnemer_app.xforms.workbook import tables_workbook, zipped

from .waarnemingsgegevens import LEESMIJ, inzendingen_zip, stuk

_VOORAF: Final = ("waarnemer", "object", "revisie", "vastgelegd_op", "sha256")
_UITLEG: Final = """\
Gegevens van het register, stemming {stemming}

Let op: deze bestanden zijn niet versleuteld.
Bewaar ze alleen waar alleen u erbij kunt. Haal ze weg als u ze niet meer nodig hebt.
Wat is ingetrokken of gewist, staat er niet in.
"""


class Vorm(StrEnum):
    """The forms of the export."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    ODK = "odk"


@dataclass(frozen=True)
class Dossierdeel:
    """The dossier of one waarnemer."""

    waarnemer: str
    stand: Stand


def _plat(waarde: Any, naam: str = "") -> Iterator[tuple[str, str | int | float]]:
    """Fields of a content as cells: nested names joined by a point, lists as JSON."""
    if isinstance(waarde, dict) and waarde:
        for sleutel, deel in waarde.items():
            yield from _plat(deel, f"{naam}.{sleutel}" if naam else str(sleutel))
    elif isinstance(waarde, bool):
        yield naam, "ja" if waarde else "nee"
    elif isinstance(waarde, str | int | float):
        yield naam, waarde
    elif waarde is None or waarde in ([], {}):
        yield naam, ""
    else:
        yield naam, json.dumps(waarde, ensure_ascii=False)


def _objecten(
    delen: Sequence[Dossierdeel], soort: type[Inhoud]
) -> Iterator[tuple[str, Object[Inhoud]]]:
    for deel in delen:
        for object_ in deel.stand.alle(soort):
            yield deel.waarnemer, object_


def tabellen(delen: Sequence[Dossierdeel]) -> list[Table]:
    """One table per kind that there is anything of, in the order of the kinds."""
    uit = []
    for soort, naam in NAAM_VAN.items():
        rijen = [
            (
                (wie, o.id, o.rev, o.vastgelegd_op.isoformat(), o.hash),
                dict(_plat(o.inhoud.model_dump(mode="json"))),
            )
            for wie, o in _objecten(delen, soort)
        ]
        kolommen = tuple(dict.fromkeys(k for _, velden in rijen for k in velden))
        if rijen:
            uit.append(
                Table(
                    naam,
                    (*_VOORAF, *kolommen),
                    tuple((*kop, *(v.get(k, "") for k in kolommen)) for kop, v in rijen),
                )
            )
    return uit


def _json(delen: Sequence[Dossierdeel], stemming: str) -> bytes:
    inhoud: dict[str, list[dict[str, Any]]] = {
        naam: [
            {
                "waarnemer": wie,
                "object": o.id,
                "revisie": o.rev,
                "vastgelegd_op": o.vastgelegd_op.isoformat(),
                "sha256": o.hash,
                "inhoud": o.inhoud.model_dump(mode="json"),
            }
            for wie, o in _objecten(delen, soort)
        ]
        for soort, naam in NAAM_VAN.items()
    }
    return json.dumps({"stemming": stemming, **inhoud}, ensure_ascii=False, indent=1).encode()


def _odk(delen: Sequence[Dossierdeel], stemming: str, vorm: Callable[[str, str], Form]) -> bytes:
    per_formulier: dict[tuple[str, str], list[Stated]] = {}
    los = 0
    for deel in delen:
        for object_ in deel.stand.alle(Waarneming):
            inhoud = object_.inhoud
            try:
                bezoek = deel.stand.geef(inhoud.bezoek, Bezoek).inhoud
            except KeyError:
                los += 1
                continue
            apparaat = object_.geschiedenis[-1].apparaat
            per_formulier.setdefault((inhoud.formulier, inhoud.versie), []).append(
                stuk(object_, bezoek, deel.waarnemer, apparaat)
            )
    uitleg = _UITLEG.format(stemming=stemming)
    if los:
        uitleg += f"\nVan {los} waarnemingen is er geen bezoek. Zij ontbreken hier.\n"
    return inzendingen_zip(per_formulier, vorm, uitleg)


def registergegevens(
    delen: Sequence[Dossierdeel],
    vorm: Vorm,
    stemming: str,
    formulier: Callable[[str, str], Form],
) -> bytes:
    """Give the file: a ZIP for CSV and ODK, a workbook, or JSON; the same facts, the same bytes.

    ``formulier`` gives a loaded form by id and version; only ODK asks for it.
    """
    if vorm is Vorm.JSON:
        return _json(delen, stemming)
    if vorm is Vorm.ODK:
        return _odk(delen, stemming, formulier)
    gemaakt = tabellen(delen)
    if vorm is Vorm.XLSX:
        return tables_workbook(gemaakt or [Table("leeg", ("niets",), ())])
    leesmij = _UITLEG.format(stemming=stemming).encode()
    return zipped(
        [(LEESMIJ, leesmij), *((f"{tabel.name}.csv", to_csv(tabel)) for tabel in gemaakt)]
    )
