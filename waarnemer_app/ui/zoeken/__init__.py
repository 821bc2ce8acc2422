"""Finding: one box over acts, records and places, and the page of one record with its history."""
