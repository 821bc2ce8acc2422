"""The count grid as one picture: what is asked, what was said, the sums and the balance."""

from __future__ import annotations

from tests.ui.formulier.conftest import Proef
from waarnemer_app.ui.plaatje import png, svg


def test_the_whole_grid_goes_with_its_balance(schone_proef: Proef) -> None:
    pagina = schone_proef.open("t5")
    aantallen = [s.ref.endswith("aantallen") for s in pagina.secties].index(True)
    pagina.toon_onderdeel(aantallen)
    (raster,) = pagina.rasters.values()
    for letter, getal in {"a": "1046", "b": "78", "d": "1214"}.items():
        raster.velden[letter].setFocus()
        raster.velden[letter].setText(getal)
        raster.velden[letter].report()
    image = raster._balans.image()
    assert image.name == "Telling"
    regels = image.text.splitlines()
    assert regels[0].startswith("A ")
    assert regels[0].endswith(": 1046")
    assert "A + B is 1.124, bij D staat 1.214" in regels
    assert regels[-1] == "Nog geen verschil: D of H ontbreekt"
    # no pass in this stemming: C is not asked, and stands in no picture
    assert not [regel for regel in regels if regel.startswith("C ")]
    assert png(image, schone_proef.theme).startswith(b"\x89PNG")
    assert b"<title>Telling</title>" in svg(image, schone_proef.theme)
