"""Every form file: what it says, in both languages, and what has been released stays as it was."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import Counter

import pytest

from tests.forms.formulieren import FILES, FOLDER, IDS, begin, compiled, form, questions
from waarnemer_app.domain.verkiezing import Waarborg
from waarnemer_app.xforms import Instance, Node
from waarnemer_app.xforms.model import Caption

NL, EN = LANGUAGES = ("Nederlands (nl)", "English (en)")
TOEL = "_toel"
SHARED = re.compile(
    r"k\d+|e\d|[a-h]|verschil|verkiezing.*|stemmen_op_.*|stemmingsdag|data|afgeleid"
)
ABOUT_ONESELF = {"k8", "e1", "e1_toel", "t0_01", "t0_02", "t0_04", "t0_06", "t2_02", "t3_04"} | {
    *("t7_01", "t7_06"),
}
"""What the waarnemer always knows: why, where and what he looked at, and what he thinks of it."""
MOST_WORDS = 15
every = pytest.mark.parametrize("form_id", IDS)


def texts(node: Node, language: str) -> dict[str, str]:
    """What people read at a node, by role; the soft limits too."""
    captions: dict[str, Caption | None] = dict(node.captions.items())
    captions |= {f"zacht {at}": limit.message for at, limit in enumerate(node.soft)}
    found = {role: c.parts.get(language, ()) if c else () for role, c in captions.items()}
    return {
        role: "".join(part if isinstance(part, str) else "1" for part in parts)
        for role, parts in found.items()
    }


def labelled(form_id: str) -> list[Node]:
    """Questions, and the groups that stand on the screen."""
    return [
        node
        for node in form(form_id).nodes.values()
        if node.kind == "question"
        or (node.children and node.parent and any(n.askable for n in node.descendants()))
    ]


def read_grounds() -> dict[str, range]:
    """What may be cited: an article or rule, and which of its leden."""
    with (FOLDER / "gronden.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len({row["grond"] for row in rows})
    assert all(row["onderwerp"] for row in rows)
    ends = {row["grond"]: [int(n) for n in row["leden"].split("-") if n] for row in rows}
    return {ground: range(n[0], n[-1] + 1) if n else range(0) for ground, n in ends.items()}


def grounds(node: Node) -> list[tuple[str, str]]:
    """The grounds of a question, each with its lid."""
    cited = [text for text in re.split(r"\s*;\s*", node.extra.get("grond", "")) if text]
    return [(ground, lid) for ground, _, lid in (text.partition(" lid ") for text in cited)]


def test_there_are_eight_forms_and_their_names_say_which() -> None:
    assert [f"t{number}" for number in range(8)] == IDS
    assert [form(form_id).id for form_id in IDS] == IDS


@every
def test_it_loads_without_a_warning(form_id: str) -> None:
    assert compiled(form_id).warnings == []
    assert form(form_id).languages == LANGUAGES


def test_no_question_has_the_name_of_another() -> None:
    """Head, tail and the letters of the count are the same question in every form."""
    names = Counter(
        node.name.removesuffix(TOEL)
        for form_id in IDS
        for node in questions(form_id)
        if not node.name.endswith(TOEL) and not SHARED.fullmatch(node.name)
    )
    assert {name for name, times in names.items() if times > 1} == set()
    for form_id in IDS:
        own = {n.name for n in questions(form_id) if not SHARED.match(n.name)}
        assert {name for name in own if not name.startswith(f"{form_id}_")} == set()


@every
def test_both_languages_are_complete(form_id: str) -> None:
    made = form(form_id)
    assert made.title("nl") != made.title("en")
    for node in labelled(form_id):
        dutch, english = texts(node, NL), texts(node, EN)
        assert dutch.get("label"), node.ref
        for role in dutch.keys() | english.keys():
            assert dutch.get(role, "").strip("- "), (node.ref, role)
            assert english.get(role, "").strip("- "), (node.ref, role)
        units = [node.extra.get(f"eenheid_{code}", "") for code in ("nl", "en")]
        assert all(units) or not any(units), node.ref
        if node.constraint:
            assert dutch["constraint"], node.ref
        if node.required:
            assert dutch["required"], node.ref
    for value, caption in made.choice_captions.items():
        assert all(caption.parts.get(language) for language in LANGUAGES), value


@every
def test_every_soft_limit_has_its_own_message(form_id: str) -> None:
    for node in questions(form_id):
        limits = [part for part in node.extra.get("zacht", "").split(";;") if part.strip()]
        assert len(node.soft) == len(limits)
        for language in ("nl", "en"):
            messages = node.extra.get(f"zacht_melding_{language}", "")
            said = [part for part in messages.split(";;") if part.strip()]
            assert said == [] or len(said) == len(limits), node.ref
        for caption in (limit.message for limit in node.soft):
            assert caption is not None, node.ref
            assert set(caption.parts) == set(LANGUAGES), node.ref


@every
def test_the_texts_are_short_and_plain(form_id: str) -> None:
    """B1: at most fifteen words a sentence; nothing that gives an order or cries out."""
    for node in labelled(form_id):
        for role, text in texts(node, NL).items():
            for sentence in re.split(r"[.?!:]\s", text):
                assert len(sentence.split()) <= MOST_WORDS, (node.ref, role, sentence)
            assert not re.search(r"!|helaas|succesvol|opdracht", text, re.IGNORECASE), node.ref
        # the box for a toelichting holds as much as the limit lets through
        if "multiline" in node.appearance:
            assert node.constraint is not None
            assert "1000" in node.constraint.source


@every
def test_every_question_names_a_waarborg(form_id: str) -> None:
    """One or more of the nine, and no other (R-WN-11)."""
    for node in questions(form_id):
        named = node.extra.get("waarborg", "").split()
        assert named, node.ref
        assert len(named) == len(set(named)), node.ref
        assert set(named) <= {*Waarborg}, node.ref


@every
def test_every_ground_exists(form_id: str) -> None:
    known = read_grounds()
    for node in questions(form_id):
        cited = grounds(node)
        assert cited or node.name.endswith(TOEL), node.ref
        for ground, lid in cited:
            assert ground in known, (node.ref, ground)
            assert not lid or int(lid) in known[ground], (node.ref, ground, lid)


def test_no_ground_is_listed_that_no_form_cites() -> None:
    cited = {ground for i in IDS for node in form(i).nodes.values() for ground, _ in grounds(node)}
    assert set(read_grounds()) == cited


@every
def test_ja_nee_has_the_fourth_answer_and_what_is_required_can_be_not_seen(form_id: str) -> None:
    """3.0: nee must not mean that one was not there."""
    instance = begin(form_id)
    for node in questions(form_id):
        values = [value for value, _ in instance.state(node.ref).choices]
        if "ja" in values:
            assert values[-1] == "niet_gezien", node.ref
        if node.required and "niet_gezien" not in values:
            assert node.name in ABOUT_ONESELF, node.ref
        if "niet_gezien" in values:
            assert node.required, node.ref


@every
def test_every_signal_names_a_choice_or_the_soft_limit(form_id: str) -> None:
    instance: Instance = begin(form_id)
    marked = [node for node in questions(form_id) if "signaal" in node.extra]
    assert marked
    for node in marked:
        values = {value for value, _ in instance.state(node.ref).choices}
        for mark in node.extra["signaal"].split():
            answer, _, keten = mark.partition(":")
            assert keten in {"U", "U!", "O"}
            assert answer in values | {"*"} or (answer == "zacht" and node.soft), node.ref


@every
def test_what_offers_a_signal_says_why_it_is_asked(form_id: str) -> None:
    """Except the cells of the count, which are one grid."""
    for node in questions(form_id):
        if "signaal" in node.extra and "telraster" not in (node.parent or node).appearance:
            assert texts(node, NL).get("guidance"), node.ref


@every
def test_head_and_tail_are_the_same_in_every_form(form_id: str) -> None:
    def ends(of: str) -> list[tuple[str, dict[str, str], dict[str, str]]]:
        shared = [n for n in questions(of) if re.fullmatch(r"(k|e)\d+(_toel)?", n.name)]
        return [(n.ref, texts(n, NL) | {"en": str(texts(n, EN))}, dict(n.extra)) for n in shared]

    assert [ref.split("/")[-1] for ref, _, _ in ends(form_id)] == [
        *("k8", "k10", "k10_toel", "k11", "e1", "e1_toel", "e2", "e3"),
    ]
    assert ends(form_id) == ends("t1")


def test_what_was_released_does_not_change() -> None:
    """A concept opens for ever with the version it was begun with: change is a new version."""
    released = json.loads((FOLDER / "uitgegeven.json").read_text(encoding="utf-8"))
    assert sorted(released) == IDS
    for file, form_id in zip(FILES, IDS, strict=True):
        versions = released[form_id]
        assert list(versions) == [str(number) for number in range(1, len(versions) + 1)]
        assert len(set(versions.values())) == len(versions)
        newest = form(form_id).version
        assert newest == list(versions)[-1], f"{file.name}: zet versie {newest} in de lijst"
        made = hashlib.sha256(file.read_bytes()).hexdigest()
        assert made == versions[newest], f"{file.name} is veranderd: verhoog de versie"
