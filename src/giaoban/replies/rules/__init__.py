"""Rules for replies: drafting, leaving the agency, judgement, time, and what a weak reply lacks."""
