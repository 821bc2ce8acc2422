"""Waarnemer: the desktop program of a waarnemer of the Kiesraad."""

__version__ = "0.1.0"
