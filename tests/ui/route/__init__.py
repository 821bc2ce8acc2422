"""The route: stops, their order, and the picture of all places."""
