"""The window of a whole day."""

from tests.ui.test_venster import dag

__all__ = ["dag"]
