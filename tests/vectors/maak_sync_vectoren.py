"""Writes the frozen revisions, containers and receipts of format 1.

Run once: ``python -m tests.vectors.maak_sync_vectoren``; what is there stays as it is. All keys
are made for these tests and lie beside the vectors; everything that is told is invented and
happens at a practice station.
"""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyrage

from tests.sync.hulp import Apparaat, bestand, heel_bestand
from tests.vectors.maak_pakket_vectoren import DAG, HIER, bewaar, oefenlokaal, sleutel
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Notitie, PlekInhoud, Werkdag
from waarnemer_app.domain.escalatie import (
    AfwijkReden,
    Escalatie,
    Kanaal,
    Overleg,
    Tredeoverslag,
)
from waarnemer_app.domain.kennisgeving import MINISTER, Kennisgeving
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Kenmerken,
    Onregelmatigheid,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.procesaanwijzing import Geadresseerde, Invulling, Procesaanwijzing, Wijze
from waarnemer_app.domain.revisie import GEEN_VORIGE, RevisieSoort, hash_van
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.stand import NAAM_VAN
from waarnemer_app.domain.verkiezing import Processtap, StembureauVorm
from waarnemer_app.domain.waarneming import Bijlage, Waarneming
from waarnemer_app.sync.container import maak_containers
from waarnemer_app.sync.formaat import (
    TYP,
    AuditLijn,
    Grens,
    Lijn,
    RevisieLijn,
    als_bytes,
    bijlage_lijnen,
    revisie_lijn,
)
from waarnemer_app.sync.protocol import (
    ONTVANGSTBEWIJS_TYP,
    STAND_TYP,
    Ontvangstbewijs,
    Stand,
)
from waarnemer_app.sync.toelating import CERTIFICAAT_TYP, Certificaat

REVISIE, CONTAINER, BEWIJS = HIER / "revisie", HIER / "container", HIER / "ontvangstbewijs"
STEMMING, DOEL = "GR2026", "register-vector"
FOTO = bytes(range(256)) * 200
FOTOS = (FOTO, b"Een tweede bijlage.")


def inhouden() -> list[Inhoud]:
    """One content of every kind, in the order of a day."""
    plek = oefenlokaal(1, StembureauVorm.REGULIER, 1).model_copy(update={"locaties": ()})
    foto = Bijlage(sha256=hashlib.sha256(FOTO).hexdigest(), grootte=len(FOTO), mime="image/png")
    return [
        Werkdag(datum=DAG.date(), begonnen_op=DAG),
        PlekInhoud(plek=plek.model_copy(update={"id": "plek-1", "handmatig": True})),
        Bezoek(werkdag="o1", plek=plek, verkiezingen=("GR2026",), aankomst=DAG),
        Notitie(bezoek="o3", tekst="Rustig. Eén stemhokje – bij de ‘deur’.", geschreven_op=DAG),
        Waarneming(
            bezoek="o3",
            formulier="opening",
            versie="1",
            xform_sha256="c" * 64,
            processtap=Processtap.STEMMING,
            antwoorden={"opening": {"op_tijd": "nee", "aantal": 3}},
            bijlagen=(foto,),
        ),
        Signaal(bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=DAG, wat="Later open.", plek="p1"),
        Onregelmatigheid(
            signaal="o6",
            titel="Later open",
            feiten="Het lokaal ging om 7.45 uur open.",
            waargenomen_op=DAG,
            plek=plek.id,
            verkiezingen=("GR2026",),
            kenmerken=Kenmerken(
                risicos=(Risico.VERLOOP,),
                waarom="Kiezers konden niet stemmen.",
                bron=ConstateringBron.ZELF_GEZIEN,
                feitelijke_constatering="De deur was dicht.",
                verantwoordelijke=Verantwoordelijke.STEMBUREAU,
            ),
        ),
        Overleg(
            onregelmatigheid="o7",
            tijd=DAG,
            met_rol="voorzitter",
            kanaal=Kanaal.TER_PLAATSE,
            afspraak="De deur gaat open.",
            opgelost=False,
        ),
        Escalatie(
            onregelmatigheid="o7",
            tijd=DAG,
            naar="Oefengemeente Voorbeeld",
            met_rol="projectleider verkiezingen",
            kanaal=Kanaal.TELEFONISCH,
            afspraak="De gemeente belt de voorzitter.",
            opgelost=False,
        ),
        Tredeoverslag(
            onregelmatigheid="o7",
            trede="rapportage_van_bevindingen",
            tijd=DAG,
            reden=AfwijkReden.TIJDSDRUK,
            toelichting="Er was geen tijd.",
        ),
        Procesaanwijzing(
            onregelmatigheid="o7",
            plek=plek,
            stembureau_soort=plek.stembureau_soort,
            verkiezingen=("GR2026",),
            vastgelegd_door="waarnemer-01",
            invulling=Invulling(
                gegeven_op=DAG,
                wijze=Wijze.TER_PLAATSE,
                gegeven_door_lid="lid-a",
                geadresseerde=Geadresseerde.VOORZITTER,
                opdracht="Open de deur.",
                termijn=DAG + timedelta(minutes=30),
            ),
        ),
        Kennisgeving(procesaanwijzing="o11", ontvanger=MINISTER, verteld_op=DAG),
    ]


def maak_apparaat() -> Apparaat:
    """A device that stated one of every kind, and withdrew its note."""
    apparaat = Apparaat(STEMMING, sleutel("apparaat", CONTAINER))
    certificaat = Certificaat(
        apparaat=apparaat.naam,
        openbaar=apparaat.sleutel.openbaar(),
        waarnemer="waarnemer-01",
        stemming=STEMMING,
        doel=DOEL,
        geldigTot=DAG + timedelta(days=30),
        uitgegevenOp=DAG - timedelta(days=7),
        demo=False,
    )
    toelating = sleutel("toelating", CONTAINER)
    apparaat.certificaat = toelating.teken(CERTIFICAAT_TYP, certificaat.model_dump(mode="json"))
    for inhoud in inhouden():
        apparaat.leg_vast(NAAM_VAN[type(inhoud)], inhoud.model_dump_json().encode())
    notitie = apparaat.lijnen[3].inhoud or ""
    apparaat.leg_vast("notitie", notitie.encode(), "o4", 2, RevisieSoort.INTREKKING)
    for actie in ("ontgrendeld", "vastgelegd", "verzonden"):
        apparaat.log(actie)
    return apparaat


def _regels(lijnen: list[Any]) -> bytes:
    return b"".join(als_bytes(lijn) for lijn in lijnen)


def ketens(apparaat: Apparaat) -> dict[str, tuple[bytes, str]]:
    """Chains as the lines of a container; what must become of each is a part of the sentence."""
    lijnen = apparaat.lijnen
    ander = Apparaat(STEMMING, sleutel("ander", CONTAINER))
    ander.notitie("Van een ander.")
    gewist = [revisie_lijn(apparaat.jwss[0], None, None), *lijnen[1:]]
    ander_zout = [lijnen[0].model_copy(update={"zout": lijnen[1].zout}), *lijnen[1:]]
    andere_inhoud = [lijnen[0].model_copy(update={"inhoud": "{}"}), *lijnen[1:]]
    return {
        "goed-v1.jsonl": (_regels(lijnen), ""),
        "gewist-v1.jsonl": (_regels(gewist), ""),
        "gat.jsonl": (_regels([*lijnen[:4], *lijnen[5:]]), "mist"),
        "omgewisseld.jsonl": (_regels([lijnen[1], lijnen[0], *lijnen[2:]]), "mist"),
        "ander-apparaat.jsonl": (_regels(ander.lijnen), "andere sleutel"),
        "ander-zout.jsonl": (_regels(ander_zout), "hoort niet bij het zegel"),
        "andere-inhoud.jsonl": (_regels(andere_inhoud), "hoort niet bij het zegel"),
    }


def age(naam: str) -> str:
    """The age identity of this name; made the first time."""
    pad = CONTAINER / f"testsleutel-{naam}.txt"
    if not pad.exists():
        pad.write_text(f"{pyrage.x25519.Identity.generate()}\n")
    return pad.read_text().strip()


def _ontvangers() -> list[Any]:
    return [pyrage.x25519.Identity.from_str(age(n)).to_public() for n in ("register", "reserve")]


def _bundel(apparaat: Apparaat, lijnen: list[Lijn], **anders: Any) -> bytes:
    feiten = apparaat.feiten(anders.pop("na", 0), DOEL, demo=anders.pop("demo", False))
    voor = [str(o) for o in _ontvangers()]
    return maak_containers(lijnen, feiten, apparaat.sleutel, voor)[0].data


def _vervalst(apparaat: Apparaat, rest: bytes, **anders: Any) -> bytes:
    """A container as somebody could make it who has a device, or only the recipients."""
    velden: dict[str, Any] = {
        "v": 1,
        "bundelId": "0" * 32,
        "deel": 1,
        "delen": 1,
        "doel": DOEL,
        "stemming": STEMMING,
        "apparaat": apparaat.naam,
        "van": 1,
        "tot": len(apparaat.jwss),
        "vorigeHash": GEEN_VORIGE,
        "laatsteHash": apparaat.kop,
        "aantal": rest.count(b"\n"),
        "sha256": hashlib.sha256(rest).hexdigest(),
        "gemaaktOp": DAG.isoformat(),
        "demo": False,
        "certificaat": apparaat.certificaat,
    }
    tekenaar = anders.pop("tekenaar", apparaat.sleutel)
    kop = tekenaar.teken(anders.pop("typ", TYP), {**velden, **anders}).encode()
    return bytes(pyrage.encrypt(kop + b"\n" + rest, _ontvangers()))


def containers(apparaat: Apparaat) -> dict[str, tuple[bytes, str]]:
    """Each container by name with the code of its refusal, or nothing."""
    ander = sleutel("ander", CONTAINER)
    alles: list[Lijn] = [
        *apparaat.lijnen,
        *(AuditLijn(jws=jws) for jws in apparaat.audit),
        *bijlage_lijnen(FOTO),
    ]
    rest = _regels(list(apparaat.lijnen))
    goed = _bundel(apparaat, alles)
    delen = maak_containers(
        apparaat.lijnen,
        apparaat.feiten(0, DOEL, demo=False),
        apparaat.sleutel,
        [str(o) for o in _ontvangers()],
        Grens(8, 1024 * 1024),
    )
    vreemd = pyrage.x25519.Identity.generate().to_public()
    return {
        "goed-v1.wvb": (goed, ""),
        "leeg-v1.wvb": (_bundel(apparaat, [], na=len(apparaat.jwss)), ""),
        "deel-1van2-v1.wvb": (delen[0].data, ""),
        "deel-2van2-v1.wvb": (delen[1].data, ""),
        "demo-v1.wvb": (_bundel(apparaat, alles, demo=True), ""),
        "andere-ontvanger.wvb": (bytes(pyrage.encrypt(b"x", [vreemd])), "ONLEESBAAR"),
        "afgekapt.wvb": (goed[:-1], "ONLEESBAAR"),
        "veranderd.wvb": (goed[:-30] + bytes([goed[-30] ^ 1]) + goed[-29:], "ONLEESBAAR"),
        "geen-age.wvb": (b"Dit is geen container.\n", "GEEN_AGE"),
        "lange-kop.wvb": (
            b"age-encryption.org/v1\n" + b"-> X25519 AAAA\nAAAA\n" * 300 + b"--- AAAA\n",
            "AGE_KOP",
        ),
        "leeg-bericht.wvb": (bytes(pyrage.encrypt(b"", _ontvangers())), "MANIFEST"),
        "andere-tekenaar.wvb": (_vervalst(apparaat, rest, tekenaar=ander), "ZEGEL"),
        "ander-typ.wvb": (_vervalst(apparaat, rest, typ="revisie+jws"), "ZEGEL"),
        "vorm-2.wvb": (_vervalst(apparaat, rest, v=2), "MANIFEST"),
        "extra-veld.wvb": (_vervalst(apparaat, rest, extra=1), "MANIFEST"),
        "andere-rest.wvb": (_vervalst(apparaat, rest, sha256="a" * 64), "INHOUD"),
        "ander-aantal.wvb": (_vervalst(apparaat, rest, aantal=2), "AANTAL"),
        "onbekende-soort.wvb": (_vervalst(apparaat, b'{"soort":"x"}\n'), "REGEL"),
        "dubbele-sleutel.wvb": (
            _vervalst(apparaat, b'{"soort":"audit","jws":"a","jws":"a"}\n'),
            "REGEL",
        ),
        "lange-regel.wvb": (
            _vervalst(apparaat, b'{"soort":"audit","jws":"' + b"a" * 65_536 + b'"}\n'),
            "REGEL_TE_LANG",
        ),
        "keten-gat.wvb": (_vervalst(apparaat, _regels(apparaat.lijnen[1:])), "KETEN"),
        "ander-einde.wvb": (_vervalst(apparaat, rest, laatsteHash="a" * 64), "KETEN"),
    }


def met_bijlagen(apparaat: Apparaat) -> dict[str, tuple[bytes, str]]:
    """Attachments behind a container (ADR 0020), each with the code of its refusal, or nothing."""
    paren = [bestand(inhoud) for inhoud in FOTOS]
    ages = {lijn.sha256: age for lijn, age in paren}
    (een, eerste), (twee, _) = paren

    def maak(*lijnen: Lijn) -> bytes:
        feiten = apparaat.feiten(len(apparaat.jwss), DOEL, demo=False)
        voor = [str(o) for o in _ontvangers()]
        return heel_bestand(maak_containers(lijnen, feiten, apparaat.sleutel, voor)[0], ages)

    goed = maak(een, twee)
    kop = goed.index(b"\n") + 1
    vals = een.model_copy(update={"versleuteld": "a" * 64})
    return {
        "bijlagen-v1.wvb": (goed, ""),
        "bijlagen-afgekapt.wvb": (goed[:-1], "BIJLAGE"),
        "bijlagen-veranderd.wvb": (goed[:-1] + bytes([goed[-1] ^ 1]), "BIJLAGE"),
        "bijlagen-zonder-kop.wvb": (goed[kop:], "ONLEESBAAR"),
        "bijlagen-andere-som.wvb": (maak(vals), "BIJLAGE"),
        "bijlagen-weg.wvb": (maak(een)[: -len(eerste)], "BIJLAGE"),
    }


def bewijzen(apparaat: Apparaat) -> dict[str, tuple[bytes, str]]:
    """Receipts and stands, with a part of the Dutch sentence of the refusal."""
    bewijs, ander = sleutel("bewijs", BEWIJS), sleutel("ander", CONTAINER)
    tot = len(apparaat.jwss)
    goed = Ontvangstbewijs(
        nr="OB-2026-000127",
        doel=DOEL,
        stemming=STEMMING,
        apparaat=apparaat.naam,
        van=1,
        tot=tot,
        ketenhash=apparaat.kop,
        ontvangenOp=DAG + timedelta(hours=17),
        volledig=True,
        vorigBewijs=hash_van("bewijs 126"),
        demo=False,
    ).model_dump(mode="json")
    stand = Stand(
        doel=DOEL,
        stemming=STEMMING,
        apparaat=apparaat.naam,
        volgnummer=tot,
        ketenhash=apparaat.kop,
        auditnr=len(apparaat.audit),
        audithash=hash_van(apparaat.audit[-1]),
        op=DAG,
    ).model_dump(mode="json")

    def met(**anders: Any) -> bytes:
        return bewijs.teken(ONTVANGSTBEWIJS_TYP, {**goed, **anders}).encode()

    return {
        "goed-v1.wvo": (met(), ""),
        "deels-v1.wvo": (met(tot=2, ketenhash=apparaat.hash(2), volledig=False), ""),
        "andere-sleutel.wvo": (ander.teken(ONTVANGSTBEWIJS_TYP, goed).encode(), "andere sleutel"),
        "ander-typ.wvo": (bewijs.teken(STAND_TYP, goed).encode(), "soort"),
        "ander-apparaat.wvo": (met(apparaat=ander.duimafdruk), "ander apparaat"),
        "ander-register.wvo": (met(doel="register-x"), "ander register"),
        "om-te-oefenen.wvo": (met(demo=True), "oefenen"),
        "andere-keten.wvo": (met(ketenhash="a" * 64), "iets anders"),
        "meer-dan-hier.wvo": (met(tot=tot + 1), "minder"),
        "vorm-2.wvo": (met(v=2), "onbekende vorm"),
        "afgekapt.wvo": (met()[:-3], "handtekening"),
        "stand-v1.jws": (bewijs.teken(STAND_TYP, stand).encode(), ""),
        "stand-andere-keten.jws": (
            bewijs.teken(STAND_TYP, {**stand, "audithash": "a" * 64}).encode(),
            "iets anders",
        ),
    }


def lees_keten_uit(map_: Path = REVISIE) -> Apparaat:
    """The frozen device again: the same key, and the chain of ``goed-v1.jsonl``."""
    apparaat = Apparaat(STEMMING, sleutel("apparaat", CONTAINER))
    apparaat.audit = (map_ / "audit-v1.txt").read_text().split()
    apparaat.certificaat = (CONTAINER / "certificaat.wvc").read_text()
    for regel in (map_ / "goed-v1.jsonl").read_text(encoding="utf-8").splitlines():
        lijn = RevisieLijn.model_validate(json.loads(regel))
        apparaat.lijnen.append(lijn)
        apparaat.jwss.append(lijn.jws)
    return apparaat


def main() -> None:
    """Write all vectors; the chain first, for the others are made of it."""
    for map_ in (REVISIE, CONTAINER, BEWIJS):
        map_.mkdir(exist_ok=True)
    if not (REVISIE / "goed-v1.jsonl").exists():
        nieuw = maak_apparaat()
        bewaar(REVISIE, ketens(nieuw))
        (REVISIE / "audit-v1.txt").write_text("\n".join(nieuw.audit) + "\n")
        (CONTAINER / "certificaat.wvc").write_text(nieuw.certificaat)
    apparaat = lees_keten_uit()
    bewaar(CONTAINER, {**containers(apparaat), **met_bijlagen(apparaat)})
    bewaar(BEWIJS, bewijzen(apparaat))


if __name__ == "__main__":
    main()
