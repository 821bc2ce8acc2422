"""Locking: by silence, by the session of the user, by key; and going on at the same place."""
