"""A parser of commands that speaks Dutch: what argparse says in English is said here anew."""

from __future__ import annotations

import argparse
import re
from typing import Any, Final, NoReturn

_KEUZE = re.compile(r"<[\w.]+: '([^']*)'>")
_FOUTEN: Final = (
    (r"the following arguments are required: (.+)", r"Dit ontbreekt: \1."),
    (r"unrecognized arguments: (.+)", r"Dit hoort hier niet: \1."),
    (
        r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)",
        r"\1 kan niet \2 zijn. Kies uit: \3.",
    ),
    (r"argument (.+?): invalid .+? value: '(.*)'", r"\1 kan niet \2 zijn. Kijk hoe het hoort."),
    (r"argument (.+?): expected .+", r"Achter \1 ontbreekt wat u kiest."),
    (r"argument (.+?): ignored explicit argument '?(.*?)'?", r"Achter \1 hoort niets."),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 is niet af. Het kan zijn: \2."),
    (
        r"argument (.+?): not allowed with argument (.+)",
        r"\1 en \2 kunnen niet samen. Kies er één.",
    ),
    (r"one of the arguments (.+) is required", r"Kies één van deze: \1."),
    (r"argument (.+?): (.+)", r"\1: \2"),
)
"""What argparse of Python 3.11 to 3.14 says, and our words."""


def vertaal(melding: str) -> str:
    """A message of argparse in Dutch; one that is not known here stays as it is.

    >>> vertaal("the following arguments are required: --uit, MAP")
    'Dit ontbreekt: --uit, MAP.'
    """
    for patroon, woorden in _FOUTEN:
        gevonden = re.fullmatch(patroon, melding, re.S)
        if gevonden:
            return gevonden.expand(woorden)
    return melding


class _Vorm(argparse.HelpFormatter):
    """The line that shows how to type it, under a Dutch word."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Opdrachtregel(argparse.ArgumentParser):
    """``ArgumentParser`` in Dutch; its sub-commands are of the same kind."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"formatter_class": _Vorm, **kwargs, "add_help": False})
        self._positionals.title = "wat u noemt"
        self._optionals.title = "wat u kunt kiezen"
        self.add_argument("-h", "--help", action="help", help="toont deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say what was typed wrong and how to see what is right; status 2."""
        melding = vertaal(_KEUZE.sub(r"'\1'", message))
        self.exit(2, f"{self.format_usage()}{melding}\nUitleg: {self.prog} --help\n")
