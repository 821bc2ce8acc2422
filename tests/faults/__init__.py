"""The fault suite: a worker, a checker and the nemeses between them; see docs/fouten.md."""
