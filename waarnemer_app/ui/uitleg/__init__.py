"""The instruction of the package, readable and searchable without a network."""
