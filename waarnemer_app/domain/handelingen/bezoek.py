"""Acts of the day and its visits (R-WN-6; plan 3.1.2)."""

from __future__ import annotations

from datetime import datetime, timedelta

from waarnemer_app.domain.basis import Id, KorteTekst, LangeTekst, Tijdstip
from waarnemer_app.domain.bezoek import Bezoek, Herkoppeling, Notitie, Pauze, PlekInhoud, Werkdag
from waarnemer_app.domain.organisatie import toets_klok, toets_stembureau_soort
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarnemer import toets_waarnemer

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger, weiger_ingetrokken, wijzig
from .procesaanwijzing import verplaats


def _aanvulling(object_: Object[Bezoek], inhoud: Bezoek, reden: str, op: datetime) -> Besluit:
    return wijzig(object_, inhoud, reden, waargenomen_op=op)


def _verlopen(context: Context) -> bool:
    """The package has a last day, and that is over: no new work (veiligheid 2.8)."""
    einde = context.pakket.termijnen.einddatum
    return einde is not None and context.nu.date() > einde


def _weiger_verlopen() -> Besluit:
    return weiger(
        "PAKKET_VERLOPEN",
        "Dit verkiezingspakket is verlopen.",
        "Verstuur wat er is. Vraag het bureau om een nieuw pakket.",
    )


class BeginWerkdag(Handeling):
    """Begin the working day; it is dated by the clock of the stemming."""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``DAG_AL_OPEN`` while another day is open."""
        if _verlopen(context):
            return _weiger_verlopen()
        if stand.werkdag() is not None:
            return weiger("DAG_AL_OPEN", "Er is al een werkdag open.", "Sluit die dag eerst.")
        dag = Werkdag(datum=context.nu.date(), begonnen_op=context.nu)
        return Besluit(revisies=(NieuweInhoud(context.nieuw_id(), dag),))


class SluitWerkdag(Handeling):
    """Close the working day, in every chain it began in; open visits must have a departure."""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``DAG_NIET_OPEN`` or ``DAG_BEZOEK_BEZIG``."""
        dag = stand.werkdag()
        if dag is None:
            return weiger("DAG_NIET_OPEN", "Er is geen werkdag open.", "Begin eerst een bezoek.")
        if stand.huidig_bezoek() is not None:
            return weiger(
                "DAG_BEZOEK_BEZIG", "Er is nog een bezoek bezig.", "Noteer eerst uw vertrek."
            )
        open_ = [o for o in stand.dagdelen(dag.id) if o.inhoud.gesloten_op is None]
        return Besluit(
            revisies=tuple(_gesloten(deel, context.nu) for deel in open_), dag_dicht=True
        )


def _gesloten(dag: Object[Werkdag], nu: datetime) -> NieuweInhoud:
    inhoud = dag.inhoud.model_copy(update={"gesloten_op": nu})
    return NieuweInhoud(dag.id, inhoud, RevisieSoort.CORRECTIE, "Werkdag gesloten")


class VoegPlekToe(Handeling):
    """Add a plek that is not in the list; it can be used at once and linked later."""

    plek: Plek

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with PLEK_ZONDER_NAAM, PLEK_BESTAAT, or ORG_SOORT_KAN_NIET (R-ORG-2)."""
        if not self.plek.naam.strip():
            return weiger(
                "PLEK_ZONDER_NAAM", "De plek heeft nog geen naam.", "Typ een naam.", "naam"
            )
        if stand.heeft(self.plek.id):
            return weiger(
                "PLEK_BESTAAT", "Deze plek is al toegevoegd.", "Zoek de plek in de lijst."
            )
        soorten = {
            v.soort
            for v in context.pakket.stemming.verkiezingen
            if not self.plek.verkiezingen or v.id in self.plek.verkiezingen
        }
        bevindingen = tuple(toets_stembureau_soort(self.plek.stembureau_soort, soorten))
        if any(b.blokkeert for b in bevindingen):
            return Besluit(bevindingen=bevindingen)
        plek = self.plek.model_copy(update={"handmatig": True})
        return Besluit(
            revisies=(NieuweInhoud(plek.id, PlekInhoud(plek=plek)),), bevindingen=bevindingen
        )


class KoppelPlek(Handeling):
    """Say which plek of the list a hand-typed one is; visits and answers stay.

    A procesaanwijzing that was given there moves along, with who must be told (R-PA-18).
    """

    plek: Id
    lijstplek: Id
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``PLEK_ONBEKEND`` when the listed plek is not in the package."""
        lijstplek = context.plek(self.lijstplek)
        if lijstplek is None:
            return weiger("PLEK_ONBEKEND", "Deze plek staat niet in de lijst.", "Kies een plek.")
        oud = stand.geef(self.plek, PlekInhoud)
        nieuw = PlekInhoud(
            plek=oud.inhoud.plek.model_copy(update={"gekoppeld_aan": self.lijstplek})
        )
        return Besluit(
            revisies=(
                NieuweInhoud(oud.id, nieuw, RevisieSoort.CORRECTIE, self.reden),
                *verplaats(stand, context, self.plek, lijstplek),
            )
        )


class BeginBezoek(Handeling):
    """Start a visit; the time of arrival is now unless given. A running visit must end first."""

    plek: Plek
    aankomst: Tijdstip | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Also begins the werkdag when none is open.

        Refused with ``PAKKET_VERLOPEN``, ``BEZOEK_BEZIG``, ``BEZOEK_TOEKOMST``, or
        ``WN_GEEN_VERKLARING`` where an ondersteuner did not declare yet for an election held
        here (R-WN-2). Warns with ``ORG_W_KLOK`` where the clock is not that of the place.
        """
        if _verlopen(context):
            return _weiger_verlopen()
        if stand.huidig_bezoek() is not None:
            return weiger("BEZOEK_BEZIG", "Er is nog een bezoek bezig.", "Noteer eerst uw vertrek.")
        verkiezingen = self.plek.verkiezingen or tuple(
            v.id for v in context.pakket.stemming.verkiezingen
        )
        if zonder := toets_waarnemer(context.waarnemer, verkiezingen, stand.verklaringen()):
            return Besluit(bevindingen=tuple(zonder))
        aankomst = self.aankomst or context.nu
        if aankomst > context.nu + timedelta(minutes=5):
            return weiger(
                "BEZOEK_TOEKOMST", "De aankomst ligt in de toekomst.", "Wijzig de tijd.", "aankomst"
            )
        revisies = []
        dag = stand.werkdag()
        dag_id = dag.id if dag else context.nieuw_id()
        if dag is None:
            nieuwe_dag = Werkdag(datum=context.nu.date(), begonnen_op=min(aankomst, context.nu))
            revisies.append(NieuweInhoud(dag_id, nieuwe_dag))
        bezoek = Bezoek(
            werkdag=dag_id,
            plek=self.plek.model_copy(update={"locaties": ()}),
            verkiezingen=verkiezingen,
            aankomst=aankomst,
        )
        revisies.append(NieuweInhoud(context.nieuw_id(), bezoek, waargenomen_op=aankomst))
        let_op = toets_klok(self.plek, context.pakket.stemming, context.nu)
        return Besluit(revisies=tuple(revisies), bevindingen=tuple(let_op))


class Vertrek(Handeling):
    """Note the departure from a visit (K9: later than the arrival)."""

    bezoek: Id
    vertrek: Tijdstip | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``BEZOEK_AL_KLAAR`` or ``BEZOEK_TIJD``; a running break ends too."""
        object_ = stand.geef(self.bezoek, Bezoek)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        oud = object_.inhoud
        op = self.vertrek or context.nu
        if not oud.bezig:
            return weiger("BEZOEK_AL_KLAAR", "Dit bezoek is al klaar.", "Begin een nieuw bezoek.")
        if op <= oud.aankomst:
            return weiger(
                "BEZOEK_TIJD",
                "Het vertrek ligt niet na de aankomst.",
                "Wijzig de tijd van vertrek.",
                "vertrek",
            )
        pauzes = oud.pauzes
        if oud.in_pauze:
            pauzes = (*pauzes[:-1], pauzes[-1].model_copy(update={"tot": op}))
        nieuw = oud.model_copy(update={"vertrek": op, "pauzes": pauzes})
        return _aanvulling(object_, nieuw, "Vertrek genoteerd", op)


class BeginPauze(Handeling):
    """Begin a break in a visit."""

    bezoek: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``PAUZE_KAN_NIET`` when the visit ended or a break runs."""
        object_ = stand.geef(self.bezoek, Bezoek)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        oud = object_.inhoud
        if not oud.bezig or oud.in_pauze:
            return weiger("PAUZE_KAN_NIET", "Een pauze kan nu niet.", "Beëindig de vorige pauze.")
        nieuw = oud.model_copy(update={"pauzes": (*oud.pauzes, Pauze(van=context.nu))})
        return _aanvulling(object_, nieuw, "Pauze begonnen", context.nu)


class BeeindigPauze(Handeling):
    """End the break of a visit."""

    bezoek: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``PAUZE_KAN_NIET`` when no break runs."""
        object_ = stand.geef(self.bezoek, Bezoek)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        oud = object_.inhoud
        if not oud.in_pauze:
            return weiger("PAUZE_KAN_NIET", "Er is geen pauze bezig.", "Begin eerst een pauze.")
        laatste = oud.pauzes[-1].model_copy(update={"tot": context.nu})
        nieuw = oud.model_copy(update={"pauzes": (*oud.pauzes[:-1], laatste)})
        return _aanvulling(object_, nieuw, "Pauze beëindigd", context.nu)


class Herkoppel(Handeling):
    """The visit was at another plek: link it there with a reason; the answers stay."""

    bezoek: Id
    plek: Plek
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``REDEN_ONTBREEKT`` or ``PLEK_GELIJK``."""
        object_ = stand.geef(self.bezoek, Bezoek)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        oud = object_.inhoud
        if not self.reden.strip():
            return weiger("REDEN_ONTBREEKT", "De reden ontbreekt.", "Schrijf waarom.", "reden")
        if self.plek.id == oud.plek.id:
            return weiger("PLEK_GELIJK", "Dit is al de plek van het bezoek.", "Kies een andere.")
        stap = Herkoppeling(van_plek=oud.plek.id, reden=self.reden, op=context.nu)
        nieuw = oud.model_copy(
            update={
                "plek": self.plek.model_copy(update={"locaties": ()}),
                "verkiezingen": self.plek.verkiezingen or oud.verkiezingen,
                "herkoppelingen": (*oud.herkoppelingen, stap),
            }
        )
        return _aanvulling(object_, nieuw, self.reden, context.nu)


class MaakNotitie(Handeling):
    """Keep a note at the current visit; time and place are filled in."""

    tekst: LangeTekst
    bezoek: Id | None = None
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``NOTITIE_LEEG``."""
        if not self.tekst.strip():
            return weiger("NOTITIE_LEEG", "De notitie is leeg.", "Typ wat u zag.", "tekst")
        huidig = stand.huidig_bezoek()
        bezoek = self.bezoek or (huidig.id if huidig else None)
        notitie = Notitie(bezoek=bezoek, tekst=self.tekst.strip(), geschreven_op=context.nu)
        return Besluit(
            revisies=(NieuweInhoud(context.nieuw_id(), notitie),), concept_weg=self.concept
        )
