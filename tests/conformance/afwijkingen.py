"""Every difference from the reference engine that is ours by decision, each with its reason.

``docs/conformantie.md`` is the same table for readers; `test_afwijkingen` holds both to it.
"""

from __future__ import annotations

from dataclasses import dataclass

REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Afwijking:
    """A difference, with a form of a few rows that shows it.

    After the ``answers`` (ref, value) the value at ``ref`` is ``ours`` here and ``theirs`` there;
    of a ref that ends in ``()`` the number of instances.
    """

    name: str
    reason: str
    rows: tuple[str, ...]
    ref: str
    ours: str
    theirs: str
    answers: tuple[tuple[str, str], ...] = ()


COLUMNS = (
    "type | name | label | calculation | default | relevant | trigger | repeat_count | constraint"
    " | choice_filter"
)
REPEAT = ("begin_repeat | r | R", "integer | ri | Ri", "end_repeat")
XPATH = "It is part of XPath 1.0, which our forms may use as a whole."


def _uitdrukking(
    source: str, ours: str, theirs: str, reason: str, *rows: str, name: str = ""
) -> Afwijking:
    return Afwijking(
        name or source, reason, (*rows, f"calculate | x | | {source}"), "/data/x", ours, theirs
    )


AFWIJKINGEN = (
    _uitdrukking("substring('hallo', 2, 3)", "all", REFUSED, XPATH),
    _uitdrukking("floor(2.5)", "2", REFUSED, XPATH),
    _uitdrukking("ceiling(2.5)", "3", REFUSED, XPATH),
    _uitdrukking("count(//ri)", "1", REFUSED, XPATH, *REPEAT),
    _uitdrukking(
        "max(-2, -3)", "-2", "0",
        "A fault of JavaRosa: it looks for a larger number from the smallest positive one.",
    ),
    _uitdrukking(
        "0.00001", "0.00001", "1.0E-5",
        "XPath 1.0 never writes a number with a power of ten.",
    ),
    _uitdrukking(
        "date(20530)", "2026-03-18", "2026-03-18T00:00:00.000+01:00",
        "A date is written as a date; JavaRosa adds the time of midnight.",
    ),
    _uitdrukking(
        "decimal-time('07:30')", "0.3125", REFUSED,
        "A time without seconds and zone is a time.",
    ),
    Afwijking(
        "infinity",
        "Infinity fits in no question for a number, so it is empty.",
        ("calculate | nul | | 0", "integer | x | X | 1 div ${nul}"),
        "/data/x", "", "2147483647",
    ),
    Afwijking(
        "large whole number",
        "A whole number may have eighteen digits; JavaRosa ends a calculated one at 2147483647.",
        ("integer | x | X | 123456789012",),
        "/data/x", "123456789012", "2147483647",
    ),
    Afwijking(
        "text in a question for a number",
        "What a calculation gives fits the type of its question, or is empty.",
        ("decimal | x | X | 'geen getal'",),
        "/data/x", "", "geen getal",
    ),
    Afwijking(
        "whole number in a decimal question",
        "It is written as XPath 1.0 does, without a zero behind the point.",
        ("decimal | x | X | | 2",),
        "/data/x", "2", "2.0",
    ),
    Afwijking(
        "time",
        "A time stays as it was typed; JavaRosa adds milliseconds and a zone.",
        ("time | x | X",),
        "/data/x", "07:30", "07:30:00.000+01:00",
        (("/data/x", "07:30"),),
    ),
    Afwijking(
        "repeat counted down",
        "A count holds at once (what goes comes back with its answers); JavaRosa removes nothing.",
        ("integer | n | N | | 3", "begin_repeat | r | R | | | | | ${n}", *REPEAT[1:]),
        "/data/r()", "1", "3",
        (("/data/n", "1"),),
    ),
    Afwijking(
        "repeat counted by a question that is not relevant",
        "What is not relevant counts as empty in every expression, also in a count.",
        ("integer | n | N | | 3 | 1 = 2", "begin_repeat | r | R | | | | | ${n}", *REPEAT[1:]),
        "/data/r()", "1", "3",
    ),
    Afwijking(
        "trigger in another group of the same repeat",
        "The converter writes the way from the trigger; JavaRosa walks it from the target and finds"
        " nothing. Ours finds the question that the author named.",
        ("begin_repeat | r | R", "integer | q | Q", "begin_group | g | G",
         "integer | x | X | ${q} + 1 | | | ${q}", "end_group", "end_repeat"),
        "/data/r[1]/g/x", "3", "",
        (("/data/r[1]/q", "2"),),
    ),
    Afwijking(
        "answer that falls out of its choices",
        "It is cleared at once and what reads it follows; JavaRosa waits until it is shown, and"
        " leaves what reads it as it was.",
        ("select_one l | o | O", "select_one l | p | P | | | | | | | name != ${o}",
         "calculate | x | | concat(${p}, '')"),
        "/data/x", "", "a",
        (("/data/p", "a"), ("/data/o", "a")),
    ),
)  # fmt: skip

ALLEEN_GENOEMD = {
    "calculation that holds a label": (
        "JavaRosa writes it in another language once the form is judged in that; ours keeps it"
        " until an answer changes, so that reading along changes nothing that is stated."
    ),
    "calculation that is true or false for some answers only": (
        "JavaRosa shows it as a word then (`false`), ours as it is stored (`0`)."
    ),
    "calculation from the instance before it": (
        "JavaRosa takes it for a circle when it is chosen by position; there is none."
    ),
    "number written with a comma": (
        "JavaRosa reads `number('1,5')` as 1.5; XPath 1.0 has no such number."
    ),
    "dateTime as a text or a number": (
        "JavaRosa drops its time (so `now() > today()` is false there); ours keeps it."
    ),
    "time in a calculation": (
        "JavaRosa adds the day of the computer to a time; ours stays the time that was answered."
    ),
    "instance or choice by its number": (
        "`/data/r[1]/a` and `item[2]` are empty for JavaRosa; ours are as XPath 1.0 says."
    ),
    "white space between two answers in a label": (
        "JavaRosa drops it, so `${a} ${b}` runs together; ours is as the author wrote it."
    ),
    "answer that violates its constraint": (
        "It is kept and marked; the player of scenarios puts the old one back."
    ),
    "required question that is cleared": (
        "JavaRosa refuses and keeps the old answer; ours is empty and blocks *Vastleggen*."
    ),
    "instance added or removed": (
        "JavaRosa leaves some of what reads a nested repeat as it was; the test lets it compute"
        " everything again."
    ),
    "choices of a question that is not relevant": (
        "JavaRosa may remember an old list; nobody sees it, so it is not compared."
    ),
    "jr:choice-name of a filtered question": (
        "Reading the name makes JavaRosa let go of an answer unseen; not generated."
    ),
    "trigger outside the repeat of its target": (
        "JavaRosa stops with a fault when there are more instances; ours sets the first."
    ),
    "order in the submission": (
        "JavaRosa puts the first instance of an empty repeat behind its younger siblings; ours"
        " keeps the order of the form."
    ),
    "select_multiple that lost all its choices": (
        "For JavaRosa an empty list still answers a required question; for ours it does not."
    ),
}
