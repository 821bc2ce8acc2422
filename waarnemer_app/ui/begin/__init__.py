"""Before the dossier is open: unlocking it, and making it at the first start.

Nothing here imports the dossier, so that the unlock window is there within a second.
"""
