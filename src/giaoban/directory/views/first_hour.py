"""The first hour: what an empty installation still lacks, step by step."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.first_hour import steps


@dataclass(frozen=True, slots=True)
class Line:
    """One step as it is shown."""

    number: int
    title: str
    note: str
    act: str
    to: str
    is_done: bool
    is_next: bool


@require_safe
def show(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show every step with what is missing; the first one that lacks something is next."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    lines: list[Line] = []
    for number, step in enumerate(steps(), start=1):
        lack = step.lack(host.pk, timezone.localdate())
        sentence = _(lack.sentence or lack.found) if lack.sentence or lack.found else ""
        lines.append(
            Line(
                number,
                _(step.title),
                sentence % dict(lack.values) if lack.values else sentence,
                _(step.act),
                reverse(step.address, args=[host.pk]),
                is_done=not lack.sentence,
                is_next=bool(lack.sentence) and all(line.is_done for line in lines),
            )
        )
    finished = sum(line.is_done for line in lines)
    return render(request, "directory/first_hour.html", {"host": host, "lines": lines, "finished": finished})
