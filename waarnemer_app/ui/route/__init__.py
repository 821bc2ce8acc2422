"""The route of the day: what was planned, why, in which order, and all places as a picture."""
