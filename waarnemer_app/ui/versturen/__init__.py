"""The end of the day: the check, sending, the receipt, the stick."""
