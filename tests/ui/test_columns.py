"""Columns of queries are told apart as Django itself tells them apart, only sooner."""

from itertools import product

from django.db.models.expressions import Col, Expression

from giaoban.meetings.models import Meeting, Series


def _columns() -> list[Col]:
    fields = [
        Meeting._meta.get_field("host"),
        Meeting._meta.get_field("starts_at"),
        Series._meta.get_field("starts_at"),
    ]
    return [Col(alias, field) for alias, field in product(("meeting", "T4"), fields)] * 2


def _as_django_says(column: Col) -> object:
    return Expression.__dict__["identity"].func(column)


def test_two_columns_are_the_same_exactly_where_django_says_so() -> None:
    for one, other in product(_columns(), repeat=2):
        assert (one == other) is (_as_django_says(one) == _as_django_says(other))
        assert one != other or hash(one) == hash(other)


def test_every_query_takes_the_short_way() -> None:
    assert Col("meeting", Meeting._meta.get_field("host")).identity[1] == "meeting"
