"""The self-declaration of an ondersteuner, per election (R-WN-2)."""

from __future__ import annotations

from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.waarnemer import Verklaring, toets_verklaring

from .basis import Besluit, Context, Handeling, NieuweInhoud
from .signaal import toets_verkiezingen


class LegVerklaringAf(Handeling):
    """Declare that all conditions hold; it stands with the working day, which it may begin."""

    verklaring: Verklaring

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``ONR_VERKIEZING``, or ``WN_VOORWAARDE`` for each that does not hold."""
        if weigering := toets_verkiezingen((self.verklaring.verkiezing,), context):
            return weigering
        if bevindingen := toets_verklaring(self.verklaring):
            return Besluit(bevindingen=tuple(bevindingen))
        dag = stand.werkdag()
        if dag is None:
            nieuw = Werkdag(
                datum=context.nu.date(), begonnen_op=context.nu, verklaringen=(self.verklaring,)
            )
            return Besluit(revisies=(NieuweInhoud(context.nieuw_id(), nieuw),))
        eerder = dag.inhoud.verklaringen
        aangevuld = dag.inhoud.model_copy(update={"verklaringen": (*eerder, self.verklaring)})
        return Besluit(
            revisies=(
                NieuweInhoud(dag.id, aangevuld, RevisieSoort.CORRECTIE, "Verklaring afgelegd"),
            )
        )
