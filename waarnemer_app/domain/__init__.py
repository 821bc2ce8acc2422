"""The law and the words of the field: pure Python and pydantic, no clock, no I/O, no Qt."""
