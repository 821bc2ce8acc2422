"""Tests of the guided demo, step by step on the real program."""
