"""How the register says no: one exception that becomes problem+json (RFC 9457)."""

from __future__ import annotations

from collections.abc import Sequence

from waarnemer_app.sync.formaat import ContainerFout
from waarnemer_app.sync.protocol import Probleem, Veldfout


class Weigering(Exception):
    """A refusal: HTTP status, stable code, Dutch title (what is so) and detail (what to do).

    ``incident`` refusals are noted in the database by their code, never with content.
    """

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        detail: str,
        *,
        fouten: Sequence[Veldfout] = (),
        incident: bool = False,
        wacht: int | None = None,
    ) -> None:
        super().__init__(title)
        self.probleem = Probleem(
            title=title, status=status, detail=detail, code=code, fouten=tuple(fouten)
        )
        self.incident = incident
        self.wacht = wacht

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.probleem.status


def uit_container(fout: ContainerFout) -> Weigering:
    """A container that cannot be read, is wrongly sealed, or is over the limits: 400."""
    return Weigering(400, fout.code, f"{fout.waar}: {fout.melding}", fout.remedie, incident=True)


def niet_toegelaten(
    title: str, code: str = "NIET_TOEGELATEN", *, incident: bool = False
) -> Weigering:
    """No certificate, or one that does not count here: 403."""
    return Weigering(
        403, code, title, "Bel het bureau van de Kiesraad over de toelating.", incident=incident
    )
