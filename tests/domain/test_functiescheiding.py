"""R-FS-1 to R-FS-3: who may give a procesaanwijzing at which election."""

import pytest

from waarnemer_app.domain.functiescheiding import (
    functiescheiding_van_toepassing,
    mag_aanwijzing_geven,
)
from waarnemer_app.domain.pakket import Kiesraadlid, KiesraadlidRol
from waarnemer_app.domain.verkiezing import Verkiezing, VerkiezingSoort

LANDELIJK = {VerkiezingSoort.TK, VerkiezingSoort.EK, VerkiezingSoort.EP}


def verkiezing(soort: VerkiezingSoort) -> Verkiezing:
    return Verkiezing(id="v", soort=soort, naam="oefening")


@pytest.mark.parametrize("soort", list(VerkiezingSoort))
def test_functiescheiding_holds_exactly_at_tk_ek_ep_r_fs_1(soort: VerkiezingSoort) -> None:
    assert functiescheiding_van_toepassing(verkiezing(soort)) is (soort in LANDELIJK)


@pytest.mark.parametrize("soort", list(VerkiezingSoort))
@pytest.mark.parametrize("rol", [*KiesraadlidRol, None])
def test_who_may_give_r_fs_2_r_fs_3(soort: VerkiezingSoort, rol: KiesraadlidRol | None) -> None:
    lid = Kiesraadlid(id="l", naam="Kiesraadlid A (voorbeeld)", rollen={"v": rol} if rol else {})
    mag = mag_aanwijzing_geven(lid, verkiezing(soort))
    if rol is KiesraadlidRol.BUITENGEWOON:
        assert not mag
    elif soort in LANDELIJK:
        assert mag is (rol is KiesraadlidRol.KWALITEITSBEWAKEND)
    else:
        assert mag


def test_a_buitengewoon_lid_gives_none_at_any_election_r_fs_3() -> None:
    lid = Kiesraadlid(id="x", naam="X", rollen={"TK2027": KiesraadlidRol.BUITENGEWOON})
    assert not mag_aanwijzing_geven(lid, verkiezing(VerkiezingSoort.GR))
