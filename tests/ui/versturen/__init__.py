"""Tests of sending from the window: the real register, sticks, and what goes wrong."""
