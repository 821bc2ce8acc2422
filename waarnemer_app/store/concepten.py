"""What is being written: durable at every answer, and able to disappear."""

from __future__ import annotations

from waarnemer_app.domain.handelingen.basis import Concept

from .database import Database


class Concepten:
    """The concepts of a dossier."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def bewaar(self, concept: Concept) -> None:
        """Write or overwrite one concept."""
        self._db.uitvoeren(
            "INSERT INTO concept (id, soort, json, gewijzigd_op) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET json = excluded.json,"
            " gewijzigd_op = excluded.gewijzigd_op",
            (
                concept.id,
                concept.soort,
                concept.model_dump_json(),
                concept.gewijzigd_op.isoformat(),
            ),
        )

    def verwijder(self, concept_id: str) -> None:
        """Remove one concept; removing what is gone is no error."""
        self._db.uitvoeren("DELETE FROM concept WHERE id = ?", (concept_id,))

    def geef(self, concept_id: str) -> Concept | None:
        """One concept, if it exists."""
        rij = self._db.uitvoeren("SELECT json FROM concept WHERE id = ?", (concept_id,)).fetchone()
        return Concept.model_validate_json(rij[0]) if rij else None

    def alle(self, soort: str | None = None) -> list[Concept]:
        """The concepts, last written first."""
        rijen = self._db.uitvoeren(
            "SELECT json FROM concept WHERE ?1 IS NULL OR soort = ?1 ORDER BY gewijzigd_op DESC",
            (soort,),
        )
        return [Concept.model_validate_json(rij[0]) for rij in rijen]
