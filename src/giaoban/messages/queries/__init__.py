"""Reading messages: what is going on, whom it concerns, and how the outbox stands."""
