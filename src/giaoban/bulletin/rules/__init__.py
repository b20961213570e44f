"""Rules for the bulletin: its plan, the life of editions and contributions, what is missing."""
