"""Signing the papers that go out after a meeting: they get their number, and stay as they are."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents.actions import SignPlan, sign_paper
from giaoban.documents.http import SignForm, as_kept, told_for_good
from giaoban.documents.queries import issuer_or_refuse, issuers_numbering
from giaoban.documents.queries.signed import signed_under, standing
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.signing import why_not_sign_again
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting
from giaoban.replies.queries import outgoing as queries
from giaoban.replies.views.outgoing import letter_named, report_named
from giaoban.ui.forms import told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def report(request: SignedInRequest, pk: int, paper: str) -> HttpResponse:
    """Sign the compiled report of a meeting, or the report on the replies it hears."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    made = report_named(paper, meeting, request.holder)
    return _sign(request, meeting, queries.key_of_report(meeting, paper), made)


@form_methods
def letter(request: SignedInRequest, pk: int, agency: int, paper: str) -> HttpResponse:
    """Sign the letter that sends a meeting's opinions to an agency, or the one that reminds it."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    to, made = letter_named(paper, meeting, agency, request.holder)
    return _sign(request, meeting, queries.key_of_letter(meeting, paper, to, timezone.localdate()), made)


@require_safe
def signed(request: SignedInRequest, pk: int, paper: int, kind: str) -> HttpResponse:
    """Return a paper as it was signed, one whose number is void too."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    found = get_object_or_404(signed_under(meeting.host_id, queries.prefix_of(meeting)), pk=paper)
    return as_kept(found.told, kind)


def _sign(request: SignedInRequest, meeting: Meeting, key: str, made: Paper | None) -> HttpResponse:
    if made is None or made.numbered is None:
        raise Http404
    numbering = issuers_numbering(request.holder)
    issuer = get_object_or_404(numbering, pk=issuer_or_refuse(meeting.host).pk)
    form = SignForm(request.POST or None, issuer=issuer)
    if not form.is_bound:
        enforce(why_not_sign_again(is_signed=standing(meeting.host_id, key) is not None))
    if form.is_valid():
        with told_in(form, "signer"):
            plan = SignPlan(key=key, paper=made, **form.cleaned_data)
            actor = request.holder.actor(Verb.ISSUE_NUMBERS, issuer.target)
            paper = sign_paper(issuer, plan, keep=told_for_good, today=timezone.localdate(), actor=actor)
            return done(request, _("Signed under %(code)s.") % {"code": paper.number}, _list(meeting))
    return ask(request, form, _question(meeting, made))


def _question(meeting: Meeting, made: Paper) -> Question:
    return Question(
        heading=_("Sign: %(paper)s") % {"paper": made.name},
        button=_("Sign under the next number"),
        to=_list(meeting),
        back=_("Papers to send out"),
        over=meeting.title,
        lead=_("It takes the next number of its type with today's day, and stays as it is printed now."),
        is_grave=True,
    )


def _list(meeting: Meeting) -> str:
    return reverse("replies:outgoing", args=[meeting.pk])
