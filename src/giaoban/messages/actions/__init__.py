"""What is done to messages: queued with the change they tell of, sent by workers, seen to by the office."""
