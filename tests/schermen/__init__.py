"""The pictures of docs/schermen: every screen in every state, drawn from the real program."""
