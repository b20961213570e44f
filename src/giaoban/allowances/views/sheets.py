"""Pages of payment sheets: all of a year, one of them, the one that waits to be frozen, a correction."""

from collections import Counter

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Verb
from giaoban.allowances import actions
from giaoban.allowances.forms.sheets import CorrectForm, FreezeForm
from giaoban.allowances.models import PaymentSheet
from giaoban.allowances.queries import rates, sheets
from giaoban.allowances.queries.printed import words_of
from giaoban.allowances.queries.settling import totals_by_commune
from giaoban.allowances.views.shown import together_of, years_shown
from giaoban.ui.forms import told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the sheets of a year, and the meetings that wait for one."""
    must(request, Verb.SEE_PAYMENTS)
    hosts = list(rates.hosts_seen(request.holder))
    year = years_shown(request, sheets.years_of(request.holder))
    rows = sheets.with_meetings(sheets.sheets_visible_to(request.holder).filter(year=year.chosen))
    waiting, paying = list(sheets.without_sheet(request.holder)), rates.hosts_paying(request.holder)
    waits = Counter(meeting.host_id for meeting in waiting)
    facts = {
        "hosts": hosts,
        "waiting": waiting,
        "unnoted": list(sheets.without_attendance(request.holder)),
        "many": [host for host in paying if waits[host.pk] > 1],
        "together": [each for host in hosts for each in together_of(host, rows)],
        "rows": rows,
        "year": year,
        "counted": sum(row.total for row in rows if not hasattr(row, "corrected_by")),
    }
    return render(request, "allowances/index.html", facts)


@require_safe
def sheet(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one sheet as it was frozen."""
    found = get_object_or_404(sheets.sheets_visible_to(request.holder), pk=pk)
    sheets.with_meetings([found])
    lines = list(sheets.lines_of_sheet(found))
    facts = {
        "found": found,
        "lines": lines,
        "rate": sheets.paid_a_person(found, lines),
        "change": found.total - sheets.totals_corrected([found]).get(found.pk, 0),
        "words": words_of(found.total, rates.habit_of(found.host_id)),
        "totals": totals_by_commune([found.pk]),
        "may_pay": request.holder.grant_for(Verb.PAY, found.target) is not None,
        "later": getattr(found, "corrected_by", None),
        "entry": getattr(found, "entry", None),
    }
    return render(request, "allowances/sheet.html", facts)


@form_methods
def draw_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the list as it would be frozen now, and freeze it."""
    meeting = get_object_or_404(sheets.meetings_paid_by(request.holder), pk=pk)
    draft = sheets.draft_of(meeting)
    form = FreezeForm(request.POST or None, initial={"seen": draft.drawn.mark})
    if form.is_valid():
        actor, typed = request.holder.actor(Verb.PAY, meeting.target), form.cleaned_data
        with told_in(form):
            frozen = actions.freeze_sheet(meeting, **typed, at=timezone.now(), actor=actor)
            sentence = _("Sheet %(number)s is frozen. Print it and let everybody sign.") % {
                "number": frozen.code
            }
            return done(request, sentence, frozen.get_absolute_url())
    fresh = FreezeForm(initial={"seen": draft.drawn.mark}) if form.is_bound else form
    facts = {"draft": draft, "form": form, "fresh": fresh, "newest": sheets.newest_of(meeting)}
    facts["words"] = words_of(draft.drawn.total, rates.habit_of(meeting.host_id))
    return render(request, "allowances/draw_up.html", facts)


@form_methods
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a sheet right by a new one."""
    found = get_object_or_404(sheets.sheets_corrected_by(request.holder), pk=pk)
    lines, addable = list(sheets.lines_of_sheet(found)), sheets.addable_to(found, sheets.invited_to(found))
    form = CorrectForm(request.POST or None, lines=lines, addable=addable)
    if form.is_valid():
        actor, once = request.holder.actor(Verb.PAY, found.target), form.cleaned_data["once"]
        with told_in(form):
            made = actions.correct_sheet(found, form.correction, once=once, at=timezone.now(), actor=actor)
            sentence = _("Sheet %(number)s stands in its place.") % {"number": made.code}
            return done(request, sentence, made.get_absolute_url())
    return ask(request, form, _correcting(found))


def _correcting(found: PaymentSheet) -> Question:
    return Question(
        heading=_("Correct the sheet"),
        button=_("Make the corrected sheet"),
        to=found.get_absolute_url(),
        back=_("Payment sheet %(number)s") % {"number": found.code},
        over=_("Payment sheet %(number)s") % {"number": found.code},
        lead=_("The frozen sheet stays as it is. A new one with its own number stands in its place."),
        consequences=(
            _("The new sheet holds all lines again; who is struck out stays readable and is not paid."),
            _("What was settled already counts: the next settlement takes the difference only."),
        ),
    )
