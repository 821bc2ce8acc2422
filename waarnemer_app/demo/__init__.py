"""The guided demo: an election day, played through the real window against a real register."""

from waarnemer_app.demo.dag import speel

__all__ = ["speel"]
