"""Make resources/woorden/wachtzin.txt: 7,335 common Dutch words for a passphrase of five.

    uv run --with wordfreq python scripts/woorden.py LIJST

LIJST is the word list of OpenTaal (/usr/share/dict/dutch of the Debian package wdutch). From it
come the words that are short, plain and used often; what sounds like another, may hurt beside
other words, or is a name or a word of elections is left out. Of the 7,776 that are left, those of
woorden_uit.txt go: who read them all found them rude, or about drink, violence, politics or belief.
The result is fixed in the repository; this says how it was made.
"""

import re
import sys
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

UIT = Path(__file__).parent.parent / "resources" / "woorden" / "wachtzin.txt"
MET_DE_HAND = Path(__file__).parent / "woorden_uit.txt"
AANTAL = 6**5
VORM = re.compile(r"[a-z]{4,8}")

# Parts of words that nobody should have to read aloud, or that may hurt beside other words: about
# the body, violence, belief and descent.
PIJNLIJK = re.findall(
    r"\w+",
    """
abort aids anaal anus bloed bom borst clitoris condoom crimi dader dealer dode dood drank
drol drug dwaas dildo ejacul eikel erotis execut flikker fuck galg gaskamer gek geil geweer
geweld gigolo gif haat hasj hell heroin hitler hoer homo idioot incest jank jihad joden jood
kak kanker kinky klaploper klier kont kots kloot kreng kruisig kut lesb lepra lijk loeder
lul martel masturb mietje mof moor moord naakt nazi neger neuk nicht onani orgas orgie
overspel pedo penis pest pijp pik pis plas poep porno prostit puist racis ramm rape rot ruk
schaam scheet scheid schiet schijt schurft scrotum seks sekt seng sex slaaf slacht slav slet
sloerie smeer snol sperma steek strip suic stervan sterf tampon tepel tering terror tiet
tyfus urine vagin verkracht vermink viespeuk vlees voet vrij vulva wapen wurg zaad zat zelfm
zwart zuip zatlap trut teef bitch shit damn moslim islam christ allah jezus satan duivel
hemel hel haram behaard hetero stijve likt genaaid gejat gezeik foetus abces embryo
allochtoon turk marok zigeuner mongool debiel spast dwerg dik vet lelijk
""",
)
KIEZEN = re.findall(
    r"\w+", "kies kiez stem partij raad poli minist burgemee lijst ambt wet regering coalit oppos"
)
STAART = ("e", "s", "n", "en")
VREEMD = {"jantje", "tori", "omen", "omer", "grands", "annex", "brio", "verve", "lambda"}


def klank(woord: str) -> str:
    """Words that sound the same give the same text: what is read aloud is written in one way."""
    for van, naar in (
        ("ij", "ei"),
        ("ou", "au"),
        ("ch", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("y", "i"),
    ):
        woord = woord.replace(van, naar)
    woord = woord.replace("c", "k").replace("x", "ks").replace("z", "s").replace("v", "f")
    return re.sub(r"dt$|d$", "t", re.sub(r"b$", "p", woord))


def kies(lijst: set[str]) -> list[str]:
    """The words, most used first."""
    uit: list[str] = []
    klanken: set[str] = set()
    gehad: set[str] = set()
    for woord in top_n_list("nl", 80_000):
        if (
            not VORM.fullmatch(woord)
            or woord not in lijst
            or woord.capitalize() in lijst  # a name too
            or woord in VREEMD
            or any(deel in woord for deel in (*PIJNLIJK, *KIEZEN))
            or re.search(r"(.)\1\1", woord)
            or not re.search(r"[aeiou]", woord)
            or klank(woord) in klanken
            or any(woord.endswith(s) and woord.removesuffix(s) in gehad for s in STAART)
            or zipf_frequency(woord, "en") > zipf_frequency(woord, "nl") + 0.5
        ):
            continue
        klanken.add(klank(woord))
        gehad.add(woord)
        uit.append(woord)
    return uit


def main() -> None:
    """Read, choose, write in alphabetical order."""
    gekozen = kies(set(Path(sys.argv[1]).read_text(encoding="utf-8").split()))[:AANTAL]
    if len(gekozen) < AANTAL:
        sys.exit(f"maar {len(gekozen)} woorden")
    over = sorted(set(gekozen) - set(MET_DE_HAND.read_text(encoding="ascii").split()))
    UIT.write_text("".join(f"{woord}\n" for woord in over), encoding="ascii")


if __name__ == "__main__":
    main()
