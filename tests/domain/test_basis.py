"""What every model shares: frozen, closed, moments with a zone, and identifiers that are safe."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from waarnemer_app.domain.basis import Id, KorteTekst, LangeTekst, Model, Tijdstip


class Proef(Model):
    id: Id = "x"
    op: Tijdstip = datetime(2026, 3, 18, tzinfo=UTC)
    kort: KorteTekst = ""
    lang: LangeTekst = ""
    getal: float = 0.0


@pytest.mark.parametrize("id_", ["a", "sb-GM9990-1", "concept:1.2_3", "A" * 64])
def test_an_id_is_letters_digits_and_a_few_signs(id_: str) -> None:
    assert Proef(id=id_).id == id_


@pytest.mark.parametrize("id_", ["", "A" * 65, "a b", "../etc", "a\n", "é", "a/b", "a\x00"])
def test_anything_else_is_no_id(id_: str) -> None:
    with pytest.raises(ValidationError):
        Proef(id=id_)


def test_a_moment_has_a_zone() -> None:
    with pytest.raises(ValidationError):
        Proef.model_validate({"op": "2026-03-18T07:30:00"})
    heen = Proef.model_validate({"op": "2026-03-18T07:30:00+01:00"})
    assert heen.op.isoformat() == "2026-03-18T07:30:00+01:00"
    assert Proef.model_validate_json(heen.model_dump_json()) == heen


def test_what_is_not_known_is_an_error_not_a_surprise() -> None:
    with pytest.raises(ValidationError):
        Proef.model_validate({"onbekend": 1})


def test_nothing_changes_after_it_was_made() -> None:
    with pytest.raises(ValidationError):
        Proef().kort = "anders"  # type: ignore[misc]  # that it may not is the point


@pytest.mark.parametrize(
    "anders", [{"kort": "x" * 301}, {"lang": "x" * 4001}, {"getal": float("nan")}]
)
def test_texts_have_an_end_and_numbers_are_finite(anders: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Proef.model_validate(anders)
