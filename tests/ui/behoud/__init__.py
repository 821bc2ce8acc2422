"""Copies, putting back, and wiping, on screen."""
