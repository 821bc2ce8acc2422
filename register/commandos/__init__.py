"""The commands of ``waarnemer-register``; each module has ``voeg_toe`` and its functions."""

from typing import Final

VAN: Final = {
    "bevestigd": "bevestigingen",
    "controle": "toezicht",
    "dagkop": "toezicht",
    "dubbelen": "zoek",
    "lijst": "rapportage",
    "wisverslag": "toezicht",
}
"""The module of each command that does not carry the name of its module."""
