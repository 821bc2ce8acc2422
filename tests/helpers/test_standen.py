"""Every page has a state in the list; in none of them is anything cut off or out of sight."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from tests.helpers.formulieren import DEMO
from tests.helpers.standen import STANDEN, loop
from tests.toegankelijkheid import in_sight, text_fits
from tests.ui.test_venster import PAGINAS


def test_every_page_of_the_window_has_a_state() -> None:
    assert set(PAGINAS) <= {stand.pagina for stand in STANDEN}


def test_no_name_is_used_twice() -> None:
    assert not [naam for naam, keer in Counter(s.naam for s in STANDEN).items() if keer > 1]


def _stempels() -> dict[str, str]:
    paden = [pad for pad in sorted(DEMO.rglob("*")) if pad.is_file()]
    return {str(pad): sha256(pad.read_bytes()).hexdigest() for pad in paden}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_walk_reaches_every_state_and_nothing_is_cut_off_or_out_of_sight(
    qapp: QApplication, tmp_path: Path
) -> None:
    gezien, mis, sleutels = [], [], _stempels()
    with loop(qapp, tmp_path) as tocht:
        for stand, w in tocht:
            gezien.append(stand)
            mis += [f"{stand.naam}: {fout}" for fout in text_fits.faults(w.programma.stapel)]
            if not isinstance(w.vlak, QMenu):
                mis += [f"{stand.naam}: {fout}" for fout in in_sight.faults(w.programma.stapel)]
            open_ = w.programma.venster
            if stand.pagina in PAGINAS and open_ is not None:
                assert open_.window.pages.at()[0] == stand.pagina, stand.naam
    assert tuple(gezien) == STANDEN
    assert _stempels() == sleutels, "a state wrote in the resources of the demo"
    assert not mis, "\n".join(mis)
