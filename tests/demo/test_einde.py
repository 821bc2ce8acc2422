"""The end of the day on this side: close it, the PDF, and the lock. Sending is in the journey."""

from __future__ import annotations

from pathlib import Path

import pytest

from waarnemer_app.demo import begin, einde
from waarnemer_app.demo.speler import DemoFout, DemoKlok, Speler


def test_the_day_closes_and_its_pdf_is_written(speler: Speler, klok: DemoKlok, uit: Path) -> None:
    begin.bezoek(speler, "9001", "Oefenlokaal")
    klok.zet(0, 36, dag=1)
    begin.vertrek(speler)
    einde.sluit_dag(speler)
    assert speler.stand.werkdag() is None
    einde.dagverslag(speler, uit)
    assert (uit / "dagverslag.pdf").read_bytes().startswith(b"%PDF-")


def test_a_day_with_a_visit_going_on_does_not_close(speler: Speler) -> None:
    begin.bezoek(speler, "9001", "Oefenlokaal")
    with pytest.raises(DemoFout):
        einde.sluit_dag(speler)
    assert speler.stand.werkdag() is not None


def test_the_lock_leaves_an_encrypted_copy_and_opens_again(speler: Speler, uit: Path) -> None:
    begin.bezoek(speler, "9001", "Oefenlokaal")
    begin.notitie(speler, "Een kanariewoord in een notitie.")
    einde.vergrendel(speler, uit)
    kopie = [pad for pad in (uit / "dossier").rglob("*") if pad.is_file()]
    assert kopie
    assert not [pad.name for pad in kopie if b"kanariewoord" in pad.read_bytes()]
    assert speler.stand.huidig_bezoek() is not None
