"""Rules for support payments. Nothing here knows about Django, the database or the clock."""
