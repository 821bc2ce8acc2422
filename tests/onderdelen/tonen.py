"""What asks, lists and tells, in every state."""

from __future__ import annotations

from tests.onderdelen.vel import Groep, Onderdeel, Staat, focus, met, na, over
from waarnemer_app.ui import components as c
from waarnemer_app.ui.theme import Theme


def _rij(theme: Theme) -> c.FieldRow:
    antwoorden = [c.Value("ja", "Ja", "J"), c.Value("nee", "Nee", "N")]
    return c.FieldRow(
        theme,
        code="5.06",
        question="Zei de voorzitter deze aantallen hardop?",
        answer=c.SegmentedChoice(theme, "5.06", antwoorden),
        source="Kieswet N 1a lid 2",
        why="Zo kan iedereen in het lokaal meeschrijven.",
    )


def _waarom(theme: Theme) -> c.Why:
    return c.Why(theme, source="Kieswet J 35", rule="De bus blijft dicht tot de stemming sluit.")


def _vouw(theme: Theme) -> c.Fold:
    return c.Fold(theme, "Wat er gisteren al was", c.Label(theme, "Twee notities."))


def _open_vouw(theme: Theme) -> c.Fold:
    return c.Fold(theme, "Wat er gisteren al was", c.Label(theme, "Twee notities."), open_=True)


def _melding(soort: str, tekst: str) -> Staat:
    def maak(theme: Theme) -> c.MessageLine:
        regel = c.MessageLine(theme)
        regel.show_message(soort, tekst)  # type: ignore[arg-type]  # literals of the table below
        return regel

    return Staat(tekst, maak)


VRAAG = Groep(
    "vraag",
    "De rij van een vraag",
    [
        Onderdeel(
            "Rij",
            ["field_row"],
            "De huidige rij is te herkennen aan de balk en aan de kleur.",
            720,
            [
                Staat("rust", _rij),
                Staat("huidig", met(_rij, lambda r: r.set_current(True))),
                Staat("in orde", met(_rij, lambda r: r.show_message("ok", "Het telt op"))),
                Staat(
                    "let op",
                    met(_rij, lambda r: r.show_message("warning", "Meer dan 3 % is blanco")),
                ),
                Staat("fout", met(_rij, lambda r: r.show_message("error", "A + B + C is 1.124"))),
                Staat(
                    "met aanbod",
                    met(_rij, lambda r: r.show_offer("Dit kan een signaal zijn.", "Maak signaal")),
                ),
                Staat("waarom is open", _rij, lambda r: r.findChildren(c.Why)[0].toggle()),
            ],
        ),
        Onderdeel(
            "Melding bij een vraag",
            ["field_row"],
            "Vorm en woord, nooit kleur alleen.",
            280,
            [
                _melding("ok", "in orde"),
                _melding("warning", "let op"),
                _melding("error", "fout"),
            ],
        ),
        Onderdeel(
            "Waarom?",
            ["fold"],
            "Eerst de regel in gewone taal, daarna de wet.",
            560,
            [
                Staat("dicht", _waarom),
                Staat("focus", _waarom, lambda w: focus(w.button)),
                Staat("open", _waarom, lambda w: w.toggle()),
            ],
        ),
        Onderdeel(
            "Vouw",
            ["fold"],
            "Met een titel die zegt wat erin staat.",
            370,
            [Staat("dicht", _vouw), Staat("open", _open_vouw)],
        ),
    ],
)


def _regel(theme: Theme) -> c.ListRow:
    return c.ListRow(theme, "Bus 2 stond open", "Signaal 3, 9.41 uur")


def _regel_fout(theme: Theme) -> c.ListRow:
    return c.ListRow(
        theme,
        "Minister weet het nog niet",
        "Procesaanwijzing nr. 12",
        state="error",
        right="4 u 14 min",
        right_color="error",
        key="1",
    )


def _lijst(theme: Theme) -> c.ListPanel:
    lijst = c.ListPanel(theme, "Open punten", digits=True)
    lijst.set_rows([_regel_fout(theme), c.ListRow(theme, "Opvolging", "Nr. 12", state="empty")])
    return lijst


def _knoppenrij(theme: Theme) -> c.Flow:
    rij = c.Flow(theme, right=True)
    rij.add(c.Button(theme, "Vorige"), c.Button(theme, "Bewaar"), c.BigButton(theme, "Leg vast"))
    return rij


def _blad(rand: str) -> Staat:
    woorden = {"": "gewoon", "bar": "hier en nu", "primary": "huidig", "ok": "klaar"}
    woorden |= {"warning": "let op", "error": "fout"}

    def maak(theme: Theme) -> c.Panel:
        blad = c.Panel(theme, "Bezoek", "9.41", edge=rand)
        blad.add(c.Label(theme, "Oefenlokaal A", "sm", "ink_soft"))
        return blad

    return Staat(woorden[rand], maak)


LIJSTEN = Groep(
    "lijsten",
    "Lijsten en bladen",
    [
        Onderdeel(
            "Regel van een lijst",
            ["lists"],
            "Opent met Enter, spatie of een klik.",
            560,
            [
                Staat("rust", _regel),
                Staat("muis erop", _regel, over),
                Staat("focus", _regel, focus),
                Staat("huidig", met(_regel, lambda r: r.set_current(True))),
                Staat("met staat, tijd en toets", _regel_fout),
                Staat(
                    "met een knop",
                    lambda theme: c.ListRow(theme, "Stemwijzer", "Stop 3", button="Begin"),
                ),
            ],
        ),
        Onderdeel(
            "Lijst",
            ["lists"],
            "Een tabstop. De pijlen gaan erdoor, cijfers kiezen meteen.",
            560,
            [Staat("rust", _lijst), Staat("focus", _lijst, lambda v: v.go(0))],
        ),
        Onderdeel(
            "Blad",
            ["panels"],
            "De rand zegt wat het is; een titel zegt het nog eens.",
            216,
            [_blad(rand) for rand in ("", "bar", "primary", "ok", "warning", "error")],
        ),
        Onderdeel(
            "Rij die doorloopt",
            ["flow"],
            "Knoppen blijven heel. Past er een niet, dan gaat hij naar de volgende regel.",
            560,
            [Staat("met plaats", _knoppenrij)],
        ),
        Onderdeel(
            "Dezelfde rij, smal",
            ["flow"],
            "Zo staat hij er bij tekst van 200 %.",
            300,
            [Staat("zonder plaats", _knoppenrij)],
        ),
    ],
)


def _band(soort: str, titel: str, tekst: str, knop: str = "") -> Staat:
    woorden = {"info": "info", "ok": "in orde", "warning": "let op", "error": "fout"}

    def maak(theme: Theme) -> c.Banner:
        return c.Banner(theme, soort, titel, tekst, button=knop)  # type: ignore[arg-type]  # table

    return Staat(woorden[soort], maak)


def _terug(theme: Theme) -> c.UndoBar:
    return na(c.UndoBar(theme), lambda b: b.show_act("Signaal 3 is ingetrokken"))


def _gedaan(theme: Theme) -> c.UndoBar:
    return na(c.UndoBar(theme), lambda b: b.show_act("De kopie is gemaakt", undoable=False))


def _bewijs(theme: Theme) -> c.ReceiptCard:
    regels = [("Van", "Laptop 0412, regels 1 tot en met 132"), ("Handtekening", "klopt")]
    kaart = c.ReceiptCard(theme, c.Receipt("OB-2027-004 127", "18 maart 2027, 0.43 uur", regels))
    kaart.add_act(c.Button(theme, "Bewaar bewijs", icon="device-floppy", small=True))
    return kaart


MELDINGEN = Groep(
    "meldingen",
    "Meldingen",
    [
        Onderdeel(
            "Melding",
            ["panels"],
            "De titel zegt wat er is. De tekst zegt waar en wat u doet.",
            560,
            [
                _band(
                    "info", "De gemeente telt opnieuw", "Dat is hun werk. U hoeft niets te doen."
                ),
                _band("ok", "Verstuurd en ontvangen", "Ontvangstbewijs OB-2027-004 127."),
                _band("warning", "De accu is nog 9 %", "Zoek een stopcontact."),
                _band(
                    "error", "De bus ging te vroeg open", "Wijzig, of schrijf waarom.", "Ga erheen"
                ),
            ],
        ),
        Onderdeel(
            "Balk met de weg terug",
            ["panels"],
            "Gaat na 8 seconden. Blijft staan met de focus of een schermlezer.",
            560,
            [
                Staat("met de weg terug", _terug),
                Staat("focus", _terug, lambda b: focus(b.button)),
                Staat("zonder weg terug", _gedaan),
            ],
        ),
        Onderdeel(
            "Leeg",
            ["panels"],
            "Zegt wat u kunt doen.",
            560,
            [
                Staat(
                    "rust",
                    lambda theme: c.EmptyState(
                        theme, "note", "Nog geen notities", "Druk op F2. Tijd en plek staan erbij."
                    ),
                )
            ],
        ),
        Onderdeel(
            "Klok die loopt",
            ["panels"],
            "Wordt rood als het te laat is, en zegt dat ook.",
            370,
            [
                Staat("op tijd", lambda theme: c.TimerBox(theme, "14 min open")),
                Staat("te laat", lambda theme: c.TimerBox(theme, "4 u 14 min open", late=True)),
            ],
        ),
        Onderdeel(
            "Ontvangstbewijs",
            ["panels"],
            "Van het centraal register.",
            560,
            [Staat("rust", _bewijs)],
        ),
        Onderdeel(
            "Band van de demo",
            ["demo_band"],
            "Staat boven elk venster.",
            560,
            [Staat("rust", c.DemoBand)],
        ),
    ],
)

GROEPEN = (VRAAG, LIJSTEN, MELDINGEN)
