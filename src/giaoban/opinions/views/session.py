"""The desk of the clerk while a meeting is in session: items, speakers, turns and conclusions on one page."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, rules
from giaoban.meetings import queries as meetings
from giaoban.meetings.models import Meeting, SpeakingRequest
from giaoban.meetings.queries.attendance import attended_for
from giaoban.meetings.rules import State
from giaoban.opinions.actions.session import Heard, form_of, record_spoken
from giaoban.opinions.forms.session import ConclusionForm, FloorForm, HeardForm, options
from giaoban.opinions.http import attempt, is_marked, typed_in, warns
from giaoban.opinions.queries.session import so_far
from giaoban.opinions.rules import splitting
from giaoban.opinions.rules.naming import named_in
from giaoban.opinions.sections import tools_of
from giaoban.opinions.views.recording import told
from giaoban.ui.forms import Form, Typing, told_in


@require_http_methods(["GET", "HEAD", "POST"])
def session(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the desk; a POST records what whoever has the floor said, and ends their turn."""
    meeting = _led(request, pk)
    if request.method != "POST":
        return _page(request, meeting)
    key = request.POST.get("asked", "")
    asked = get_object_or_404(_requests(meeting), pk=int(key) if key.isdecimal() and key.isascii() else 0)
    form = HeardForm(typed_in(request))
    made = None
    if not is_marked(form) and form.is_valid():
        given = form.cleaned_data
        heard = Heard(text=given["text"], once=given["once"], is_general=given["general"])
        act = partial(record_spoken, asked, heard=heard, account=request.user, holder=request.holder)
        made = attempt(form, lambda: act(at=timezone.now()))
    if made is None:
        return _page(request, meeting, heard=form)
    messages.success(request, told(made))
    if named := warns(request, form):
        words = ", ".join(f"“{each.words}”" for each in named)
        said = _("This may lead to one citizen: %(words)s. Open it under “Recorded last” to mask it.")
        messages.warning(request, said % {"words": words})
    return redirect("opinions:session", meeting.pk)


@require_POST
def preview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show how what is being typed would be split into opinions."""
    _led(request, pk)
    text = request.POST.get("text", "")
    found = () if "general" in request.POST else splitting.pieces(text)
    return render(request, "opinions/session_pieces.html", {"pieces": found, "named": named_in(text)})


@require_POST
def begin_item(request: SignedInRequest, pk: int, item: int) -> HttpResponse:
    """Go on to an item of the agenda, or back to one."""
    meeting = _led(request, pk)
    begun = get_object_or_404(meeting.agenda.select_related("meeting__host"), pk=item)
    actions.begin_item(begun, now=timezone.now(), actor=_leads(request, meeting))
    return redirect("opinions:session", meeting.pk)


@require_POST
def conclude_item(request: SignedInRequest, pk: int, item: int) -> HttpResponse:
    """Write down what was concluded on an item."""
    meeting = _led(request, pk)
    concluded = get_object_or_404(meeting.agenda.select_related("meeting__host"), pk=item)
    form = ConclusionForm(request.POST)
    if form.is_valid():
        with told_in(form):
            given = form.cleaned_data
            actor = _leads(request, meeting)
            actions.conclude_item(concluded, text=given["text"], was=given["was"], actor=actor)
            actions.throw_away_text(request.user, f"conclusion-{item}")
            messages.success(request, _("The conclusion is saved."))
            return redirect("opinions:session", meeting.pk)
    return _page(request, meeting, conclusion=form)


@require_POST
def add_speaker(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a unit on the list of speakers, or give it the floor at once."""
    meeting = _led(request, pk)
    form = FloorForm(request.POST, units=list(meetings.units_of(meeting)))
    if form.is_valid():
        with told_in(form):
            unit = form.cleaned_data["unit"]
            post = meetings.secretary_of(unit, meeting.day)
            voice = actions.Voice(unit=unit, post=post, topic=form.cleaned_data["topic"])
            act = actions.ask_to_speak if form.is_for_later else actions.give_floor
            act(meeting, voice=voice, now=timezone.now(), actor=_leads(request, meeting))
            return redirect("opinions:session", meeting.pk)
    return _page(request, meeting, floor=form)


@require_POST
def change_speaker(request: SignedInRequest, pk: int, asked: int) -> HttpResponse:
    """Call somebody from the list, put them back, take them off it, or end their turn unrecorded."""
    meeting = _led(request, pk)
    chosen = get_object_or_404(_requests(meeting), pk=asked)
    actor, now = _leads(request, meeting), timezone.now()
    match request.POST.get("act"):
        case "call":
            voice = actions.Voice(unit=chosen.unit, post=chosen.post)
            actions.give_floor(meeting, voice=voice, now=now, actor=actor)
        case "put-back":
            actions.put_back(chosen, now=now, actor=actor)
        case "withdraw":
            actions.withdraw_request(chosen, now=now, actor=actor)
        case "end":
            enforce(splitting.why_not_end_unrecorded(_kept_of(request, chosen)))
            actions.end_floor(chosen, now=now, actor=actor)
    return redirect("opinions:session", meeting.pk)


def _kept_of(request: SignedInRequest, chosen: SpeakingRequest) -> str:
    kept = meetings.typed_by(request.user, form_of(chosen))
    return str(kept.fields.get("text", "")) if kept else ""


def _led(request: SignedInRequest, pk: int) -> Meeting:
    """Return the meeting if this person leads it; refuse if it is not in session."""
    meeting = get_object_or_404(meetings.run_by(request.holder), pk=pk)
    enforce(rules.why_not_run(State(meeting.state)))
    return meeting


def _leads(request: SignedInRequest, meeting: Meeting) -> Actor:
    return request.holder.actor(Verb.RUN_MEETINGS, meeting.target)


def _requests(meeting: Meeting) -> QuerySet[SpeakingRequest]:
    return meeting.speaking_requests.select_related("meeting__host", "meeting__period", "unit", "post")


def _page(
    request: SignedInRequest,
    meeting: Meeting,
    *,
    heard: HeardForm | None = None,
    floor: FloorForm | None = None,
    conclusion: ConclusionForm | None = None,
) -> HttpResponse:
    stage = meetings.stage_of(meeting, timezone.now())
    units = floor.units if floor else list(meetings.units_of(meeting))
    facts: dict[str, object] = {
        "meeting": meeting,
        "stage": stage,
        "so_far": so_far(meeting, request.holder),
        "floor": floor or FloorForm(units=units),
        "units": options(units),
        "may_record": request.holder.grant_for(Verb.RECORD_OPINIONS, meeting.target) is not None,
        "notes_attendance": request.holder.grant_for(Verb.RECORD_ATTENDANCE, meeting.target) is not None,
        "tools": tools_of(request, meeting),
    }
    if stage.speaking:
        facts["seat"] = attended_for(meeting, stage.speaking.unit_id, timezone.now())
        facts["heard"] = _typing(request, form_of(stage.speaking), heard or HeardForm)
    if stage.current:
        item = stage.current.item
        begun = {"text": item.conclusion, "was": item.conclusion}
        form = conclusion or ConclusionForm
        facts["conclusion"] = _typing(request, f"conclusion-{item.pk}", form, begun)
    return render(request, "opinions/session.html", facts)


def _typing(
    request: SignedInRequest,
    name: str,
    form: Form | type[Form],
    begun: Mapping[str, str] = MappingProxyType({}),
) -> Typing:
    """Return a form as it came back, or a fresh one that holds what was typed before and not sent."""
    if isinstance(form, Form):
        return Typing(name, form)
    kept = meetings.typed_by(request.user, name)
    if kept is None or kept.fields.get("text") == begun.get("text"):
        return Typing(name, form(initial={**begun}))
    return Typing(name, form(initial={**begun, **kept.fields}), timezone.localtime(kept.saved_at))
