"""What every column of words has in common."""

from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length
from django.db.models.lookups import Exact, GreaterThan, GreaterThanOrEqual, LessThanOrEqual

BLANKS = " \t\n\r\u00a0"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def has_words(column: str) -> Q:
    """Return the condition that a column says something: more than blanks.

    Both databases can ask it by themselves, without a function that only our program brings along: whoever
    opens the file with another program can check it.
    """
    return Q(GreaterThan(_left(column, BLANKS), 0))


def is_code(column: str, *, shortest: int, longest: int) -> Q:
    """Return the condition that a column holds capital letters from A to Z only, so many of them."""
    only_letters = Exact(_left(column, CAPITALS), 0)
    length = Length(F(column))
    return Q(only_letters, GreaterThanOrEqual(length, shortest), LessThanOrEqual(length, longest))


def _left(column: str, taken: str) -> Length:
    return Length(Func(F(column), Value(taken), function="TRIM"))
