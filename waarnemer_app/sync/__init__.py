"""The way from laptop to centraal register: container, protocol, client."""
