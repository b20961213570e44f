"""Boxes are written as Django's own templates write them."""

import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from hypothesis import given
from hypothesis import strategies as st

from giaoban.ui.boxes import INPUTS, Boxes

OURS, DJANGOS = Boxes(), DjangoTemplates()
TYPED = st.one_of(st.none(), st.text(max_size=30), st.integers())
ATTRS = st.dictionaries(
    st.sampled_from(["class", "data-width", "disabled", "aria-describedby"]),
    st.one_of(st.text(max_size=10), st.booleans(), st.integers()),
)
OFFERED = (("", "Chọn"), ("1", "Mục <một>"), ("Nhóm & 'nhỏ'", [("2", "Hai"), (3, "Ba")]))


def _even(page: str) -> str:
    return re.sub(r">\s+<", "><", page)


@pytest.mark.parametrize(
    "widget",
    [
        forms.CheckboxInput(),
        forms.FileInput(),
        forms.HiddenInput(),
        forms.NumberInput(),
        forms.PasswordInput(render_value=True),
        forms.Select(choices=OFFERED),
        forms.TextInput(),
        forms.Textarea(),
    ],
    ids=lambda widget: type(widget).__name__,
)
@given(value=TYPED, attrs=ATTRS)
def test_a_box_says_what_django_says(widget: forms.Widget, value: object, attrs: dict[str, object]) -> None:
    found, expected = (_even(widget.render("ai", value, attrs, renderer)) for renderer in (OURS, DJANGOS))

    assert found == expected


@given(value=TYPED)
def test_rows_of_a_choice_say_what_django_says(value: object) -> None:
    for widget in (forms.RadioSelect(choices=OFFERED[:2]), forms.CheckboxSelectMultiple(choices=OFFERED[:2])):
        for row in widget.subwidgets("ai", value, {"id": "id_ai"}):
            facts = {"widget": {**row, "wrap_label": False}}
            written = [one.render(row["template_name"], facts) for one in (OURS, DJANGOS)]
            assert written[0] == written[1]


def test_every_input_that_is_written_at_once_is_one_of_django() -> None:
    for name in INPUTS:
        assert DJANGOS.get_template(f"django/forms/widgets/{name}.html")
