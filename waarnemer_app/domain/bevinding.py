"""A finding of a rule: a stable code, one Dutch sentence, where, what to do, and its source."""

from __future__ import annotations

from enum import StrEnum

from .basis import Model


class Niveau(StrEnum):
    """How strong a finding is: MUST in the rules is a blokkade, WARN a waarschuwing."""

    BLOKKADE = "blokkade"
    WAARSCHUWING = "waarschuwing"


class Bevinding(Model):
    """One finding.

    ``code`` is stable for ever (``PA_GEEN_TERMIJN``); ``regel`` is the rule id (``R-PA-9``);
    ``bron`` the place in the plan or the law; ``veld`` the field that lifts it, when there is one.
    """

    code: str
    niveau: Niveau
    melding: str
    remedie: str
    regel: str
    bron: str
    veld: str | None = None

    @property
    def blokkeert(self) -> bool:
        """True when this finding stops what is being prepared."""
        return self.niveau is Niveau.BLOKKADE

    @property
    def herkomst(self) -> str:
        """Code and rule id, for who looks it up; without the rule where the law has none ("O")."""
        return self.code if self.regel == "O" else f"{self.code} · {self.regel}"


def blokkade(
    code: str, melding: str, remedie: str, regel: str, bron: str, veld: str | None = None
) -> Bevinding:
    """Make a finding that blocks preparing (strength MUST)."""
    return Bevinding(
        code=code,
        niveau=Niveau.BLOKKADE,
        melding=melding,
        remedie=remedie,
        regel=regel,
        bron=bron,
        veld=veld,
    )


def waarschuwing(
    code: str, melding: str, remedie: str, regel: str, bron: str, veld: str | None = None
) -> Bevinding:
    """Make a finding that must be seen (strength WARN)."""
    return Bevinding(
        code=code,
        niveau=Niveau.WAARSCHUWING,
        melding=melding,
        remedie=remedie,
        regel=regel,
        bron=bron,
        veld=veld,
    )
