"""Counting what was answered, in the database: by question, by commune, beside the survey before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from giaoban.provision.models import Answer, Question, Response, Survey
from giaoban.provision.queries.measured import ByPlace, Numbers, measured, numbers_of, places_of
from giaoban.provision.queries.surveys import questions_of
from giaoban.provision.rules.results import greater_part, is_finding, shown_count, shown_groups
from giaoban.provision.rules.surveys import NO, YES, Kind
from giaoban.ui.wording import count as counted


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted of one survey.

    Attributes:
        answered: How many cells answered.
        sizes: The same by commune; 0 is the committee itself.
        chosen: By question and what was chosen, how many cells of each commune.
        numbers: By code of the question, the numbers of each commune.
        names: What communes are called, in their order.
    """

    answered: int
    sizes: Mapping[int, int]
    chosen: Mapping[tuple[int, str], Mapping[int, int]]
    numbers: Mapping[str, ByPlace]
    names: Mapping[int, str]


def counts_of(survey: Survey) -> Counts:
    """Count a survey: five queries that group in the database, however many cells answered."""
    parents = dict(
        Response.objects.filter(survey=survey).order_by().values_list("cell__parent").annotate(Count("pk"))
    )
    place, units = places_of(parents)
    rows = Answer.objects.filter(question__survey=survey).order_by()
    chosen: dict[tuple[int, str], dict[int, int]] = {}
    grouped = rows.exclude(option="").values_list("question", "option", "response__cell__parent")
    for question, option, parent, total in grouped.annotate(Count("pk")):
        by_place = chosen.setdefault((question, option), {})
        by_place[place[parent]] = by_place.get(place[parent], 0) + total
    sizes: dict[int, int] = {}
    for parent, total in parents.items():
        sizes[place[parent]] = sizes.get(place[parent], 0) + total
    ordered = sorted(sizes, key=lambda key: bytes(units[key].order_key) if key else b"")
    return Counts(
        answered=sum(sizes.values()),
        sizes={key: sizes[key] for key in ordered},
        chosen=chosen,
        numbers=measured(survey.pk),
        names={key: units[key].name if key else survey.host.short_name for key in ordered},
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: how many chose it, before too; ``None`` where it is not shown.

    Attributes:
        groups: By commune, in the order of the result.
    """

    code: str
    label: str
    total: int | None
    past: int | None
    groups: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What was answered to one question.

    Attributes:
        finding: What the greater part was supplied with, in words; empty if there is no such finding.
        words: What was written, for the office alone.
    """

    question: Question
    choices: tuple[Choice, ...] = ()
    number: Numbers | None = None
    finding: str = ""
    words: tuple[str, ...] = ()

    def by_commune(self, names: Sequence[str]) -> list[tuple[str, tuple[int | None, ...]]]:
        """Return what was chosen in each commune, a row each: they may be dozens, the answers are few."""
        return [
            (name, tuple(choice.groups[place] for choice in self.choices)) for place, name in enumerate(names)
        ]


@dataclass(frozen=True, slots=True)
class Results:
    """The results of a survey as somebody may see them; ``groups`` are the communes that are shown."""

    survey: Survey
    answered: int
    groups: tuple[str, ...]
    hidden: int
    results: tuple[Result, ...]


def results_of(survey: Survey, *, is_office: bool) -> Results:
    """Return the results of a survey, small groups hidden outside the office."""
    now, before = counts_of(survey), _before(survey)
    shown = shown_groups(now.sizes, is_office=is_office)
    groups = tuple(key for key in now.sizes if key in shown)
    results = tuple(
        _result(question, now, before, groups, is_office=is_office) for question in questions_of(survey)
    )
    names = tuple(now.names[key] for key in groups)
    return Results(survey, now.answered, names, len(now.sizes) - len(groups), results)


@dataclass(frozen=True, slots=True)
class Before:
    """What was counted of the survey that one was copied from, by codes; all empty if it is no copy."""

    chosen: Mapping[tuple[str, str], int]
    numbers: Mapping[str, ByPlace]


def _before(survey: Survey) -> Before:
    if survey.copied_from_id is None:
        return Before({}, {})
    rows = Answer.objects.filter(question__survey=survey.copied_from_id).exclude(option="").order_by()
    grouped = rows.values_list("question__code", "option").annotate(Count("pk"))
    chosen = {(code, option): total for code, option, total in grouped}
    return Before(chosen, measured(survey.copied_from_id))


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
        return Result(question, number=numbers_of(these, those, now.names, is_office=is_office))
    if question.kind == Kind.TEXT:
        words = question.answers.order_by("pk").values_list("text", flat=True) if is_office else ()
        return Result(question, words=tuple(words))
    choices = []
    for code, label in _offered(question):
        by_place = now.chosen.get((question.pk, code), {})
        past = before.chosen.get((question.code, code), 0) if before.chosen else None
        choices.append(
            Choice(
                code,
                label,
                shown_count(sum(by_place.values()), is_office=is_office),
                None if past is None else shown_count(past, is_office=is_office),
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
    *first, last = [labels[code] for code in most]
    names = _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last} if first else last
    return _(
        "The greater part of the secretaries (%(only)s of %(all)s) were supplied only with %(titles)s."
    ) % {
        "only": counted(only),
        "all": counted(now.answered),
        "titles": names,
    }
