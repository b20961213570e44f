"""Rows of markup written at once say what Django's own way of joining them says."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from hypothesis import given
from hypothesis import strategies as st

from giaoban.ui.writing import written

ROW = '<li id="{}">{}</li>'
CELLS = st.one_of(st.text(), st.integers(), st.none(), st.text().map(mark_safe))


class Marked:
    """Something that knows its own markup."""

    def __html__(self) -> str:
        return "<b>1</b>"


@given(st.lists(st.tuples(CELLS, CELLS)))
def test_rows_are_escaped_as_django_escapes_them(rows: list[tuple[object, object]]) -> None:
    made = written(ROW, rows, between="\n")

    assert made == format_html_join("\n", ROW, rows)
    assert isinstance(made, SafeString)


def test_what_knows_its_markup_keeps_it() -> None:
    assert written("{}", [[Marked()]]) == format_html("{}", Marked()) == "<b>1</b>"
    assert written("{}", [["<script>"]]) == "&lt;script&gt;"
