"""Acts on what is being written: keep it (at every answer), or throw it away."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Concept, Context, Handeling


class BewaarConcept(Handeling):
    """Keep a concept as it is now; durable when the act returns."""

    concept: Concept

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Always allowed: a concept loses nothing."""
        return Besluit(concept=self.concept)


class VerwijderConcept(Handeling):
    """Throw a concept away, on purpose."""

    concept: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Always allowed; the screen offers undo by keeping it again."""
        return Besluit(concept_weg=self.concept)
