"""Telling the columns of a query apart without Django's long way round.

Django keeps every column that an ordered query reads as the key of a dictionary. For each key of each query it
binds the arguments of the column's constructor to their names anew, which takes longer than the database needs
for the rows. A column is known by its alias, its field and what it is read as; that is all the key says here.
"""

from collections.abc import Hashable

from django.db.models.expressions import Col
from django.utils.functional import cached_property


def identity_of(column: Col) -> tuple[Hashable, ...]:
    """Return what makes a column the same as another one."""
    return (column.__class__, column.alias, column.target, column.output_field)


def install() -> None:
    """Let every column of every query be told apart this way; call it once, when Django is set up."""
    short = cached_property(identity_of)
    short.__set_name__(Col, "identity")
    setattr(Col, "identity", short)  # noqa: B010 - Django declares the property on a class above
