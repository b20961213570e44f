"""What an address of a report asks for, read from its query."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries.rows import Cell, checked_key
from giaoban.reports.queries.topics import MOOD, Months
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.tables import NOWHERE, By, Key
from giaoban.ui.forms import Form, NumberField


@dataclass(frozen=True, slots=True)
class Asked:
    """Which table of the year, and by whose borders."""

    by: By
    borders_as: As


def asked_table(query: QueryDict) -> Asked | None:
    """Return which table an address asks for; ``None`` if there is no such table."""
    try:
        return Asked(By(query.get("by", By.FIELD.value)), As(query.get("borders", As.THEN.value)))
    except ValueError:
        return None


def asked_cell(query: QueryDict) -> Cell | None:
    """Return which figure an address asks for; ``None`` if there is no such figure."""
    table = asked_table(query)
    if table is None:
        return None
    key = checked_key(table.by, query.get("key", ""))
    stood = query.get("stood", "")
    if key is None or (stood and stood not in set(Timeliness)):
        return None
    part = Timeliness(stood) if stood else None
    read_in = query.get("read", "")
    return Cell(
        table.by,
        key,
        part,
        again="again" in query,
        matters="matters" in query,
        read_in=int(read_in) if re.fullmatch("20[0-9]{2}", read_in) else None,
        borders_as=table.borders_as,
    )


class MonthsForm(Form):
    """From which month to which one of a year."""

    first = NumberField(label=gettext_lazy("From month"), required=False, between=(1, 12))
    last = NumberField(label=gettext_lazy("To month"), required=False, between=(1, 12))

    def clean_last(self) -> int | None:
        """Return the last month, which does not come before the first."""
        first: int | None = self.cleaned_data.get("first")
        last: int | None = self.cleaned_data["last"]
        if first and last and last < first:
            raise ValidationError(_("The last month comes before the first. Write a later one."))
        return last

    @property
    def months(self) -> Months:
        """The months that were asked for; the whole year as far as nothing else is written."""
        typed = self.cleaned_data if self.is_valid() else {}
        return Months(typed.get("first") or 1, typed.get("last") or 12)


def asked_topic(query: QueryDict) -> Key | None:
    """Return which line of the table of topics an address asks for; ``None`` for all of them."""
    key = query.get("topic", "")
    return key if key in {MOOD, NOWHERE} or re.fullmatch("[0-9]{1,9}", key) else None
