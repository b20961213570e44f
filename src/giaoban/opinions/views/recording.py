"""The office enters what others said at the meeting or handed in on paper."""

from collections.abc import Sequence
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.queries import Paths, within
from giaoban.access.rules import Verb
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import secretary_of, units_of
from giaoban.meetings.rules import BEFOREHAND, Channel
from giaoban.opinions import queries
from giaoban.opinions.actions.recording import Said, Speaker, record_for
from giaoban.opinions.actions.recording import reword as reword_opinion
from giaoban.opinions.forms.recording import MOST_OPINIONS, RewordForm, SaidForm, TurnForm
from giaoban.opinions.http import Desk, attempt, is_marked, session_behind, typed_in, warns
from giaoban.opinions.models import Opinion
from giaoban.opinions.models.facts import meeting_facts
from giaoban.opinions.queries.topics import topics_for, topics_on
from giaoban.opinions.rules import raising
from giaoban.organisation.models import Unit
from giaoban.ui.forms import Form


@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: SignedInRequest, pk: int) -> HttpResponse:
    meeting = get_object_or_404(queries.recorded_by(request.holder), pk=pk)
    units = list(units_of(meeting))
    data = typed_in(request)
    turn = TurnForm(data, units=units, initial={"channel": request.GET.get("channel", _usual(meeting))})
    topics = topics_on(meeting.host, timezone.localdate())
    blocks = [SaidForm(data, prefix=f"said{number}", topics=topics) for number in range(_count(request))]
    named = warns(request, turn, *blocks)
    if "more" in request.POST:
        blocks.append(SaidForm(prefix=f"said{len(blocks)}", topics=topics))
    elif _all_valid(turn, *blocks) and not named:
        made = _record(request, meeting, turn, blocks, units)
        if made is not None:
            messages.success(request, told(made))
            return redirect("opinions:enter", meeting.pk)
    facts = {"meeting": meeting, "turn": turn, "blocks": blocks, "named": named}
    return render(request, "opinions/enter.html", {**facts, "may_add": len(blocks) < MOST_OPINIONS})


@require_http_methods(["GET", "HEAD", "POST"])
def reword(request: SignedInRequest, pk: int) -> HttpResponse:
    reach = within(request.holder, Verb.RECORD_OPINIONS, Paths(host="host_id"))
    seen = queries.visible_to(request.holder).filter(reach).select_related("host", "meeting", "topic")
    one = get_object_or_404(seen, pk=pk)
    back = session_behind(request, one.meeting) or Desk(one.get_absolute_url(), _("Back to the opinion"))
    typed = {name: getattr(one, name) for name in ("kind", "text", "ask", "place", "urgent")}
    topics = topics_for(one, timezone.localdate())
    form = RewordForm(
        typed_in(request), opinions=[one], topics=topics, initial=typed | {"topic": one.topic_id}
    )
    named = warns(request, form)
    if _all_valid(form) and not named:
        act = partial(reword_opinion, one, holder=request.holder, words=form.words(), seen=form.version)
        if attempt(form, lambda: act(at=timezone.now())) is not None:
            messages.success(request, _("Saved: %(code)s.") % {"code": one.code})
            return redirect(back.address)
        form.look_again([one])
    refusal = raising.why_not_reword(
        one.facts, channel=Channel(one.turn.channel), meeting=meeting_facts(one.meeting)
    )
    facts = {"opinion": one, "form": form, "refusal": refusal, "back": back, "named": named}
    return render(request, "opinions/reword.html", facts)


def _all_valid(*forms: Form) -> bool:
    """Ask every form, so that all mistakes are named at once."""
    answers = [form.is_valid() for form in forms]
    return all(answers) and not is_marked(*forms)


def _count(request: SignedInRequest) -> int:
    typed = request.POST.get("blocks", "1")
    return min(max(int(typed[:3]), 1), MOST_OPINIONS) if typed.isdecimal() and typed.isascii() else 1


def _usual(meeting: Meeting) -> str:
    return Channel.WRITTEN.value if meeting.state in BEFOREHAND else Channel.ORAL.value


def _record(
    request: SignedInRequest,
    meeting: Meeting,
    turn: TurnForm,
    blocks: Sequence[SaidForm],
    units: Sequence[Unit],
) -> list[Opinion] | None:
    given = turn.cleaned_data
    unit = next(unit for unit in units if str(unit.pk) == given["unit"])
    post = secretary_of(unit, meeting.day)
    speaker = Speaker(Channel(given["channel"]), unit, post, given["gist"])
    said: list[Said] = [block.said() for block in blocks if not block.is_blank]
    return attempt(
        turn,
        lambda: record_for(
            meeting, holder=request.holder, speaker=speaker, said=said, once=given["once"], at=timezone.now()
        ),
    )


def told(made: Sequence[Opinion]) -> str:
    """Return what became of a turn, in a sentence."""
    if not made:
        return _("The turn has been recorded, without an opinion of its own.")
    codes = ", ".join(one.code for one in made)
    told = ngettext("Recorded: %(codes)s.", "Recorded: %(codes)s.", len(made))
    return told % {"codes": codes}
