"""Rules for opinions and for what is sent to agencies. Nothing here knows about Django or the database."""
