"""Results of surveys as charts and as files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.provision.http import as_workbook
from giaoban.provision.queries.measured import Numbers
from giaoban.provision.queries.results import Result, Results, results_of
from giaoban.provision.queries.surveys import surveys_seen
from giaoban.ui.charts import MOST_PARTS, Bar, Stack
from giaoban.ui.wording import count, decimal
from giaoban.ui.workbooks import Listing, as_csv

HIDDEN = "<3"


@dataclass(frozen=True, slots=True)
class Charted:
    """A result with its bars, none where there is nothing to draw, and its rows by place.

    Attributes:
        stacks: What was chosen in each place, as bars of parts; none where one of the figures is hidden, or
            there are more answers than patterns.
        parts: What the parts are called.
    """

    result: Result
    bars: tuple[Bar, ...]
    rows: list[tuple[str, tuple[int | None, ...]]]
    stacks: tuple[Stack, ...] = ()
    parts: tuple[str, ...] = ()


def charts_of(results: Results) -> list[Charted]:
    """Return each result with its chart."""
    return [_charted(result, results) for result in results.results]


def _charted(result: Result, results: Results) -> Charted:
    rows = result.by_place(results.groups)
    return Charted(
        result,
        tuple(_average_bars(result.number) if result.number else _bars(result)),
        rows,
        tuple(_stacks(rows)) if len(result.choices) <= MOST_PARTS else (),
        tuple(choice.label for choice in result.choices),
    )


def _stacks(rows: Iterable[tuple[str, Sequence[int | None]]]) -> Iterator[Stack]:
    for name, values in rows:
        known = [value for value in values if value is not None]
        if known and len(known) == len(values):
            yield Stack(name, known)


def _bars(result: Result) -> Iterator[Bar]:
    for choice in result.choices:
        yield _bar(choice.label, choice.total)
        if choice.past is not None:
            yield _bar(_before(choice.label), choice.past, past=True)


def _bar(label: str, value: int | None, *, past: bool = False) -> Bar:
    return Bar(label, value or 0, HIDDEN if value is None else count(value), past=past)


def _average_bars(numbers: Numbers) -> Iterator[Bar]:
    for group in numbers.groups:
        yield Bar(group.name, group.now.mean, decimal(group.now.mean))
        if group.past:
            yield Bar(_before(group.name), group.past.mean, decimal(group.past.mean), past=True)


def _before(label: str) -> str:
    return _("%(label)s, survey before") % {"label": label}


@require_safe
def file(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the results of a survey as a workbook or as CSV."""
    found = get_object_or_404(surveys_seen(request.holder), pk=pk)
    runs = request.holder.grant_for(Verb.RUN_SURVEYS, found.target) is not None
    results = results_of(found, is_office=runs)
    columns = (_("Question"), _("Answer"), _("Cells"), _("Survey before"), *results.groups)
    name = f"khao sat {found.code}"
    if kind == "xlsx":
        head = [found.title, found.host.name, _("%(total)s cells answered") % {"total": results.answered}]
        total = (_("Total"), "", results.answered)
        return as_workbook(name, Listing(head, columns, _lines(results), total))
    if kind != "csv":
        raise Http404
    return as_csv(name, [columns, *_lines(results)])


def _lines(results: Results) -> Iterator[tuple[object, ...]]:
    for result in results.results:
        for choice in result.choices:
            past = "" if choice.past is None else choice.past
            parts = [HIDDEN if part is None else part for part in choice.groups]
            total = HIDDEN if choice.total is None else choice.total
            yield (result.question.text, choice.label, total, past, *parts)
        if result.number:
            yield from _number_lines(result.question.text, result.number)
        for told in result.words:
            yield (result.question.text, told.text, told.times)


def _number_lines(question: str, numbers: Numbers) -> Iterator[tuple[object, ...]]:
    now, past = numbers.now, numbers.past
    told = _("average %(mean)s, from %(least)s to %(most)s")
    in_all = told % {"mean": decimal(now.mean), "least": now.least, "most": now.most}
    yield question, in_all, now.cells, decimal(past.mean) if past else ""
    for group in numbers.groups:
        mean = _("%(place)s: average %(mean)s") % {"place": group.name, "mean": decimal(group.now.mean)}
        yield question, mean, group.now.cells, decimal(group.past.mean) if group.past else ""
