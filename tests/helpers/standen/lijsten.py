"""The lists of stembureaus of the bureau: chosen, looked at, and taken into a package folder."""

from __future__ import annotations

from tests.helpers.standen.stand import Reeks
from tests.helpers.standen.wereld import Wereld
from tests.imports import lijsten as v
from waarnemer_app.ui.lijst.pagina import LijstPagina

LIJST = Reeks()
"""In the window of an open dossier."""
VUIL = {
    "Naam stembureau": "CafÃ© Noord",
    "Straatnaam": "Zorg &amp; Zo",
    "Postcode": "12345",
    "BAG Nummeraanduiding ID": "5,89200E+14",
}


def _lees(w: Wereld, naam: str, *rijen: dict[str, object]) -> LijstPagina:
    """Put a list on the stick, and read it."""
    pagina = w.pagina(LijstPagina)
    pad = w.stick / naam
    pad.write_bytes(v.als_csv(rijen, ";"))
    pagina.neem([pad])
    w.wacht(lambda: not pagina.bezig)
    return pagina


@LIJST.stand("lijst", "lijst")
def _lijst(w: Wereld) -> None:
    w.toon("lijst")


@LIJST.stand("lijst-gelezen", "lijst")
def _gelezen(w: Wereld) -> None:
    _lees(w, "gemeente.csv", {**v.VOL, **VUIL}, v.tweede())


@LIJST.stand("lijst-regels", "lijst")
def _regels(w: Wereld) -> None:
    pagina = w.pagina(LijstPagina)
    assert pagina.uitslag is not None
    blad = next(b for b in pagina.uitslag.groepen if b.groep.code == "MOJIBAKE")
    blad.vouw.click()
    assert blad.tabel is not None
    blad.tabel.setFocus()
    pagina.bring_into_view(blad)


@LIJST.stand("lijst-fouten", "lijst")
def _fouten(w: Wereld) -> None:
    _lees(w, "fout.csv", {**v.VOL, "Nummer stembureau": "x", "Type stembureau": "school"})


@LIJST.stand("lijst-voorstel", "lijst")
def _voorstel(w: Wereld) -> None:
    pagina = w.pagina(LijstPagina)
    pagina.bestanden.weg_knop.press()
    assert pagina.uitslag is not None
    for blad in pagina.uitslag.groepen:
        if blad.groep.niveau == "waarschuwing":
            blad.knop.press()
    bron = w.stick / "bron"
    bron.mkdir()
    (bron / "pakket.toml").write_text("[stemming]\ndatum = 2026-03-18\n")
    pagina.opnemen.zet_map(bron)
    w.wacht(lambda: not pagina.bezig)
    pagina.press_big()
    w.wacht(lambda: pagina.gang.voorstel is not None)


@LIJST.stand("lijst-opgenomen", "lijst")
def _opgenomen(w: Wereld) -> None:
    pagina = w.pagina(LijstPagina)
    pagina.press_big()
    w.wacht(lambda: not pagina.bezig)
