"""The frame, part by part."""
