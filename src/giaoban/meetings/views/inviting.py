"""Pages of the office: the call with its preview, who is invited and answered, passing on, the call list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Target, Verb
from giaoban.documents.queries import why_no_paper
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, agenda, queries, rules
from giaoban.meetings.forms.invitations import CallForm, InviteForm, NumberedNowForm
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries import Invitee, Line
from giaoban.meetings.rules import State, chain, invitations
from giaoban.meetings.rules.invitations import GROUP_WORDS, Answer, Group
from giaoban.meetings.views.letters import number_form, numbering_in
from giaoban.ui.forms import told_in


class AboutInvitation(Protocol):
    """A line of some list that is about an invitation."""

    @property
    def invitation(self) -> Invitation:
        """The invitation."""


Row = TypeVar("Row")
Listed = TypeVar("Listed", bound=AboutInvitation)
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of the preview: a post, who sits there, and by which way they would be told."""

    invitee: Invitee
    way: agenda.Way | None
    ticked: bool

    @property
    def fails(self) -> bool:
        """Whether nobody would hear of the notice by itself."""
        return not self.invitee.people or (self.way is not None and self.way.fails)


@form_methods
def call(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show to whom the notice of a meeting would go; send it when that is confirmed."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    now, missing = timezone.now(), queries.missing_items(meeting)
    enforce(rules.why_not_call(meeting.facts, missing=missing, now=now))
    invitees = queries.invitees_of(meeting)
    form = CallForm(request.POST if request.method == "POST" else None, invitees=invitees)
    numbered = number_form(request, meeting)
    if form.is_valid() and (numbered is None or numbered.is_valid()):
        numbering = numbering_in(numbered, meeting, request.holder)
        with told_in(numbered, "signed_on") if numbered and numbering else told_in(form):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            actions.call_meeting(meeting, now=now, actor=actor, posts=form.chosen, numbering=numbering)
            messages.success(request, _("The meeting is called. The notice is on its way."))
            return redirect("meetings:invitations", pk=meeting.pk)
    facts = {"form": form} | _letter(meeting, numbered) | _preview(form, meeting, invitees)
    return render(request, "meetings/call.html", facts)


def _letter(meeting: Meeting, numbered: NumberedNowForm | None) -> dict[str, object]:
    return {
        "meeting": meeting,
        "numbered": numbered,
        "letter": queries.letter_of(meeting),
        "why_no_paper": why_no_paper(meeting.host),
    }


def _preview(form: CallForm, meeting: Meeting, invitees: Sequence[Invitee]) -> dict[str, object]:
    ways, ticked = agenda.ways_to(meeting, [each.post.pk for each in invitees]), form.ticked
    lines = [Recipient(each, ways.get(each.post.pk), str(each.post.pk) in ticked) for each in invitees]
    groups = [
        (_(GROUP_WORDS[group]), [one for one in lines if one.invitee.group is group]) for group in Group
    ]
    return {
        "groups": [(name, found) for name, found in groups if found],
        "total": len(lines),
        "unreached": sum(one.fails for one in lines),
        "passed": sum(one.invitee.via is not None for one in lines),
        "late": queries.is_called_late(meeting, timezone.now()),
    }


SHELVES: Final = ("", "waiting", "late", *(answer.value for answer in Answer))


@require_safe
def board(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show who is invited, how far each notice has come, and who has answered what."""
    meeting = get_object_or_404(queries.listed_meetings(request.holder), pk=pk)
    lines = _lines(request.holder, meeting)
    shelf = request.GET.get("show", "")
    shelf = shelf if shelf in SHELVES else ""
    facts = {
        "meeting": meeting,
        "tally": queries.tally(lines),
        "sent_late": queries.sent_late(lines),
        "changed_at": queries.changed_at(lines),
        "offices": queries.offices_of(lines),
        "shelf": shelf,
        "counts": {name: len(_on(lines, name)) for name in SHELVES},
        "groups": by_group(_on(lines, shelf)),
        "why_not_answer": invitations.why_not_answer_now(State(meeting.state)),
        "why_no_paper": why_no_paper(meeting.host),
        "has_agenda": meeting.agenda.exists(),
    }
    return render(request, "meetings/invitations.html", facts | _rights(request.holder, meeting))


def _rights(holder: Holder, meeting: Meeting) -> dict[str, object]:
    return {
        "may_plan": holder.grant_for(Verb.PLAN_MEETINGS, meeting.target) is not None,
        "may_record": holder.may(Verb.RECORD_ANSWERS),
        "may_number": holder.grant_for(Verb.ISSUE_NUMBERS, meeting.target) is not None,
        "passes": list(queries.units_passed_by(holder, meeting)),
        "letter": queries.letter_of(meeting),
        "replaced": queries.replaced_letter(meeting),
        "is_called": meeting.state == State.CALLED,
    }


def _lines(holder: Holder, meeting: Meeting) -> list[Line]:
    rows = queries.invitations_visible_to(holder).filter(meeting=meeting)
    return queries.lines_of(meeting, rows, timezone.now())


def _on(lines: Sequence[Line], shelf: str) -> list[Line]:
    if shelf == "waiting":
        return [line for line in lines if line.waits]
    if shelf == "late":
        return [line for line in lines if line.after_sending]
    return [line for line in lines if not shelf or line.invitation.answer == shelf]


def by_group(lines: Sequence[Listed]) -> list[tuple[str, list[Listed]]]:
    """Return lines about invitations under the headings of their groups; empty ones left out."""
    return _by_group(lines, lambda line: Group(line.invitation.group))


def _by_group(lines: Sequence[Row], group_of: Callable[[Row], Group]) -> list[tuple[str, list[Row]]]:
    found = [(_(GROUP_WORDS[group]), [line for line in lines if group_of(line) is group]) for group in Group]
    return [(name, rows) for name, rows in found if rows]


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Invite one more post to a meeting that was called already."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    enforce(invitations.why_not_invite(State(meeting.state), invited=False))
    form = InviteForm(request.POST or None, posts=queries.invitable(meeting))
    if form.is_valid():
        with told_in(form, "post"):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            actions.invite(meeting, form.chosen, now=timezone.now(), actor=actor)
            messages.success(request, _("%(post)s is invited.") % {"post": form.chosen.name})
            return redirect("meetings:invitations", pk=meeting.pk)
    return render(request, "meetings/invite.html", {"meeting": meeting, "form": form})


@form_methods
def withdraw(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask whether a post is really no longer invited."""
    invitation = get_object_or_404(queries.withdrawable_by(request.holder), pk=pk)
    enforce(invitations.why_not_withdraw(State(invitation.meeting.state)))
    if request.method == "POST":
        actor = request.holder.actor(Verb.PLAN_MEETINGS, invitation.meeting.target)
        actions.withdraw(invitation, now=timezone.now(), actor=actor)
        messages.success(request, _("%(post)s is no longer invited.") % {"post": invitation.post.name})
        return redirect("meetings:invitations", pk=invitation.meeting_id)
    return render(request, "meetings/withdraw_invitation.html", {"invitation": invitation})


@require_POST
def pass_on(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note that the notice was passed on to all the cells of an office, or of every office of one's reach."""
    meeting = get_object_or_404(queries.listed_meetings(request.holder), pk=pk)
    units = {unit.pk for unit in queries.units_passed_by(request.holder, meeting)}
    asked = request.POST.get("unit", "")
    chosen = {unit for unit in units if str(unit) == asked} if asked.isdecimal() else units
    enforce(chain.why_not_pass_on(State(meeting.state), waiting=len(chosen)))
    target = Target(host=meeting.host_id, units=frozenset(chosen))
    actor = request.holder.actor(Verb.FORWARD_NOTICES, target)
    total = actions.pass_on(meeting, chosen, now=timezone.now(), actor=actor)
    done = ngettext("Noted: passed on to %(total)s cell.", "Noted: passed on to %(total)s cells.", total) % {
        "total": total
    }
    messages.success(request, done)
    return redirect("meetings:invitations", pk=meeting.pk)


@require_safe
def calls(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the list of those to telephone: everybody who has not answered, with room for a tick."""
    meeting = get_object_or_404(queries.listed_meetings(request.holder), pk=pk)
    waiting = _on(_lines(request.holder, meeting), "waiting")
    return render(
        request,
        "meetings/call_list.html",
        {"meeting": meeting, "groups": by_group(waiting), "total": len(waiting)},
    )
