"""An answer as one reads it: labels for values, Dutch dates, times and numbers."""

from __future__ import annotations

from waarnemer_app.ui.components.date_field import dutch_date, weekday
from waarnemer_app.ui.components.number_time import dutch_decimal, dutch_time
from waarnemer_app.xforms import State


def in_woorden(staat: State) -> str:
    """The answer in words; empty when there is none.

    Of a choice its label, of several all labels, of a ranking numbered.
    """
    soort, waarde = staat.node.type, staat.value
    if staat.choices:
        labels = dict(staat.choices)
        if soort == "select1":
            return labels.get(waarde, waarde)
        gekozen = [labels.get(deel, deel) for deel in waarde.split()]
        if soort == "rank":
            gekozen = [f"{plaats}. {label}" for plaats, label in enumerate(gekozen, 1)]
        return ", ".join(gekozen)
    if soort in {"int", "decimal"}:
        return dutch_decimal(waarde)
    if soort == "date":
        return _datum(waarde)
    if soort == "time":
        return dutch_time(waarde)
    if soort == "dateTime":
        dag, _, uur = waarde.partition("T")
        return f"{_datum(dag)}, {dutch_time(uur)}" if uur else waarde
    return waarde


def _datum(waarde: str) -> str:
    dag = weekday(waarde)
    return f"{dag} {dutch_date(waarde)}" if dag else waarde
