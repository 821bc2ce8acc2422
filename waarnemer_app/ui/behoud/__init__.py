"""Keeping and letting go: a copy on a stick, putting one back, and wiping the laptop."""
