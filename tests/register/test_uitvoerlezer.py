"""An export is read back as the dossiers it came from, erased content too."""

from __future__ import annotations

import base64
import json

import pytest

from register.uitvoerlezer import dossiers, revisies
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.bezoek import Notitie


def _lijn(apparaat: Apparaat, nr: int, *, gewist: bool = False) -> bytes:
    inhoud = base64.b64encode((apparaat.lijnen[nr].inhoud or "").encode()).decode()
    velden = {"waarnemer": "w-1", "jws": apparaat.jwss[nr], "inhoud": None if gewist else inhoud}
    return json.dumps({"soort": "revisie", **velden}).encode() + b"\n"


def test_terug_naar_dossiers() -> None:
    apparaat = Apparaat()
    apparaat.notitie("blijft")
    apparaat.notitie("gaat weg")
    lijnen = [b'{"soort":"slot","jws":"a"}\n', _lijn(apparaat, 0), _lijn(apparaat, 1, gewist=True)]
    (dossier,) = dossiers(lijnen).values()
    assert [o.inhoud.tekst for o in dossier.stand.alle(Notitie)] == ["blijft"]
    assert dossier.stand.gewist == {"o2"}
    assert len(list(revisies(lijnen))) == 2


def test_geen_json() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        dossiers([b"nee\n"])
