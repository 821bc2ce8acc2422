"""Lists of stembureaus on screen: for the bureau, before the day, with or without a dossier."""
