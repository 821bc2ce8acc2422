"""The centraal register: API on PostgreSQL and the commands of the bureau."""
