"""Rules for messages: who hears of what, when, by which way, and what becomes of it."""
