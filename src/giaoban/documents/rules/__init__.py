"""Rules for official papers and their numbers. Nothing here knows about Django, the database or the clock."""

from giaoban.documents.rules.numbers import LIFE, State, Verb, why_not_issue, why_not_void

__all__ = ["LIFE", "State", "Verb", "why_not_issue", "why_not_void"]
