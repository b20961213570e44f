"""Surveys that wait for an answer, and papers that cells did not get."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.organisation.queries.short import whole
from giaoban.provision.queries.missing import notes_to_settle, short_of
from giaoban.provision.queries.surveys import cells_answering, surveys_put_to
from giaoban.ui.wording import count, long_day
from giaoban.web.queries.needs.need import Need

MOST_TITLES: Final = 2


def surveys_to_answer(holder: Holder, today: date) -> Iterator[Need]:
    """Yield each open survey that a cell of this person has not answered."""
    if not holder.may(Verb.ANSWER_SURVEYS):
        return
    for survey, cell, given in surveys_put_to(cells_answering(holder, today), today):
        if given is None:
            yield Need(
                "mine",
                _("A survey waits for your answer"),
                f"{survey.title} · {long_day(survey.closes_on)}",
                _("Answer it"),
                reverse("provision:answer", args=[survey.pk, cell.pk]),
            )


def papers_missed(holder: Holder) -> Iterator[Need]:
    """Yield, once, how many secretaries said that something did not come."""
    if not holder.may(Verb.NOTE_SUPPLY):
        return
    rows = whole(notes_to_settle(holder))
    if rows:
        told = ngettext(
            "%(total)s title is said not to have come",
            "%(total)s titles are said not to have come",
            len(rows),
        )
        yield Need(
            "mine",
            told % {"total": count(len(rows))},
            f"{rows[0].publication} · {rows[0].cell}",
            _("Look into it"),
            reverse("provision:index"),
        )


def supply_short(holder: Holder, today: date) -> Iterator[Need]:
    """Yield, once, at how many cells a title of this year is missing, and which titles most."""
    if not holder.may(Verb.NOTE_SUPPLY):
        return
    rows = short_of(holder, today.year)
    if rows:
        total = sum(cells for _title, cells in rows)
        told = ngettext(
            "In %(year)s %(total)s title is missing at a cell, in part or whole",
            "In %(year)s %(total)s titles are missing at cells, in part or whole",
            total,
        )
        yield Need(
            "soon",
            told % {"year": str(today.year), "total": count(total)},
            " · ".join(f"{title}: {count(cells)}" for title, cells in rows[:MOST_TITLES]),
            _("Look at the gaps"),
            reverse("provision:index"),
        )
