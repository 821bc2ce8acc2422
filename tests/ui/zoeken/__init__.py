"""Finding records and places, and the page of one record."""
