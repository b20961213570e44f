"""Counting what was answered, in the database: by question, by place, beside the survey before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count
from django.utils.translation import gettext as _

from giaoban.provision.models import Answer, Question, Response, Survey
from giaoban.provision.queries.measured import ByPlace, Numbers, measured, numbers_of
from giaoban.provision.queries.places import By, Places, places_of
from giaoban.provision.queries.surveys import questions_of
from giaoban.provision.rules.results import (
    Told,
    greater_part,
    is_finding,
    share_of,
    shown_count,
    shown_groups,
    told_alike,
)
from giaoban.provision.rules.surveys import NO, YES, Kind
from giaoban.ui.wording import count as counted
from giaoban.ui.wording import listed


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted of one survey.

    Attributes:
        places: By which places, and how many cells answered in each.
        chosen: By question and what was chosen, how many cells of each place.
        numbers: By code of the question, the numbers of each place.
    """

    places: Places
    chosen: Mapping[tuple[int, str], Mapping[int, int]]
    numbers: Mapping[str, ByPlace]

    @property
    def answered(self) -> int:
        """How many cells answered."""
        return sum(self.places.sizes.values())


def counts_of(survey: Survey) -> Counts:
    """Count a survey: four queries that group in the database; in a single commune a few more."""
    places = places_of(survey)
    rows = Answer.objects.filter(question__survey=survey).order_by()
    chosen: dict[tuple[int, str], dict[int, int]] = {}
    grouped = rows.exclude(option="").values_list("question", "option", f"response__{places.path}")
    for question, option, key, total in grouped.annotate(Count("pk")):
        by_place, place = chosen.setdefault((question, option), {}), places.of.get(key, 0)
        by_place[place] = by_place.get(place, 0) + total
    return Counts(places, chosen, measured(survey, places))


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: how many chose it, before too; ``None`` where it is not shown.

    Attributes:
        share: Of the cells that answered, in per cent; ``past_share`` of those that answered before.
        groups: By place, in the order of the result.
    """

    code: str
    label: str
    total: int | None
    share: Decimal | None
    past: int | None
    past_share: Decimal | None
    groups: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What was answered to one question.

    Attributes:
        finding: What the greater part was supplied with, in words; empty if there is no such finding.
        words: What was written, for the office alone; the same words once, with how often.
    """

    question: Question
    choices: tuple[Choice, ...] = ()
    number: Numbers | None = None
    finding: str = ""
    words: tuple[Told, ...] = ()

    def by_place(self, names: Sequence[str]) -> list[tuple[str, tuple[int | None, ...]]]:
        """Return what was chosen in each place, a row each: they may be dozens, the answers are few."""
        return [
            (name, tuple(choice.groups[place] for choice in self.choices)) for place, name in enumerate(names)
        ]


@dataclass(frozen=True, slots=True)
class Results:
    """The results of a survey as somebody may see them; ``groups`` are the places that are shown."""

    survey: Survey
    by: By
    answered: int
    answered_before: int
    groups: tuple[str, ...]
    hidden: int
    results: tuple[Result, ...]


def results_of(survey: Survey, *, is_office: bool) -> Results:
    """Return the results of a survey, small groups hidden outside the office."""
    now = counts_of(survey)
    before, sizes = _before(survey, now.places.by), now.places.sizes
    shown = shown_groups(sizes, is_office=is_office)
    groups = tuple(key for key in sizes if key in shown)
    results = tuple(
        _result(question, now, before, groups, is_office=is_office) for question in questions_of(survey)
    )
    names = tuple(now.places.names[key] for key in groups)
    return Results(
        survey, now.places.by, now.answered, before.answered, names, len(sizes) - len(groups), results
    )


@dataclass(frozen=True, slots=True)
class Before:
    """What was counted of the survey that one was copied from, by codes; all empty if it is no copy."""

    answered: int
    chosen: Mapping[tuple[str, str], int]
    numbers: Mapping[str, ByPlace]


def _before(survey: Survey, by: By) -> Before:
    if survey.copied_from is None:
        return Before(0, {}, {})
    rows = Answer.objects.filter(question__survey=survey.copied_from).exclude(option="").order_by()
    grouped = rows.values_list("question__code", "option").annotate(Count("pk"))
    chosen = {(code, option): total for code, option, total in grouped}
    places = places_of(survey.copied_from, by)
    return Before(sum(places.sizes.values()), chosen, measured(survey.copied_from, places))


def _result(
    question: Question,
    now: Counts,
    before: Before,
    groups: tuple[int, ...],
    *,
    is_office: bool,
) -> Result:
    if question.kind == Kind.NUMBER:
        these, those = now.numbers.get(question.code, {}), before.numbers.get(question.code, {})
        return Result(question, number=numbers_of(these, those, now.places.names, is_office=is_office))
    if question.kind == Kind.TEXT:
        words = question.answers.order_by("pk").values_list("text", flat=True) if is_office else ()
        return Result(question, words=told_alike(words))
    choices = []
    for code, label in _offered(question):
        by_place = now.chosen.get((question.pk, code), {})
        past = before.chosen.get((question.code, code), 0) if before.chosen else None
        total = shown_count(sum(by_place.values()), is_office=is_office)
        then = None if past is None else shown_count(past, is_office=is_office)
        choices.append(
            Choice(
                code,
                label,
                total,
                share_of(total, now.answered),
                then,
                share_of(then, before.answered),
                tuple(shown_count(by_place.get(key, 0), is_office=is_office) for key in groups),
            )
        )
    is_titles = question.kind == Kind.TITLES
    return Result(
        question, tuple(choices), finding=_finding(question, now, is_office=is_office) if is_titles else ""
    )


def _offered(question: Question) -> list[tuple[str, str]]:
    if question.kind == Kind.YES:
        return [(YES, _("Yes")), (NO, _("No"))]
    return [(option.code, option.label) for option in question.options.all()]


def _finding(question: Question, now: Counts, *, is_office: bool) -> str:
    """Return what the greater part was supplied with, and nothing beside it. One query."""
    labels = dict(_offered(question))
    counts = {code: sum(now.chosen.get((question.pk, code), {}).values()) for code in labels}
    most = greater_part(counts, now.answered)
    if not most:
        return ""
    more = Answer.objects.filter(question=question).exclude(option__in=most).values("response")
    some = Answer.objects.filter(question=question, option__in=most).values("response")
    rows = Response.objects.filter(survey=question.survey_id, pk__in=some).exclude(pk__in=more)
    only = rows.count()
    if not is_finding(only, now.answered, is_office=is_office):
        return ""
    return _(
        "The greater part of the secretaries (%(only)s of %(all)s) were supplied only with %(titles)s."
    ) % {
        "only": counted(only),
        "all": counted(now.answered),
        "titles": listed(labels[code] for code in most),
    }
