"""Results of surveys as charts and as files."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.provision.http import as_workbook
from giaoban.provision.queries.results import Result, Results, results_of
from giaoban.provision.queries.surveys import surveys_seen
from giaoban.ui.charts import Bar
from giaoban.ui.wording import count
from giaoban.ui.workbooks import Listing, harmless

HIDDEN = "<3"


@dataclass(frozen=True, slots=True)
class Charted:
    """A result with its bars; none where there is nothing to draw."""

    result: Result
    bars: tuple[Bar, ...]


def charts_of(results: Results) -> list[Charted]:
    """Return each result with its chart."""
    return [
        Charted(
            result,
            tuple(
                Bar(choice.label, choice.total or 0, HIDDEN if choice.total is None else count(choice.total))
                for choice in result.choices
            ),
        )
        for result in results.results
    ]


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
    return _as_csv(name, [columns, *_lines(results)])


def _lines(results: Results) -> Iterator[tuple[object, ...]]:
    for result in results.results:
        for choice in result.choices:
            past = "" if choice.past is None else choice.past
            parts = [HIDDEN if part is None else part for part in choice.groups]
            total = HIDDEN if choice.total is None else choice.total
            yield (result.question.text, choice.label, total, past, *parts)
        if result.number:
            total, mean, least, most = result.number
            told = _("average %(mean)s, from %(least)s to %(most)s")
            yield (
                result.question.text,
                told % {"mean": f"{mean:.1f}", "least": least, "most": most},
                total,
            )
        for words in result.words:
            yield (result.question.text, words)


def _as_csv(name: str, rows: list[tuple[object, ...]]) -> HttpResponse:
    buffer = StringIO()
    csv.writer(buffer).writerows([[harmless(value) for value in row] for row in rows])
    response = HttpResponse("\ufeff" + buffer.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{ascii_file_name(name, ending=".csv")}"'
    response["Cache-Control"] = "private, no-store"
    return response
