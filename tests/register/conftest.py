"""Fixtures of the register for its tests."""

from tests.register.server import database, demo, postgres_url, server

__all__ = ["database", "demo", "postgres_url", "server"]
