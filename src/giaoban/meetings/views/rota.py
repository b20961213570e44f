"""Pages of the rota of talks: a year of a series, its plan, its terms, and one talk more at a meeting."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings.actions import rota as actions
from giaoban.meetings.forms.rota import AskForm, MeetingForm, RotaForm, TermsForm
from giaoban.meetings.models import Meeting, Series, Talk
from giaoban.meetings.queries import rota as queries
from giaoban.meetings.queries.talks import meetings_ahead, meetings_of_rota, series_of_rota, talks_managed_by
from giaoban.meetings.views.planning import within_years
from giaoban.meetings.views.reading import Year
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Show the rota of a series for a year: its meetings, their talks, and who is proposed for the others."""
    series = get_object_or_404(series_of_rota(request.holder), pk=pk)
    shown, now = within_years(year), timezone.now()
    rota = queries.rota_of(series, shown, now=now)
    years = [_year(series, each, shown) for each in (shown - 1, shown, shown + 1)]
    facts = {"series": series, "year": shown, "rota": rota, "years": years, "today": timezone.localdate(now)}
    return render(request, "meetings/rota.html", facts)


@form_methods
def plan(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Ask the units that are proposed, or others, for the talks that nobody was asked for."""
    series = get_object_or_404(series_of_rota(request.holder), pk=pk)
    shown, now = within_years(year), timezone.now()
    form = _rota_form(request, series, shown)
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_TALKS, series.target)
        made = actions.plan_rota(series, form.wishes, now=now, actor=actor)
        messages.success(request, _asked(len(made)))
        return redirect("meetings:rota", pk=series.pk, year=shown)
    return render(request, "meetings/rota_plan.html", {"series": series, "year": shown, "form": form})


def _rota_form(request: SignedInRequest, series: Series, year: int) -> RotaForm:
    now = timezone.now()
    today = timezone.localdate(now)
    return RotaForm(
        request.POST or None,
        lines=queries.rota_of(series, year, now=now).lines,
        units=queries.units_of_rota(series, today),
        themes=list(queries.themes_of(series, today)),
    )


def _asked(count: int) -> str:
    if not count:
        return _("Nobody was asked: no unit was chosen.")
    return ngettext("%(count)s unit is asked for a talk.", "%(count)s units are asked for a talk.", count) % {
        "count": count
    }


def _year(series: Series, year: int, shown: int) -> Year:
    return Year(str(year), reverse("meetings:rota", args=[series.pk, year]), current=year == shown)


@form_methods
def terms(request: SignedInRequest, pk: int) -> HttpResponse:
    """Set how many talks each meeting of a series has, and when their text is due."""
    series = get_object_or_404(series_of_rota(request.holder), pk=pk)
    initial = {"each": series.talks_each, "days": series.talk_days}
    form = TermsForm(request.POST or None, initial=initial)
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_TALKS, series.target)
        actions.set_talk_terms(series, **form.cleaned_data, actor=actor)
        messages.success(request, _("Saved. What is due follows from it at once."))
        return redirect("meetings:rota", pk=series.pk, year=timezone.localdate().year)
    facts = {"series": series, "form": form, "year": timezone.localdate().year}
    return render(request, "meetings/talk_terms.html", facts)


@form_methods
def ask(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for one talk more at a meeting."""
    meeting = get_object_or_404(meetings_of_rota(request.holder), pk=pk)
    enforce(actions.why_not_ask(meeting, timezone.now()))
    form = _ask_form(request, meeting, initial={"meeting": meeting.pk})
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.MANAGE_TALKS, meeting.target)
            once = form.cleaned_data["once"]
            talk = actions.ask_for_talk(form.wish, once=once, now=timezone.now(), actor=actor)
            messages.success(request, _("Asked. Who prepares it finds it under “Talks”."))
            return redirect(talk)
    return render(request, "meetings/ask_talk.html", {"meeting": meeting, "form": form})


@form_methods
def change(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask another unit, on another theme, or put a talk on another meeting."""
    talk = get_object_or_404(talks_managed_by(request.holder), pk=pk)
    initial: dict[str, object] = {"meeting": talk.meeting_id, "unit": talk.unit_id, "theme": talk.theme_id}
    form = _ask_form(request, talk.meeting, initial=initial, talk=talk)
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.MANAGE_TALKS, talk.target)
            actions.change_talk(talk, form.wish, now=timezone.now(), actor=actor)
            messages.success(request, _("The talk is changed."))
            return redirect(talk)
    return render(request, "meetings/ask_talk.html", {"meeting": talk.meeting, "talk": talk, "form": form})


def _ask_form(
    request: SignedInRequest, meeting: Meeting, *, initial: dict[str, object], talk: Talk | None = None
) -> AskForm:
    today, series = timezone.localdate(), meeting.series
    return AskForm(
        request.POST or None,
        initial=initial,
        meetings=meetings_ahead(request.holder, meeting.host_id, timezone.now(), besides=meeting.pk),
        units=queries.units_asked(series, meeting.day, besides=talk.unit_id if talk else None),
        themes=list(queries.themes_of(series, today)),
        chosen=talk.theme if talk else None,
    )


@form_methods
def take_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask again, at a meeting ahead, for a talk that was not given."""
    talk = get_object_or_404(talks_managed_by(request.holder), pk=pk)
    ahead = meetings_ahead(request.holder, talk.host_id, timezone.now()).filter(series=talk.meeting.series_id)
    form = MeetingForm(request.POST or None, meetings=ahead)
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.MANAGE_TALKS, talk.target)
            meeting = form.cleaned_data["meeting"]
            actions.take_up(talk, meeting, now=timezone.now(), actor=actor)
            messages.success(request, _("Taken up again. What was written for it stays with it."))
            return redirect(talk)
    return render(request, "meetings/take_up_talk.html", {"talk": talk, "form": form})
