"""What is being written: durable at every answer, and able to disappear.

What somebody throws away on purpose lies apart (``concept_weg``) until the working day is closed.
"""

from __future__ import annotations

from datetime import datetime

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

    # thrown away ---------------------------------------------------------------------------------

    def gooi_weg(self, concept_id: str, op: datetime) -> None:
        """Put one concept apart; the caller makes it one transaction. What is gone is no error."""
        self._db.uitvoeren(
            "INSERT INTO concept_weg (id, soort, json, gewijzigd_op, weg_op)"
            " SELECT id, soort, json, gewijzigd_op, ? FROM concept WHERE id = ?"
            " ON CONFLICT (id) DO UPDATE SET json = excluded.json,"
            " gewijzigd_op = excluded.gewijzigd_op, weg_op = excluded.weg_op",
            (op.isoformat(), concept_id),
        )
        self.verwijder(concept_id)

    def zet_terug(self, concept_id: str) -> None:
        """Put one back as it was; the caller makes it one transaction.

        Nothing happens when it is not there, or when somebody wrote on in it meanwhile.
        """
        if self.geef(concept_id) is not None:
            return
        self._db.uitvoeren(
            "INSERT INTO concept (id, soort, json, gewijzigd_op)"
            " SELECT id, soort, json, gewijzigd_op FROM concept_weg WHERE id = ?",
            (concept_id,),
        )
        self._db.uitvoeren("DELETE FROM concept_weg WHERE id = ?", (concept_id,))

    def weggegooid(self) -> list[Concept]:
        """What was thrown away today, last one first."""
        rijen = self._db.uitvoeren("SELECT json FROM concept_weg ORDER BY weg_op DESC, id")
        return [Concept.model_validate_json(rij[0]) for rij in rijen]

    def ruim_op(self) -> None:
        """The day is closed: what was thrown away is gone for good."""
        self._db.uitvoeren("DELETE FROM concept_weg")

    def teksten_over(self, object_: str) -> list[str]:
        """What is or was being written about this object, as it lies there (JSON)."""
        rijen = self._db.uitvoeren(
            "SELECT json FROM concept WHERE json_extract(json, '$.betreft') = ?1 UNION ALL"
            " SELECT json FROM concept_weg WHERE json_extract(json, '$.betreft') = ?1",
            (object_,),
        )
        return [tekst for (tekst,) in rijen]

    def wis_over(self, object_: str) -> None:
        """Remove what is or was being written about this object; inside a transaction."""
        for vraag in (
            "DELETE FROM concept WHERE json_extract(json, '$.betreft') = ?",
            "DELETE FROM concept_weg WHERE json_extract(json, '$.betreft') = ?",
        ):
            self._db.uitvoeren(vraag, (object_,))
