"""Paper forms: printed for the cells of a meeting, and typed in when they come back."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents.http import as_file
from giaoban.kernel.verdict import Refused
from giaoban.meetings.queries import units_of
from giaoban.opinions import queries
from giaoban.opinions.actions.paper_forms import enter_forms, make_forms
from giaoban.opinions.forms.paper_forms import TypingPage
from giaoban.opinions.http import typed_in, warns
from giaoban.opinions.models import Opinion
from giaoban.opinions.models.facts import meeting_facts
from giaoban.opinions.queries.paper_forms import (
    cell_of,
    cells_named,
    cells_with_forms,
    forms_made,
    forms_on_paper,
    forms_recorded_by,
    typed_before,
)
from giaoban.opinions.rules.paper_forms import code_in, why_not_make_forms


@require_http_methods(["GET", "HEAD", "POST"])
def paper_forms(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the cells with their forms; make the forms that are lacking."""
    meeting = get_object_or_404(queries.recorded_by(request.holder), pk=pk)
    if request.method == "POST":
        made = make_forms(meeting, holder=request.holder, at=timezone.now())
        told = ngettext("%(count)s form is ready to print.", "%(count)s forms are ready to print.", len(made))
        messages.success(request, told % {"count": len(made)})
        return redirect("opinions:paper-forms", meeting.pk)
    cells = cells_with_forms(meeting)
    facts = {
        "meeting": meeting,
        "cells": cells,
        "made": sum(cell.form is not None for cell in cells),
        "refusal": why_not_make_forms(meeting_facts(meeting), cells=len(cells)),
    }
    return render(request, "opinions/paper_forms.html", facts)


@require_safe
def print_forms(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the forms of all cells of a meeting as one stack."""
    meeting = get_object_or_404(queries.recorded_by(request.holder), pk=pk)
    forms = forms_made(meeting)
    if not forms:
        raise Http404
    site = request.build_absolute_uri("/").rstrip("/")
    return as_file(forms_on_paper(meeting, forms, site=site, today=timezone.localdate()), kind)


@require_safe
def print_form(request: SignedInRequest, code: str, kind: str) -> HttpResponse:
    """Return the form of one cell."""
    form = get_object_or_404(forms_recorded_by(request.holder), code=code_in(code) or "")
    site = request.build_absolute_uri("/").rstrip("/")
    return as_file(forms_on_paper(form.meeting, [form], site=site, today=timezone.localdate()), kind)


@require_safe
def paper_form(request: SignedInRequest, code: str) -> HttpResponse:
    """Lead from the picture code of a form to the page on which it is typed in."""
    form = get_object_or_404(forms_recorded_by(request.holder), code=code_in(code) or "")
    to = reverse("opinions:type-forms", args=[form.meeting_id])
    return redirect(f"{to}?code={form.shown}")


@require_http_methods(["GET", "HEAD", "POST"])
def type_forms(request: SignedInRequest, pk: int) -> HttpResponse:
    """Type in what came back on paper, row after row."""
    meeting = get_object_or_404(queries.recorded_by(request.holder), pk=pk)
    units = list(units_of(meeting))
    page = TypingPage(typed_in(request), code=request.GET.get("code", ""))
    page.name_cells(cells_named(meeting, page.sources(), units), typed_before(meeting, but=page.once))
    named = warns(request, *page.filled)
    if "more" in request.POST:
        page.grow()
    elif "save" in request.POST and page.is_right() and not named:
        act = partial(enter_forms, meeting, holder=request.holder, sheets=page.sheets(units))
        made = _attempt(page, act)
        if made is not None:
            messages.success(request, _told(made))
            return redirect("opinions:type-forms", meeting.pk)
    page.go_on()
    cells = [cell_of(unit) for unit in units]
    facts = {"meeting": meeting, "page": page, "cells": cells, "named": named}
    summed_up = {"head": page.head, "rows": page.filled}
    return render(request, "opinions/type_forms.html", facts | summed_up)


def _attempt(page: TypingPage, act: "partial[list[Opinion]]") -> list[Opinion] | None:
    try:
        return act(once=page.head.cleaned_data["once"], at=timezone.now())
    except Refused as refused:
        page.tell(refused.refusal)
        return None


def _told(made: list[Opinion]) -> str:
    cells = len({one.unit_id for one in made})
    told = ngettext(
        "Recorded from %(cells)s cell: %(codes)s.", "Recorded from %(cells)s cells: %(codes)s.", cells
    )
    return told % {"cells": cells, "codes": ", ".join(one.code for one in made)}
