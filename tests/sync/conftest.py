"""Fixtures of the register, for the client is tested against a real one."""

from tests.register.server import database, demo, postgres_url, server, server_database

__all__ = ["database", "demo", "postgres_url", "server", "server_database"]
