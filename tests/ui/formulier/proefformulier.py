"""A form with repeats, groups on one page and rows that come and go above; and packages with it."""

from __future__ import annotations

import hashlib
from functools import cache

from tests.helpers.formulieren import demo_pakket
from waarnemer_app.domain.pakket import Formulier, FormulierKop, Pakket
from waarnemer_app.xforms import compile_xlsform

_KOP = (
    "| survey |\n| | type | name | label::Nederlands (nl) | label::English (en) | relevant "
    "| required | appearance | repeat_count |\n"
)
_VRAGEN = """
begin_group | zaal | Zaal | Room
note | uitleg | Tel wat u ziet. | Count.
select_one jn | boven | Is er een podium? | Is there a stage? | ${wissel} = 'ja'
text | b_toel | Wat voor podium? | What stage? | ${wissel} = 'ja'
integer | leden | Hoeveel leden? | How many members?
begin_repeat | bus | Stembus | Ballot box
text | plek | Waar staat hij? | Where is it? |  | yes
select_one jn | vol | Is hij vol? | Is it full? |  | yes
begin_repeat | slot | Slot | Lock
select_one jn | heel | Is het slot heel? | Is it whole?
end_repeat
end_repeat
begin_repeat | lid | Lid | Member |  |  |  | if(${leden} = '', 0, ${leden})
select_one jn | er | Is dit lid er? | Is it there?
end_repeat
select_one jn | wissel | Komt er iets bij? | Is there more?
end_group
begin_group | samen | Samen | Together |  |  | field-list
text | een | Wat is het eerste? | What is first?
begin_group | diep | Daarna | After that
text | twee | Wat is het tweede? | What is second?
end_group
end_group
begin_repeat | los | Los vel | Loose sheet
text | tekst | Wat staat er op? | What is on it?
end_repeat
"""
_REST = """
| choices |
| | list_name | name | label::Nederlands (nl) | label::English (en) |
| | jn | ja | Ja | Yes |
| | jn | nee | Nee | No |
| settings |
| | form_id | version | form_title | default_language |
"""
ZAAL, SAMEN, LOS = 0, 1, 2


@cache
def _vertaald(versie: str, erbij: str) -> tuple[bytes, bytes]:
    rijen = [f"| | {regel} |" for regel in (_VRAGEN + erbij).strip().splitlines()]
    instelling = f"| | proef | {versie} | Proefformulier | Nederlands (nl) |\n"
    bron = (_KOP + "\n".join(rijen) + _REST + instelling).encode()
    return bron, compile_xlsform(bron, name="proef").xml


def formulier(versie: str = "1", erbij: str = "") -> Formulier:
    """The form in this version, with more rows at its end."""
    bron, xform = _vertaald(versie, erbij)
    kop = FormulierKop(
        id="proef",
        versie=versie,
        thema="T9",
        titel=f"Proefformulier {versie}",
        bron_sha256=hashlib.sha256(bron).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
        volgorde=90,
    )
    return Formulier(kop=kop, bron=bron, xform=xform)


def met_proef(*formulieren: Formulier) -> Pakket:
    """The demo package with these forms beside its own."""
    pakket = demo_pakket()
    return pakket.model_copy(update={"formulieren": (*pakket.formulieren, *formulieren)})
