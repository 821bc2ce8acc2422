"""Tests of the theme forms in ``forms/``: every file, and the rules of each theme."""
