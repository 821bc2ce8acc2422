"""The waarnemingen of a working day as data that other programs read: ODK submissions, CSV, XLSX.

One ZIP, made in memory, with a folder for each version of a form. Nothing of it is encrypted:
who makes it says so to the waarnemer first.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.xforms import Form, FormError
from waarnemer_app.xforms.export import Stated, tables, to_csv
from waarnemer_app.xforms.submission import instance_id, stated_xml
from waarnemer_app.xforms.workbook import tables_workbook, zipped

from .dag import verzamel_dag

LEESMIJ: Final = "LEESMIJ.txt"
_NAAM = re.compile(r"[^\w.-]+", re.ASCII)
_UITLEG: Final = """\
Waarnemingen van {datum}

Let op: deze bestanden zijn niet versleuteld.
Bewaar ze alleen waar alleen u erbij kunt. Haal ze weg als u ze niet meer nodig hebt.

Elke map hoort bij een versie van een formulier:
- csv: een bestand voor het formulier, en een voor elke herhaling.
  De kolommen zijn die van ODK Central. PARENT_KEY en KEY verbinden de bestanden.
  Begint een tekst met =, +, - of @? Dan staat er een ' voor. Zo wordt de tekst geen formule.
- het bestand met .xlsx: dezelfde kolommen, elke tekst als tekst.
- inzendingen: elke waarneming als ODK-inzending (XML).
Achteraan staan kolommen van dit programma: bezoek, plek, nummer en processtap.
"""


def waarnemingsgegevens(
    stand: Stand,
    werkdag: str,
    vorm: Callable[[str, str], Form],
    *,
    waarnemer: str,
    apparaat: str,
) -> bytes:
    """Return the ZIP of a working day; raises KeyError when there is no such day.

    ``vorm`` gives a loaded form by id and version. Waarnemingen of a form that is not there
    (KeyError) or cannot be read (FormError) are named in the file that explains the rest.
    """
    dag = verzamel_dag(stand, werkdag)
    per_formulier: dict[tuple[str, str], list[Stated]] = {}
    for bezoek in dag.bezoeken:
        for object_ in bezoek.waarnemingen:
            inhoud = object_.inhoud
            per_formulier.setdefault((inhoud.formulier, inhoud.versie), []).append(
                stuk(object_, bezoek.bezoek, waarnemer, apparaat)
            )
    return inzendingen_zip(per_formulier, vorm, _UITLEG.format(datum=dag.datum.isoformat()))


def inzendingen_zip(
    per_formulier: Mapping[tuple[str, str], Sequence[Stated]],
    vorm: Callable[[str, str], Form],
    uitleg: str,
) -> bytes:
    """The ZIP of stated forms by (id, version); ``uitleg`` is the file that explains it."""
    delen: list[tuple[str, bytes]] = []
    for (formulier, versie), stukken in per_formulier.items():
        try:
            form = vorm(formulier, versie)
        except (KeyError, FormError):
            uitleg += (
                f"\nFormulier {formulier} versie {versie} is hier niet te lezen.\n"
                f"Daarom ontbreken {len(stukken)} waarnemingen. Ze staan wel in het dossier.\n"
            )
            continue
        delen += _map(form, f"{formulier}-versie-{versie}", stukken)
    return zipped([(LEESMIJ, uitleg.encode()), *delen])


def stuk(object_: Object[Waarneming], bezoek: Bezoek, waarnemer: str, apparaat: str) -> Stated:
    """One waarneming; without an identifier of its own it gets one that follows from its id."""
    inhoud, plek = object_.inhoud, bezoek.plek
    return Stated(
        inhoud.antwoorden,
        instance_id(inhoud.antwoorden) or f"uuid:{uuid.uuid5(uuid.NAMESPACE_OID, object_.id)}",
        object_.vastgelegd_op,
        waarnemer,
        apparaat,
        object_.rev - 1,
        {
            "waarnemer::bezoek": inhoud.bezoek,
            "waarnemer::plek": plek.naam,
            "waarnemer::nummer": "" if plek.nummer is None else str(plek.nummer),
            "waarnemer::processtap": inhoud.processtap,
        },
    )


def _map(form: Form, naam: str, stukken: Sequence[Stated]) -> list[tuple[str, bytes]]:
    map_, gemaakt = _veilig(naam), tables(form, stukken)
    inzendingen = (
        (f"{map_}/inzendingen/{_veilig(een.key)}.xml", stated_xml(form, een.answers, een.key))
        for een in stukken
    )
    return [
        *((f"{map_}/csv/{_veilig(tabel.name)}.csv", to_csv(tabel)) for tabel in gemaakt),
        (f"{map_}/{_veilig(form.id)}.xlsx", tables_workbook(gemaakt)),
        *inzendingen,
    ]


def _veilig(naam: str) -> str:
    """Return a name that is one part of a path on every system."""
    return _NAAM.sub("_", naam).strip(".") or "_"
