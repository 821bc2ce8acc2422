"""Tests of the screens of the law, on real dossiers in a real window."""
