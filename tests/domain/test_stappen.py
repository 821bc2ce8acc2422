"""Taking back and doing again is exact, whatever was written and however often it was kept."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from waarnemer_app.domain.stappen import MEESTE, Stappen

NAMEN = st.sampled_from(["wat", "waar", "/data/a"])
LOS = st.one_of(st.none(), st.text(max_size=4), st.integers(0, 3), st.lists(st.text(max_size=2)))
WAARDEN = st.one_of(LOS, st.dictionaries(NAMEN, LOS, max_size=2))


class Schrijfwerk(RuleBasedStateMachine):
    """Beside it a plain list of every document there was: what a user expects of undo."""

    def __init__(self) -> None:
        super().__init__()
        self.nu: dict[str, Any] = {}
        self.stappen = Stappen()
        self.was: list[dict[str, Any]] = []
        self.weer: list[dict[str, Any]] = []

    @rule(veld=NAMEN, waarde=WAARDEN)
    def kies(self, veld: str, waarde: object) -> None:
        voor, na = self.nu, {**self.nu, veld: waarde}
        self.stappen, self.nu = self.stappen.noteer(voor, na, veld), na
        if voor != na:
            self.was, self.weer = [*self.was, voor][-MEESTE:], []

    @rule(veld=NAMEN)
    def laat_weg(self, veld: str) -> None:
        voor, na = self.nu, {naam: w for naam, w in self.nu.items() if naam != veld}
        self.stappen, self.nu = self.stappen.noteer(voor, na, veld), na
        if voor != na:
            self.was, self.weer = [*self.was, voor][-MEESTE:], []

    @rule()
    def terug(self) -> None:
        gezet = self.stappen.neem_terug(self.nu)
        assert (gezet is None) is not bool(self.was)
        if gezet is not None:
            self.weer.append(self.nu)
            self.stappen, self.nu = gezet.stappen, gezet.document
            assert self.nu == self.was.pop()

    @rule()
    def opnieuw(self) -> None:
        gezet = self.stappen.doe_opnieuw(self.nu)
        assert (gezet is None) is not bool(self.weer)
        if gezet is not None:
            self.was.append(self.nu)
            self.stappen, self.nu = gezet.stappen, gezet.document
            assert self.nu == self.weer.pop()

    @rule()
    def slot(self) -> None:
        """A lock, a restart: only what stands on the disk comes back."""
        self.stappen = Stappen.model_validate_json(self.stappen.model_dump_json())

    @invariant()
    def nooit_te_veel(self) -> None:
        assert len(self.stappen.gedaan) == len(self.was) <= MEESTE


TestSchrijfwerk = Schrijfwerk.TestCase
TestSchrijfwerk.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_a_text_typed_in_ten_goes_is_one_step() -> None:
    stappen, nu = Stappen(), {"wat": "", "hoe": ""}
    for tekst in ("D", "De", "De deur"):
        na = {**nu, "wat": tekst}
        stappen, nu = stappen.noteer(nu, na, "wat", getypt=True), na
    assert len(stappen.gedaan) == 1
    stappen = stappen.noteer(nu, {**nu, "hoe": "zelf"}, "hoe", getypt=True)
    assert len(stappen.gedaan) == 2
    terug = stappen.neem_terug({"wat": "De deur", "hoe": "zelf"})
    assert terug is not None
    assert (terug.document, terug.plaats) == ({"wat": "De deur", "hoe": ""}, "hoe")
    weer = terug.stappen.neem_terug(terug.document)
    assert weer is not None
    assert weer.document == {"wat": "", "hoe": ""}


def test_typed_and_wiped_again_is_no_step() -> None:
    stappen = Stappen().noteer({"wat": ""}, {"wat": "x"}, "wat", getypt=True)
    assert stappen.noteer({"wat": "x"}, {"wat": ""}, "wat", getypt=True) == Stappen()


def test_after_taking_back_a_text_begins_a_step_of_its_own() -> None:
    stappen, nu = Stappen(), {"wat": ""}
    for tekst, plaats in (("een", "wat"), ("twee", "hoe"), ("drie", "hoe")):
        na = {**nu, plaats: tekst}
        stappen, nu = stappen.noteer(nu, na, plaats, getypt=True), na
    terug = stappen.neem_terug(nu)
    assert terug is not None
    verder = terug.stappen.noteer(terug.document, {"wat": "vier"}, "wat", getypt=True)
    assert [stap.oud for stap in verder.gedaan] == [{"wat": ""}, {"wat": "een"}]


def test_a_step_touches_only_its_own_paths() -> None:
    stappen = Stappen().noteer({"a": 1, "feit": 1}, {"a": 2, "feit": 1}, "a")
    terug = stappen.neem_terug({"a": 2, "feit": 9})
    assert terug is not None
    assert terug.document == {"a": 1, "feit": 9}
