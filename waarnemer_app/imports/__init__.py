"""Readers of what comes from outside: the verkiezingspakket and lists of stembureaus."""
