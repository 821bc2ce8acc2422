"""The only SQL of the laptop: vault, logboek, concepten, bijlagen, naslag."""
