"""Fixtures of the register for its tests."""

from tests.register.opdrachten import bureau
from tests.register.server import database, demo, postgres_url, server, server_database

__all__ = ["bureau", "database", "demo", "postgres_url", "server", "server_database"]
