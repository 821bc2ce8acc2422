"""A waarneming is stated when nothing is open; risk-driven needs its signaal (R-WN-5)."""

from pathlib import Path

from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app.domain.handelingen import LegWaarnemingVast
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Aanleiding, Waarneming

WAARNEMING = Waarneming(
    bezoek="b1",
    formulier="t1",
    versie="1",
    xform_sha256="0" * 64,
    processtap=Processtap.STEMMING,
    antwoorden={"stembus": {"t1_08": "ja"}},
)


def test_open_questions_refuse_and_are_counted(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    fout = dossier.doe(LegWaarnemingVast(waarneming=WAARNEMING, fouten=3))
    assert fout.bevindingen[0].code == "WN_FOUTEN"
    assert fout.bevindingen[0].melding.startswith("3 vragen")
    goed = dossier.doe(LegWaarnemingVast(waarneming=WAARNEMING))
    assert dossier.stand.geef(goed.objecten[0], Waarneming).inhoud == WAARNEMING


def test_risk_driven_names_its_signaal_r_wn_5(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    risico = WAARNEMING.model_copy(update={"aanleiding": Aanleiding.RISICOGESTUURD})
    fout = dossier.doe(LegWaarnemingVast(waarneming=risico))
    assert fout.bevindingen[0].code == "WN_SIGNAAL_ONTBREEKT"
    met = risico.model_copy(update={"signaal": "s1"})
    assert not dossier.doe(LegWaarnemingVast(waarneming=met)).geweigerd
