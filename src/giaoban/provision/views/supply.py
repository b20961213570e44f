"""Pages of what was supplied: gaps of a year, rows behind a figure, the grid of a commune, one's own."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Target, Verb
from giaoban.organisation.models import Host
from giaoban.provision import actions
from giaoban.provision.forms.supply import MISSING, Grid, MissForm, SettleForm
from giaoban.provision.http import years_shown
from giaoban.provision.models import MissingNote
from giaoban.provision.queries import gaps, missing, titles
from giaoban.provision.rules.supply import UNNOTED, Given
from giaoban.provision.views.shown import address, asked_of, groups_of, shown_gaps
from giaoban.ui.forms import Places
from giaoban.ui.http import done
from giaoban.ui.paging import A_PAGE
from giaoban.ui.questions import Question, ask
from giaoban.ui.wording import count

form_methods = require_http_methods(["GET", "HEAD", "POST"])
NOWHERE = Places({})


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show what cells are entitled to against what they got, by commune and title, beside the year before."""
    must(request, Verb.SEE_SUPPLY)
    years, today = years_shown(request, gaps.years_noted(request.holder)), timezone.localdate()
    seen = gaps.seen_by(request.holder)
    hosts = [
        shown_gaps(host, years.chosen, today=today, cells=seen) for host in titles.hosts_seen(request.holder)
    ]
    facts = {
        "hosts": hosts,
        "year": years,
        "waiting": list(missing.notes_to_settle(request.holder)),
        "notes": request.holder.may(Verb.NOTE_SUPPLY),
        "manages": request.holder.may(Verb.MANAGE_SUPPLY),
        "today": today,
    }
    return render(request, "provision/index.html", facts)


@require_safe
def rows(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Show the rows behind a figure: title by title, cell by cell."""
    host = get_object_or_404(titles.hosts_seen(request.holder), pk=pk)
    shelf = _shelf(host, year, request, Verb.SEE_SUPPLY)
    asked = asked_of(request.GET, shelf)
    facts = {
        "shelf": shelf,
        "page": Paginator(gaps.rows_of(shelf, asked), A_PAGE).get_page(request.GET.get("page")),
        "asked": asked,
        "group": shelf.names.get(asked.group) if asked.group is not None else "",
        "title": shelf.titles.get(asked.title or 0),
        "ways": [(how, address(shelf, asked, how=how)) for how in (None, *Given, UNNOTED)],
        "year": year,
    }
    return render(request, "provision/rows.html", facts)


@form_methods
def note(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Note what the cells of a commune got, all at once."""
    host = get_object_or_404(titles.hosts_seen(request.holder), pk=pk)
    shelf = _shelf(host, year, request, Verb.NOTE_SUPPLY)
    group = asked_of(request.GET, shelf).group
    group = shelf.groups[0] if group is None else group
    grid = Grid(gaps.rows_of(shelf, gaps.Narrowed(group=group)), _typed(request))
    if grid.is_valid():
        return _noted(request, shelf, grid, group)
    facts = {"shelf": shelf, "grid": grid, "groups": groups_of(shelf, group), "name": shelf.names[group]}
    return render(request, "provision/note.html", {**facts, "year": year})


def _typed(request: SignedInRequest) -> dict[str, str] | None:
    return {name: str(value) for name, value in request.POST.items()} if request.method == "POST" else None


def _noted(request: SignedInRequest, shelf: gaps.Shelf, grid: Grid, group: int) -> HttpResponse:
    cells = frozenset(cell.key for cell in shelf.of_group(group))
    actor = request.holder.actor(Verb.NOTE_SUPPLY, Target(host=shelf.host.pk, units=cells))
    total = actions.note_supply(shelf.host, shelf.year, grid.marks, on=timezone.localdate(), actor=actor)
    told = ngettext("%(total)s entry was noted.", "%(total)s entries were noted.", total)
    sentence = told % {"total": count(total)} if total else _("Nothing was changed.")
    return done(request, sentence, f"{request.path}?commune={group}")


@require_safe
def own(request: SignedInRequest) -> HttpResponse:
    """Show a secretary what their cell is to get this year, and what it got."""
    today = timezone.localdate()
    cells = [
        {"cell": cell, "due": missing.due_to(cell, today.year)}
        for cell in missing.own_cells(request.holder, today)
    ]
    return render(request, "provision/own.html", {"cells": cells, "year": today.year})


@form_methods
def miss(request: SignedInRequest, pk: int, title: int) -> HttpResponse:
    """Say that a title did not come."""
    now = timezone.now()
    cell = get_object_or_404(missing.own_cells(request.holder, timezone.localdate(now)), pk=pk)
    publication = get_object_or_404(titles.publications_of(cell.host_id), pk=title)
    form = MissForm(request.POST or None)
    if form.is_valid():
        target = Target(host=cell.host_id, units=frozenset({cell.pk}))
        actor, words = request.holder.actor(Verb.REPORT_SUPPLY, target), form.cleaned_data["words"]
        if NOWHERE.attempt(form, lambda: actions.miss(cell, publication, words=words, at=now, actor=actor)):
            return done(
                request, _("The office knows now. Its answer will stand here."), reverse("provision:own")
            )
    lead = _("The office looks into it and answers you.")
    question = Question(
        heading=_("It did not come"),
        button=_("Tell the office"),
        to=reverse("provision:own"),
        back=_("What our cell gets"),
        over=publication.name,
        lead=lead,
        icon="send",
    )
    return ask(request, form, question)


@form_methods
def settle(request: SignedInRequest, pk: int) -> HttpResponse:
    """Settle what a secretary said did not come."""
    found = get_object_or_404(missing.notes_to_settle(request.holder), pk=pk)
    form = SettleForm(request.POST or None)
    if form.is_valid():
        actor, answer = request.holder.actor(Verb.NOTE_SUPPLY, found.target), form.cleaned_data["answer"]
        at = timezone.now()
        if MISSING.attempt(
            form, lambda: actions.settle_missing(found, form.mark, answer=answer, at=at, actor=actor)
        ):
            return done(request, _("Noted; the secretary reads your answer."), reverse("provision:index"))
    return ask(request, form, _settling(found))


def _settling(found: MissingNote) -> Question:
    return Question(
        heading=_("Said not to have come"),
        button=_("Note it and answer"),
        to=reverse("provision:index"),
        back=_("Papers supplied"),
        over=f"{found.cell} · {found.publication} · {found.year}",
        lead=_("The secretary wrote: “%(words)s”") % {"words": found.words},
    )


def _shelf(host: Host, year: int, request: SignedInRequest, verb: Verb) -> gaps.Shelf:
    """Return the cells of a year as far as the reader may do something with them; none is no page."""
    shelf = gaps.shelf_of(host, year, today=timezone.localdate(), cells=gaps.seen_by(request.holder, verb))
    if not shelf.cells:
        raise Http404
    return shelf
