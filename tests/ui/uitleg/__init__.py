"""The instruction in the program."""
