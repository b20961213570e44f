"""The letter of invitation, its number, and the lists that go with it, as PDF and as Word files."""

from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Verb
from giaoban.documents.http import as_file
from giaoban.documents.queries import issuer_or_refuse, issuers_numbering, signers_of
from giaoban.meetings import actions, queries
from giaoban.meetings.forms.invitations import LetterNumberForm, NumberedNowForm
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import letters
from giaoban.meetings.queries.naming import subject_of
from giaoban.meetings.queries.programmes import programme_on_paper
from giaoban.ui.forms import told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
LISTS: Final = {
    "letter": letters.letter,
    "delegates": letters.delegates_list,
    "sign-in": letters.sign_in_sheet,
}


@require_safe
def paper(request: SignedInRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """Return the letter to all, the programme, the list of those invited, or the sheet to sign in."""
    meeting = get_object_or_404(queries.listed_meetings(request.holder), pk=pk)
    if paper == "programme":
        return as_file(programme_on_paper(meeting, today=timezone.localdate()), kind)
    if paper not in LISTS:
        raise Http404
    rows = queries.invitations_visible_to(request.holder).filter(meeting=meeting)
    lines = queries.lines_of(meeting, rows, timezone.now())
    return as_file(LISTS[paper](meeting, lines, today=timezone.localdate()), kind)


@require_safe
def own(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the letter to one post."""
    invitation = get_object_or_404(queries.invitations_visible_to(request.holder), pk=pk)
    lines = queries.lines_of(invitation.meeting, [invitation], timezone.now())
    return as_file(letters.letter(invitation.meeting, lines, today=timezone.localdate()), kind)


@form_methods
def number(request: SignedInRequest, pk: int) -> HttpResponse:
    """Issue the number of the letter when it is signed."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    issuer = get_object_or_404(issuers_numbering(request.holder), pk=issuer_or_refuse(meeting.host).pk)
    signers, today = list(signers_of(issuer)), timezone.localdate()
    form = LetterNumberForm(request.POST or None, signers=signers, initial={"signed_on": today})
    if form.is_valid():
        with told_in(form, "signed_on"):
            actor = request.holder.actor(Verb.ISSUE_NUMBERS, issuer.target)
            plan, once = form.plan(_subject(meeting)), form.cleaned_data["once"]
            letter = actions.number_letter(meeting, issuer, plan, once=once, now=timezone.now(), actor=actor)
            sentence = _("The number is %(code)s. It stands on the letter.") % {"code": letter.number.code}
            return done(request, sentence, reverse("meetings:invitations", args=[meeting.pk]))
    return ask(request, form, _question(meeting))


def number_form(request: SignedInRequest, meeting: Meeting) -> NumberedNowForm | None:
    """Return what is asked of the letter while the notice goes out; ``None`` for who issues no numbers."""
    issuer = issuers_numbering(request.holder).filter(host=meeting.host_id).first()
    signers = list(signers_of(issuer)) if issuer else []
    if not signers:
        return None
    began = {"number_now": queries.letter_of(meeting) is None, "signed_on": timezone.localdate()}
    data = request.POST if request.method == "POST" else None
    return NumberedNowForm(data, signers=signers, initial=began)


def numbering_in(form: NumberedNowForm | None, meeting: Meeting, holder: Holder) -> actions.Numbering | None:
    """Return the number that was asked for, of a form that is valid; ``None`` where none was."""
    if form is None or not form.cleaned_data["number_now"]:
        return None
    issuer = form.chosen_signer.issuer
    return actions.Numbering(
        issuer=issuer,
        plan=form.plan(_subject(meeting)),
        once=form.cleaned_data["once"],
        actor=holder.actor(Verb.ISSUE_NUMBERS, issuer.target),
    )


def _subject(meeting: Meeting) -> str:
    return f"Giấy mời dự {subject_of(meeting)}"


def _question(meeting: Meeting) -> Question:
    return Question(
        heading=_("Number the letter of invitation"),
        button=_("Issue the number"),
        to=reverse("meetings:invitations", args=[meeting.pk]),
        back=_("Invitations"),
        over=meeting.title,
        lead=_("A number is issued once, when the paper is signed. It is never used again."),
    )
