"""The confirmation: ten parts, B1, signed by the Kiesraad (R-PA-15; regels.md 1C.3)."""

from dataclasses import replace

import pytest

from tests.documents.voorbeelddag import om
from tests.helpers.voorbeeld import WAARNEMER, oefenlokaal
from waarnemer_app.documents.bevestiging import (
    VERPLICHTE_DELEN,
    Bevestiging,
    bevestigingstekst,
    eigen_sjabloon,
    mail_delen,
)
from waarnemer_app.documents.fouten import DocumentFout
from waarnemer_app.documents.gegevens import Bevestigingsgegevens
from waarnemer_app.domain.escalatie import AfwijkReden, Tredeoverslag
from waarnemer_app.domain.kennisgeving import Ontvanger, OntvangerRol
from waarnemer_app.domain.persoonsgegevens import zoek_persoonsgegevens
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.verkiezing import StembureauSoort, VerkiezingSoort


def met(gegevens: Bevestigingsgegevens, **velden: object) -> Bevestigingsgegevens:
    """The same facts with other fields filled in of the procesaanwijzing."""
    invulling = gegevens.aanwijzing.invulling.model_copy(update=velden)
    aanwijzing = gegevens.aanwijzing.model_copy(update={"invulling": invulling})
    return replace(gegevens, aanwijzing=aanwijzing)


def deel(bevestiging: Bevestiging, kop: str) -> str:
    """The text under a heading."""
    return next(alinea.tekst for alinea in bevestiging.alineas if alinea.kop.startswith(kop))


def test_the_subject_is_exactly_the_agreed_one(minister: Bevestigingsgegevens) -> None:
    """1C.3 part 1."""
    assert bevestigingstekst(minister).onderwerp == (
        "Bevestiging procesaanwijzing - stembureau 1 Oefenlokaal 1, Oefengemeente Voorbeeld"
        " - GR 18 maart 2026"
    )


def test_all_ten_parts_are_there_in_order(gemeente: Bevestigingsgegevens) -> None:
    tekst = bevestigingstekst(gemeente).tekst
    verwacht = [
        "Verkiezing: Gemeenteraad (oefening)",
        "Dag van de stemming: woensdag 18 maart 2026",
        "Gemeente: Oefengemeente Voorbeeld",
        "Soort stembureau: stembureau",
        "Nummer en naam: 1 Oefenlokaal 1",
        "Drie kiezers kregen een stembiljet zonder stempas.",
        "Gezien op: 18 maart 2026, 9.41 uur",
        "Vastgesteld door: een waarnemer van de Kiesraad",
        "Dit raakt de betrouwbaarheid en de juistheid van de uitslag.",
        "9.50 uur, ter plaatse, met de voorzitter. De voorzitter wil zo doorgaan.",
        "10.04 uur, per telefoon, met de projectleider verkiezingen.",
        "Geef alleen een stembiljet na het innemen van een stempas of volmachtbewijs.",
        "Dit moet klaar zijn om: 10.30 uur",
        "Gegeven aan: de voorzitter van het stembureau",
        "Gegeven door: Kiesraadlid A (voorbeeld), lid van de Kiesraad",
        "Hoe en wanneer: mondeling, per telefoon, op 18 maart 2026, 10.12 uur",
        "Dit vraagt niets dat het stembureau niet al moest doen.",
        "Herstel is mogelijk. De voorzitter kan dit meteen aan de tafel zeggen.",
        "Over schorsing van de zitting is gesproken. Uitkomst: De stemming gaat door.",
        "Het stembureau vermeldt de procesaanwijzing in het proces-verbaal.",
        "De Kiesraad neemt haar op in de rapportage van bevindingen.",
        "Bel 070 426 62 66 of mail naar informatiepunt@kiesraad.nl.",
        "Namens de Kiesraad: Kiesraadlid A (voorbeeld), lid van de Kiesraad",
        "Een waarnemer van de Kiesraad legde dit vast.",
    ]
    plaatsen = [tekst.index(zin) for zin in verwacht]
    assert plaatsen == sorted(plaatsen)


def test_the_waarnemer_is_a_role_and_gives_nothing(gemeente: Bevestigingsgegevens) -> None:
    """R-PA-12 (trap 1): the Kiesraad signs; the waarnemer is not named and gives nothing."""
    tekst = bevestigingstekst(gemeente).tekst
    assert WAARNEMER.aanduiding not in tekst
    assert WAARNEMER.id not in tekst
    assert "waarnemer gaf" not in tekst
    assert "opdracht aan de gemeente" not in tekst.casefold()
    assert zoek_persoonsgegevens(tekst) == []


@pytest.mark.parametrize(
    ("rol", "aanhef"),
    [
        (OntvangerRol.MINISTER, "Geachte minister,"),
        (OntvangerRol.GEMEENTE, "Geachte burgemeester, geacht college,"),
        (OntvangerRol.OPENBAAR_LICHAAM, "Geachte gezaghebber, geacht bestuurscollege,"),
        (OntvangerRol.WATERSCHAP, "Geachte dijkgraaf, geacht dagelijks bestuur,"),
    ],
)
def test_each_recipient_is_addressed_by_office(
    minister: Bevestigingsgegevens, rol: OntvangerRol, aanhef: str
) -> None:
    """R-PA-15, A 12 lid 5: each board with its head."""
    ontvanger = Ontvanger(rol=rol, naam="Oefening")
    bevestiging = bevestigingstekst(replace(minister, ontvanger=ontvanger))
    assert bevestiging.tekst.startswith(aanhef)


def test_only_who_was_told_reads_that_they_were_told(
    minister: Bevestigingsgegevens, gemeente: Bevestigingsgegevens
) -> None:
    """R-PA-15: the mail confirms; it does not claim a call that was not noted."""
    gezegd = "Wij vertelden u dit al op 18 maart 2026, 10.20 uur."
    assert gezegd in bevestigingstekst(gemeente).alineas[0].tekst
    assert "vertelden" not in bevestigingstekst(minister).tekst


def test_the_mail_of_the_openbaar_lichaam_has_its_own_words(
    minister: Bevestigingsgegevens,
) -> None:
    """R-ORG-6: our words change, what the waarnemer typed does not."""
    plek = oefenlokaal(3, gemeente_code="GM9001", stembureau_soort=StembureauSoort.GSB)
    gegevens = met(replace(minister, plek=plek), opdracht="Bel de gemeente")
    bevestiging = bevestigingstekst(gegevens)
    onder_kop = deel(bevestiging, "Om welke")
    assert "Openbaar lichaam: Oefengemeente Voorbeeld" in onder_kop
    assert "Soort stembureau: stembureau van het openbaar lichaam" in onder_kop
    assert "stembureau van het openbaar lichaam 3" in bevestiging.onderwerp
    assert "Bel de gemeente." in deel(bevestiging, "De procesaanwijzing")


def test_two_elections_stand_in_the_subject(minister: Bevestigingsgegevens) -> None:
    """R-ORG-9: PS and AB are one visit and one mail."""
    (een,) = minister.verkiezingen
    twee = tuple(
        een.model_copy(update={"soort": soort, "naam": soort.value})
        for soort in (VerkiezingSoort.PS, VerkiezingSoort.AB)
    )
    bevestiging = bevestigingstekst(replace(minister, verkiezingen=twee))
    assert bevestiging.onderwerp.endswith(" - PS en AB 18 maart 2026")
    assert "Verkiezing: PS\nAB" in bevestiging.tekst


def test_a_role_with_a_full_stop_gives_one_full_stop(minister: Bevestigingsgegevens) -> None:
    gesprek = minister.overleggen[0]
    met_punt = gesprek.model_copy(update={"met_rol": "de voorzitter. "})
    gegevens = replace(minister, overleggen=(met_punt,), escalaties=())
    overleg = deel(bevestigingstekst(gegevens), "Welk overleg")
    assert "met de voorzitter. De" in overleg
    assert ".." not in overleg


def test_spoed_and_a_skipped_rung_are_explained(minister: Bevestigingsgegevens) -> None:
    """R-ESC-4, R-ESC-5: why the ladder was not followed."""
    overslag = Tredeoverslag(
        onregelmatigheid="x",
        trede="escalatie_naar_organisatie",
        tijd=om(10, 10),
        reden=AfwijkReden.BESCHIKBAARHEID,
        toelichting="de gemeente nam niet op",
    )
    gegevens = met(
        replace(minister, overslagen=(overslag,), overleggen=(), escalaties=()),
        spoed=True,
        spoedreden=AfwijkReden.ERNST,
        spoedtoelichting="er stond een rij",
    )
    assert deel(bevestigingstekst(gegevens), "Welk overleg") == (
        "Er was geen overleg.\n"
        "Er was spoed. Reden: ernst van de situatie. Er stond een rij.\n"
        "Deze stap is overgeslagen: Escalatie naar de gemeente. Reden: beschikbaarheid. "
        "De gemeente nam niet op."
    )


def test_what_is_not_known_is_said_and_stops_nothing(minister: Bevestigingsgegevens) -> None:
    """1C.2: recording a fact is never blocked, so its mail can always be drafted."""
    leeg = minister.aanwijzing.model_copy(update={"invulling": Invulling()})
    bevestiging = bevestigingstekst(replace(minister, aanwijzing=leeg, lid=None))
    aanwijzing = deel(bevestiging, "De procesaanwijzing")
    assert aanwijzing.count("nog niet ingevuld") == 5
    assert "Over schorsing van de zitting is niet gesproken." in bevestiging.tekst
    assert "Of herstel mogelijk is: nog niet ingevuld." in bevestiging.tekst
    assert "Namens de Kiesraad: nog niet ingevuld" in bevestiging.tekst


def test_a_termijn_on_another_day_says_so(minister: Bevestigingsgegevens) -> None:
    """R-PA-9."""
    gegevens = met(minister, termijn=om(0, 30, dagen=1))
    assert "klaar zijn om: 0.30 uur (19 maart)" in bevestigingstekst(gegevens).tekst


def test_the_demo_says_so_in_subject_and_text(oefening: Bevestigingsgegevens) -> None:
    bevestiging = bevestigingstekst(oefening)
    assert bevestiging.onderwerp.startswith("DEMO - Bevestiging procesaanwijzing - ")
    assert bevestiging.tekst.startswith("Dit is een oefening.")


def test_a_template_of_the_package_is_used(minister: Bevestigingsgegevens) -> None:
    sjabloon = "Eigen begin\n\n# Alles\n" + "\n".join(f"${naam}" for naam in VERPLICHTE_DELEN)
    bevestiging = bevestigingstekst(replace(minister, sjabloon=sjabloon))
    assert bevestiging.tekst.startswith("Eigen begin\n\nAlles\n")
    assert "10.30 uur" in bevestiging.tekst


def test_a_template_that_forgets_the_termijn_is_refused(minister: Bevestigingsgegevens) -> None:
    """R-PA-9: a confirmation always has the termijn, whoever wrote the template."""
    sjabloon = eigen_sjabloon().replace("$termijn", "straks")
    with pytest.raises(DocumentFout, match=r"Niet alles staat erin: \$termijn"):
        bevestigingstekst(replace(minister, sjabloon=sjabloon))


def test_our_own_template_uses_every_part_and_short_sentences(
    minister: Bevestigingsgegevens,
) -> None:
    sjabloon = eigen_sjabloon()
    assert all(f"${naam}" in sjabloon for naam in mail_delen(minister))
    eigen = [regel for regel in sjabloon.replace(".", ".\n").splitlines() if "$" not in regel]
    assert max(len(regel.split()) for regel in eigen) <= 15
    assert not {"succesvol", "helaas"} & set(sjabloon.casefold().split())
    assert "!" not in sjabloon


def test_what_was_typed_is_not_read_as_a_template(minister: Bevestigingsgegevens) -> None:
    gegevens = met(minister, opdracht="Kost $5 en $lid\n# Kop\u202e")
    assert "Kost $5 en $lid\n# Kop[U+202E]" in deel(
        bevestigingstekst(gegevens), "De procesaanwijzing"
    )


def test_the_mail_does_not_say_that_a_member_spoke_who_did_not_r_pa_12(
    minister: Bevestigingsgegevens,
) -> None:
    """What is confirmed to the minister is what happened, also where it was irregular."""
    zelf = deel(bevestigingstekst(minister), "De procesaanwijzing")
    assert "iemand anders" not in zelf
    gegevens = met(minister, uitgesproken_door_ander="waarnemer.")
    ander = deel(bevestigingstekst(gegevens), "De procesaanwijzing")
    assert "; maar uitgesproken door iemand anders: waarnemer\n" in ander
