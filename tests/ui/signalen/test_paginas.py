"""Every page of the law has a factory under the name by which pages ask for each other."""

from __future__ import annotations

from tests.ui.signalen.conftest import Wereld
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.paginas import PLAATS, wet_paginas

VAN_DEZE_MAP = {
    "signalen",
    "signaal",
    "kenmerken",
    "onregelmatigheid",
    "overleg",
    "escalatie",
    "aanwijzing",
    "kennisgevingen",
}


def test_the_names_are_those_of_the_contract(wereld: Wereld) -> None:
    namen = set(wet_paginas(wereld.state, wereld.venster))
    assert namen >= VAN_DEZE_MAP
    assert all(f"``{naam}``" in (Navigatie.__doc__ or "") for naam in VAN_DEZE_MAP)
    assert set(PLAATS) <= namen


def test_a_factory_makes_the_page_of_an_id(wereld: Wereld) -> None:
    fabrieken = wet_paginas(wereld.state, wereld.venster)
    id_ = wereld.onregelmatigheid()
    for naam in ("onregelmatigheid", "overleg", "escalatie", "aanwijzing", "voorbereiding"):
        pagina = fabrieken[naam](id_)
        pagina.before_shown()
        assert pagina.title.text()
        pagina.deleteLater()
