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
    """Remove a concept that is of no use any more: it was stated, or is empty."""

    concept: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Always allowed."""
        return Besluit(concept_weg=self.concept)


class GooiConceptWeg(Handeling):
    """Throw a concept away, on purpose; it can be put back until the day is closed."""

    concept: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Always allowed."""
        return Besluit(concept_opzij=self.concept)


class ZetConceptTerug(Handeling):
    """Put back what was thrown away; nothing happens when that is gone."""

    concept: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Always allowed."""
        return Besluit(concept_terug=self.concept)
