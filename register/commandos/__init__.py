"""The commands of ``waarnemer-register``; each module has ``voeg_toe`` and its functions."""
