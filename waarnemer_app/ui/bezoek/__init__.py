"""The visit: beginning it (F4), its page, leaving it (F7), and linking it to another plek."""
