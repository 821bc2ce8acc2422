"""``waarnemer-register medewerker``: gives a medewerker access in one role, for some hours."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import ValidationError

from register.bureau import TOKEN, BureauFout
from register.instellingen import token_sleutel
from register.recht import PER_STEMMING, STAF, Rol, geef_token
from register.sleutels import laad_openbaar, open_sleutel
from register.wachtzin import lees_wachtzin, voeg_optie_toe


def voeg_toe(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = sub.add_parser("medewerker", help="geeft een medewerker toegang in één rol")
    parser.add_argument("wie", metavar="NUMMER", help="nummer of aanduiding van de medewerker")
    parser.add_argument("--rol", required=True, choices=[r.value for r in STAF])
    parser.add_argument("--sleutels", type=Path, required=True, metavar="MAP")
    parser.add_argument("--stemming", help="alleen voor deze stemming; moet bij bureau en csb")
    parser.add_argument(
        "--waarnemer", metavar="ID", help="als deze medewerker ook waarnemer is: het nummer"
    )
    parser.add_argument("--uren", type=int, default=12, choices=range(1, 25), metavar="1-24")
    parser.add_argument("--uit", type=Path, default=Path(TOKEN), metavar="BESTAND")
    voeg_optie_toe(parser)
    parser.set_defaults(doe=doe_medewerker)


def doe_medewerker(args: argparse.Namespace) -> int:
    """Write the token to a file that only this user may read."""
    if args.stemming is None and Rol(args.rol) in PER_STEMMING:
        raise BureauFout(f"Toegang als {args.rol} is voor één stemming. Noem die met --stemming.")
    openbaar = laad_openbaar(args.sleutels)
    geheim = open_sleutel(args.sleutels, "register", lees_wachtzin(args))
    nu = datetime.now(UTC)
    try:
        token = geef_token(
            token_sleutel(geheim.token_geheim),
            openbaar.doel,
            Rol(args.rol),
            args.wie,
            nu=nu.timestamp(),
            duur=timedelta(hours=args.uren),
            stemming=args.stemming,
            waarnemer=args.waarnemer,
        )
    except ValidationError as fout:
        raise BureauFout("Een aanduiding heeft alleen letters, cijfers en : _ . -") from fout
    try:
        with os.fdopen(os.open(args.uit, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as f:
            f.write(token + "\n")
    except OSError as fout:
        raise BureauFout(f"{args.uit} is niet te schrijven. Kies een andere plaats.") from fout
    print(f"{args.wie} heeft {args.uren} uur toegang als {args.rol}: {args.uit}")
    return 0
