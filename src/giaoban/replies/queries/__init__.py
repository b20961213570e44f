"""Reading replies, always from what the asker may see."""
