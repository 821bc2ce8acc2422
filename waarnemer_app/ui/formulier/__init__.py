"""Filling in a theme form: the running form, its rows, the count grid, and the check page."""
