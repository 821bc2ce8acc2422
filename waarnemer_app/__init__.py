"""Waarnemer: the desktop program of a waarnemer of the Kiesraad."""

__version__ = "1.0.0rc1"
