"""Vandaag: the day as a picture, where one is, what is open, and the route."""
