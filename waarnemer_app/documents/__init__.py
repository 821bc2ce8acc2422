"""Documents as functions of what they are given: state in, bytes out."""
