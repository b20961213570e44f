"""Pages of the invited: one invitation, the answer in one tap, and the same entered for somebody else."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents.queries import why_no_paper
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.meetings import actions, queries
from giaoban.meetings.forms.invitations import DeclineForm, SubstituteForm
from giaoban.meetings.models import Invitation
from giaoban.meetings.rules import State, invitations
from giaoban.meetings.rules.invitations import Answer, Reply
from giaoban.meetings.views.calendars import CONTENT, root_of
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one invitation: what to, how far the notice has come, and how to answer."""
    invitation = note_reading(
        request, get_object_or_404(queries.invitations_visible_to(request.holder), pk=pk)
    )
    line = queries.lines_of(invitation.meeting, [invitation], timezone.now())[0]
    facts = {
        "invitation": invitation,
        "meeting": invitation.meeting,
        "line": line,
        "is_own": queries.is_own(request.holder, invitation),
        "may_answer": queries.answerable_by(request.holder).filter(pk=pk).exists(),
        "may_plan": request.holder.grant_for(Verb.PLAN_MEETINGS, invitation.meeting.target) is not None,
        "sees_list": request.holder.may(Verb.SEE_INVITATIONS),
        "why_not": invitations.why_not_answer_now(State(invitation.meeting.state)),
        "why_no_paper": why_no_paper(invitation.meeting.host),
    }
    return render(request, "meetings/invitation.html", facts)


@require_safe
def mine(request: SignedInRequest, pk: int) -> HttpResponse:
    """Lead everybody to their own invitation to a meeting; who has none, to the meeting."""
    invitation = queries.own_invitation_to(request.holder, pk)
    if invitation is not None:
        return redirect(invitation)
    return redirect(get_object_or_404(queries.visible_to(request.holder), pk=pk))


@require_POST
def receive(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note that the notice has been received; the answer may follow."""
    invitation = _answerable(request, pk)
    actions.receive(invitation, now=timezone.now(), actor=_actor(request, invitation))
    messages.success(request, _("Noted: the notice has been received. The answer may follow."))
    return redirect(invitation)


@require_POST
def come(request: SignedInRequest, pk: int) -> HttpResponse:
    """Answer in one tap: comes."""
    return _answered(request, _answerable(request, pk), Reply(Answer.COMES))


@form_methods
def decline(request: SignedInRequest, pk: int) -> HttpResponse:
    """Answer that one cannot come, with the reason."""
    invitation = _answerable(request, pk)
    form = DeclineForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "reason"):
            return _answered(request, invitation, form.reply)
    return _asked(request, invitation, form, "meetings/decline.html")


@form_methods
def send_somebody(request: SignedInRequest, pk: int) -> HttpResponse:
    """Answer that somebody else comes instead."""
    invitation = _answerable(request, pk)
    form = SubstituteForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "substitute"):
            return _answered(request, invitation, form.reply)
    return _asked(request, invitation, form, "meetings/send_somebody.html")


@require_safe
def calendar(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give out the invitation as a calendar program takes it: a request, or a cancellation."""
    invitation = get_object_or_404(queries.invitations_visible_to(request.holder), pk=pk)
    meeting = invitation.meeting
    content = queries.calendar_of_invitation(invitation, root_of(request))
    response = HttpResponse(content, content_type=CONTENT)
    name = ascii_file_name(f"{meeting.title} {meeting.day:%Y-%m-%d}")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    response["Cache-Control"] = "private, no-cache"
    return response


def note_reading(request: SignedInRequest, invitation: Invitation) -> Invitation:
    """Return an invitation, with its being read noted when its own post opens it for the first time."""
    unread = invitation.read_at is None and request.method == "GET"
    if not unread or not queries.is_own(request.holder, invitation):
        return invitation
    if invitations.why_not_answer_now(State(invitation.meeting.state)) is not None:
        return invitation
    return actions.receive(invitation, now=timezone.now(), actor=_actor(request, invitation), read=True)


def _answerable(request: SignedInRequest, pk: int) -> Invitation:
    invitation = get_object_or_404(queries.answerable_by(request.holder), pk=pk)
    enforce(invitations.why_not_answer_now(State(invitation.meeting.state)))
    return invitation


def _actor(request: SignedInRequest, invitation: Invitation) -> Actor:
    is_own = queries.is_own(request.holder, invitation)
    verb = Verb.ANSWER_INVITATIONS if is_own else Verb.RECORD_ANSWERS
    return request.holder.actor(verb, invitation.target)


def _answered(request: SignedInRequest, invitation: Invitation, reply: Reply) -> HttpResponse:
    actor = _actor(request, invitation)
    by = "" if queries.is_own(request.holder, invitation) else actor.post
    actions.answer(invitation, reply, now=timezone.now(), actor=actor, recorded_by=by)
    if by:
        messages.success(request, _("The answer of %(post)s is recorded.") % {"post": invitation.post.name})
        return redirect("meetings:invitations", pk=invitation.meeting_id)
    messages.success(request, _("Thank you. Your answer has reached the committee office."))
    return redirect(invitation)


def _asked(
    request: SignedInRequest, invitation: Invitation, form: DeclineForm | SubstituteForm, page: str
) -> HttpResponse:
    is_own = queries.is_own(request.holder, invitation)
    facts = {"invitation": invitation, "meeting": invitation.meeting, "form": form, "is_own": is_own}
    return render(request, page, facts)
