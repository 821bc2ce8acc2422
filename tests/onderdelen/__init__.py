"""The design page: every component in every state, in three themes, from the real widgets."""
