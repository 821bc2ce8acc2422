"""Forms A, B and C as XLSForm markdown, made with a fixed seed: the same bytes every time.

A has the shape of the WHO verbal-autopsy form: 551 binds, 420 relevances, 447 required questions,
93 constraints, two languages, long texts. B has 1,000 questions of which 500 hang on one another
in chains of ten, and a repeat. C has 2,000 choices under three filters.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping

SEED = 20260318
LANGUAGES = ("Nederlands (nl)", "English (en)")
WORDS = (
    "bezoek", "kamer", "dag", "week", "kind", "moeder", "vader", "arts", "koorts", "hoest", "nacht",
    "uur", "eerste", "laatste", "vraag", "duur", "begin", "einde", "soort", "plaats", "reden",
    "gevolg", "voor", "na", "tijdens", "onder", "boven", "links", "rechts",
)  # fmt: skip
CHAINS, DEPTH = 50, 10
INSTANCES = 100
LEVELS = (20, 200, 1780)

Row = dict[str, str]


def _sheet(name: str, rows: Iterable[Row]) -> list[str]:
    kept = list(rows)
    columns = list(dict.fromkeys(key for row in kept for key in row))
    lines = [f"| {name} |", f"|  | {' | '.join(columns)} |"]
    return lines + [f"|  | {' | '.join(row.get(key, '') for key in columns)} |" for row in kept]


def _book(survey: list[Row], choices: list[Row]) -> bytes:
    settings = [{"form_title": "Meting", "version": "1", "default_language": LANGUAGES[0]}]
    sheets = {"survey": survey, "choices": choices, "settings": settings}
    lines = [line for name, rows in sheets.items() if rows for line in _sheet(name, rows)]
    return "\n".join(lines).encode()


def _texts(column: str, chance: random.Random, words: int) -> Row:
    return {
        f"{column}::{language}": " ".join(chance.choice(WORDS) for _ in range(words)).capitalize()
        for language in LANGUAGES
    }


def _named(column: str, text: str) -> Row:
    return {f"{column}::{language}": text for language in LANGUAGES}


def form_a() -> bytes:
    """551 binds: 20 groups, 3 calculations, 527 questions, and the identifier of the form."""
    chance = random.Random(SEED)  # noqa: S311 — the same form every time, no secret
    survey: list[Row] = [
        {"type": "integer", "name": "leeftijd", "required": "yes", **_named("label", "Leeftijd")},
        {"type": "calculate", "name": "kind", "calculation": "if(${leeftijd} < 12, 1, 0)"},
        {
            "type": "calculate",
            "name": "jong",
            "calculation": "if(${leeftijd} >= 12 and ${leeftijd} < 18, 1, 0)",
        },
        {"type": "calculate", "name": "groot", "calculation": "if(${leeftijd} >= 18, 1, 0)"},
    ]
    number, relevances, required, limits = 1, 20, 1, 0
    for group in range(20):
        of_age = chance.choice(("${groot} = 1", "${kind} = 1 or ${groot} = 1", "${leeftijd} != ''"))
        name = f"g{group}"
        survey.append(
            {"type": "begin_group", "name": name, "relevant": of_age, **_named("label", name)}
        )
        first = number
        for _ in range(27 if group < 6 else 26):
            row: dict[str, str] = {
                "name": f"q{number}",
                **_texts("label", chance, 70),
                **_texts("hint", chance, 110),
            }
            row["type"] = chance.choice(("select_one jn",) * 7 + ("select_multiple lk", "integer"))
            if relevances < 420 and (number - first) % 5:
                row["relevant"] = _relevance(chance, number, first)
                relevances += 1
            if required < 447:
                row["required"] = "yes"
                required += 1
            if limits < 93 and (number % 5 == 0 or row["type"] == "integer"):
                row["type"] = "integer"
                row["constraint"] = ". >= 0 and . <= 120"
                row |= _named("constraint_message", "Vul 0 tot en met 120 in.")
                limits += 1
            survey.append(row)
            number += 1
        survey.append({"type": "end_group"})
    choices: list[Row] = [
        {"list_name": "jn", "name": name, **_named("label", name)}
        for name in ("ja", "nee", "niet_gezien", "geen_antwoord")
    ]
    choices += [
        {"list_name": "lk", "name": f"k{at}", **_named("label", f"Keus {at}")} for at in range(8)
    ]
    return _book(survey, choices)


def _relevance(chance: random.Random, number: int, first: int) -> str:
    """On the age, on an earlier question of the group, or on both."""
    earlier = chance.randrange(max(first, number - 6), number)
    of_question = chance.choice(("${{q{0}}} = 'ja'", "${{q{0}}} != 'nee'", "${{q{0}}} != ''"))
    of_age = chance.choice(("${kind} = 1", "${jong} = 1", "${groot} = 1", "${leeftijd} > 1"))
    shape = chance.choice(
        ("{q}", "{q}", "{a} or {q}", "({a}) and ({q})", "({a} or {q}) and not({a})")
    )
    return shape.format(q=of_question.format(earlier), a=of_age)


def form_b() -> bytes:
    """1,000 questions: 500 in chains, 495 by themselves, 5 in a repeat with sums over it."""
    survey: list[Row] = []
    for chain in range(CHAINS):
        survey.append({"type": "begin_group", "name": f"k{chain}", "label": f"Keten {chain}"})
        for at in range(DEPTH):
            name, before = f"k{chain}_{at}", f"${{k{chain}_{at - 1}}}"
            row = {"type": "integer", "name": name, "label": f"Getal {at} bij {before}"}
            if at == 0:
                row["label"] = "Begin"
            elif at % 2:
                row |= {"relevant": f"{before} > {at}", "constraint": f". <= {before} + 100"}
            else:
                row |= {"calculation": f"{before} + 1", "readonly": "yes"}
            survey.append(row)
        survey.append({"type": "end_group"})
    survey.append({"type": "begin_group", "name": "los", "label": "Los"})
    survey += [
        {"type": "text" if at % 3 else "integer", "name": f"l{at}", "label": f"Los {at}"}
        for at in range(495)
    ]
    survey += [
        {"type": "end_group"},
        {"type": "begin_repeat", "name": "rij", "label": "Rij"},
        {"type": "integer", "name": "a", "label": "A"},
        {"type": "integer", "name": "b", "label": "B", "relevant": "${a} > 0"},
        {"type": "integer", "name": "c", "label": "C", "constraint": ". <= ${a} + ${b}"},
        {"type": "text", "name": "d", "label": "D", "required": "${c} > 5"},
        {"type": "text", "name": "e", "label": "E"},
        {"type": "calculate", "name": "som", "calculation": "${a} + coalesce(${b}, 0)"},
        {"type": "end_repeat"},
        {"type": "calculate", "name": "totaal", "calculation": "sum(${som})"},
        {"type": "calculate", "name": "aantal", "calculation": "count(${rij})"},
        {"type": "note", "name": "slot", "label": "Er zijn ${aantal} rijen: ${totaal}"},
    ]
    return _book(survey, [])


def form_c() -> bytes:
    """Three lists of 2,000 choices together, each filtered by the choice before it."""
    provinces, towns, places = LEVELS
    choices: list[Row] = [
        {"list_name": "p", "name": f"p{at}", **_named("label", f"Provincie {at}")}
        for at in range(provinces)
    ]
    choices += [
        {"list_name": "g", "name": f"g{at}", "p": f"p{at % provinces}"}
        | _named("label", f"Gemeente {at}")
        for at in range(towns)
    ]
    choices += [
        {"list_name": "s", "name": f"s{at}", "p": f"p{at % towns % provinces}"}
        | {"g": f"g{at % towns}", **_named("label", f"Lokaal {at}")}
        for at in range(places)
    ]
    survey: list[Row] = [
        {"type": "select_one p", "name": "prov", **_named("label", "Provincie")},
        {"type": "select_one g", "name": "gem", "choice_filter": "p = ${prov}"}
        | _named("label", "Gemeente"),
        {
            "type": "select_multiple s",
            "name": "lokaal",
            "choice_filter": "p = ${prov} and g = ${gem}",
        }
        | _named("label", "Lokaal"),
        {"type": "calculate", "name": "naam", "calculation": "jr:choice-name(${gem}, '${gem}')"},
        {"type": "note", "name": "slot", **_named("label", "U koos ${naam}")},
    ]
    return _book(survey, choices)


FORMS: Mapping[str, Callable[[], bytes]] = {"A": form_a, "B": form_b, "C": form_c}
