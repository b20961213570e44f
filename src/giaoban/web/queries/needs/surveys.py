"""Surveys that wait for an answer: for a secretary their own, for the office those that few have answered."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.organisation.queries.short import whole
from giaoban.provision.queries.missing import notes_to_settle
from giaoban.provision.queries.surveys import cells_answering, surveys_put_to
from giaoban.ui.wording import count, long_day
from giaoban.web.queries.needs.need import Need


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
