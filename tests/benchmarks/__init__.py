"""The forms that are measured have the shape that was asked."""
