"""What people type about what was supplied: the grid of a commune, what did not come, orders."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.verdict import Refusal
from giaoban.provision.models import Publication
from giaoban.provision.queries.gaps import Row
from giaoban.provision.queries.wording import missing_words
from giaoban.provision.rules.orders import QUARTERS, WHOLE_YEAR
from giaoban.provision.rules.supply import (
    GIVEN_WORDS,
    UNNOTED_WORDS,
    Given,
    Mark,
    Missing,
    read_missing,
    why_not_mark,
)
from giaoban.ui.forms import ChoiceField, Form, OnceField, Places, TextField
from giaoban.ui.forms.choosing import GONE
from giaoban.ui.wording import refusal_sentence

REMARK: Final = 300
MISSING: Final = Places({"missing_what": "missing", "missing_nothing": "missing"})


@dataclass(frozen=True, slots=True)
class Box:
    """One place of the grid: what is chosen and written in it, and what is wrong with that."""

    row: Row
    given: str
    missing: str
    error: str = ""

    @property
    def name(self) -> str:
        """How its fields are called."""
        return f"{self.row.cell}-{self.row.title.pk}"

    @property
    def label(self) -> str:
        """What it is about, for those who hear the page."""
        return f"{self.row.title.name}, {self.row.cell_name}"

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What can be chosen; what is noted can be put right, not made unknown again."""
        known = [(each.value, _(GIVEN_WORDS[each])) for each in Given]
        return known if self.row.noted else [("", _(UNNOTED_WORDS)), *known]

    @property
    def is_changed(self) -> bool:
        """Whether it says something else than what is noted."""
        return self.given != _given(self.row) or self.missing != _missing(self.row)


def _given(row: Row) -> str:
    return row.noted.given if row.noted else ""


def _missing(row: Row) -> str:
    return missing_words(row.noted.missing) if row.noted else ""


class Grid:
    """The grid of a commune: a row a cell, a column a title."""

    def __init__(self, rows: Sequence[Row], typed: Mapping[str, str] | None) -> None:
        self.is_bound = typed is not None
        self.remark = (typed or {}).get("remark", "").strip()
        self._all = "all" in (typed or {})
        self.boxes = [self._box(row, typed) for row in rows]

    def _box(self, row: Row, typed: Mapping[str, str] | None) -> Box:
        given, missing = _given(row), _missing(row)
        if typed is not None:
            name = f"{row.cell}-{row.title.pk}"
            given = typed.get(f"given-{name}", given) or (Given.FULL.value if self._all else "")
            missing = " ".join(typed.get(f"missing-{name}", missing).split())
        return Box(row, given, missing, _error(given, missing) if typed is not None else "")

    @property
    def errors(self) -> list[Box]:
        """The places with something wrong."""
        return [box for box in self.boxes if box.error]

    @property
    def remark_error(self) -> str:
        """Why the remark cannot be kept; empty if it can."""
        if len(self.remark) <= REMARK:
            return ""
        return _("Write at most %(most)s letters.") % {"most": REMARK}

    def is_valid(self) -> bool:
        """Whether everything that was sent can be noted."""
        return self.is_bound and not self.errors and not self.remark_error

    @property
    def titles(self) -> list[Publication]:
        """The columns of the grid."""
        return list({box.row.title.pk: box.row.title for box in self.boxes}.values())

    @property
    def lines(self) -> list[tuple[str, list[Box | None]]]:
        """The rows of the grid: what a cell is called, and a box for each title that it is entitled to."""
        found: dict[int, dict[int, Box]] = {}
        for box in self.boxes:
            found.setdefault(box.row.cell, {})[box.row.title.pk] = box
        keys = [title.pk for title in self.titles]
        return [
            (next(iter(boxes.values())).row.cell_name, [boxes.get(key) for key in keys])
            for boxes in found.values()
        ]

    @property
    def marks(self) -> dict[tuple[int, int], Mark]:
        """What is to be noted, by cell and title: only what was changed."""
        changed = [box for box in self.boxes if box.given and box.is_changed]
        return {(box.row.cell, box.row.title.pk): self._mark(box) for box in changed}

    def _mark(self, box: Box) -> Mark:
        return Mark(Given(box.given), _read(box.missing), self.remark)


def _read(text: str) -> Missing:
    found = read_missing(text)
    return Missing() if isinstance(found, Refusal) else found


def _error(given: str, missing: str) -> str:
    if given and given not in Given._value2member_map_:
        return str(GONE)
    found = read_missing(missing)
    if isinstance(found, Refusal):
        return refusal_sentence(found)
    if not given:
        return _("Choose how it was supplied.") if found else ""
    refusal = why_not_mark(Mark(Given(given), found))
    return refusal_sentence(refusal) if refusal else ""


class MissForm(Form):
    """What a secretary says did not come."""

    words = TextField(
        label=gettext_lazy("What did not come?"),
        hint=gettext_lazy("For instance: báo tháng 10 và tháng 11 chưa về."),
        longest=REMARK,
    )


class SettleForm(Form):
    """What the office found out."""

    given = ChoiceField(label=gettext_lazy("How it stands"))
    missing = TextField(
        label=gettext_lazy("What is missing"),
        hint=gettext_lazy("Of what was partly supplied: months, such as “3, 4”, or how many issues: “5 số”."),
        required=False,
        longest=60,
    )
    answer = TextField(label=gettext_lazy("Answer to the secretary"), longest=REMARK)

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["given"]).choices = [
            (each.value, _(GIVEN_WORDS[each])) for each in Given
        ]

    def clean_missing(self) -> Missing:
        """Return what is missing, or say how to write it."""
        found = read_missing(self.cleaned_data["missing"])
        if isinstance(found, Refusal):
            raise ValidationError(refusal_sentence(found), code=found.code)
        return found

    @property
    def mark(self) -> Mark:
        """What is to be noted."""
        return Mark(Given(self.cleaned_data["given"]), self.cleaned_data["missing"])


class OrderForm(Form):
    """For which time is ordered."""

    year = ChoiceField(label=gettext_lazy("For which year"), listed=True)
    quarter = ChoiceField(label=gettext_lazy("For which part of it"), listed=True)
    once = OnceField()

    def __init__(self, *args: Any, years: Iterable[int], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["year"]).choices = [(str(year), str(year)) for year in years]
        quarters = [(str(one), _("Quarter %(number)s") % {"number": one}) for one in range(1, QUARTERS + 1)]
        cast(ChoiceField, self.fields["quarter"]).choices = [
            (str(WHOLE_YEAR), _("The whole year")),
            *quarters,
        ]

    @property
    def once_key(self) -> UUID:
        """The mark made with the form."""
        return cast(UUID, self.cleaned_data["once"])


class CorrectForm(Form):
    """Why an order is corrected."""

    reason = TextField(label=gettext_lazy("Why it is corrected"), longest=REMARK)
    once = OnceField()
