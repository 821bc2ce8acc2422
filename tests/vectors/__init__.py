"""Frozen files of each format, and the scripts that wrote them."""
