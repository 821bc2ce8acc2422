"""The acts of a waarnemer: what is asked and the pure function that decides."""
