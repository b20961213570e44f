"""Pages on which the office writes its part of a report, and signs it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.documents.queries import issuer_or_refuse
from giaoban.kernel.actor import Actor
from giaoban.kernel.secrecy import MARKED
from giaoban.kernel.verdict import Refused, enforce
from giaoban.meetings.actions import throw_away_text
from giaoban.meetings.queries import typed_by
from giaoban.organisation.models import Host
from giaoban.reports.actions import reviews as actions
from giaoban.reports.forms.reviews import SignForm, WordsForm
from giaoban.reports.queries.review import shown_as
from giaoban.reports.queries.review.reading import hosts_written, newest_words, written_of
from giaoban.reports.rules.reviews import PARTS, ReportFacts, why_not_write
from giaoban.reports.rules.stretches import Stretch
from giaoban.reports.views.reviews import stretch_within
from giaoban.ui.forms import Typing, says_more, told_in
from giaoban.ui.questions import Question, ask
from giaoban.ui.wording import refusal_sentence

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def write(request: SignedInRequest, host: str, stretch: str) -> HttpResponse:
    """Write the office's part; what is typed is kept while it is not saved."""
    committee, months = _written(request, host, stretch)
    report = written_of(committee, stretch)
    seen = report.version if report else 0
    enforce(why_not_write(report.facts if report else ReportFacts(), seen=seen))
    form, typing = _typed(request, committee, stretch, seen)
    if form.is_valid() and _saved(request, committee, stretch, form):
        throw_away_text(request.user, typing.name)
        messages.success(request, _("Saved. Earlier versions are kept."))
        return redirect(_page(committee, stretch))
    place = [committee.code.lower(), stretch]
    facts = {"host": committee, "place": place, "called": shown_as(months), "form": form, "typing": typing}
    return render(request, "reports/write.html", facts)


@form_methods
def sign(request: SignedInRequest, host: str, stretch: str) -> HttpResponse:
    """Ask before a report is signed: it gets its number and stays as it is."""
    committee, months = _written(request, host, stretch)
    report = written_of(committee, stretch)
    issuer = issuer_or_refuse(committee)
    begun = {"seen": report.version if report else 0}
    form = SignForm(request.POST or None, issuer=issuer, initial=begun)
    if form.is_valid():
        with told_in(form, "signer"):
            signed = actions.sign_report(
                committee,
                stretch,
                form.plan,
                at=timezone.now(),
                actor=_actor(request, committee),
            )
            messages.success(request, _("Signed under %(code)s.") % {"code": signed.number})
            return redirect(_page(committee, stretch))
    return ask(request, form, _question(committee, stretch, months))


def _typed(request: SignedInRequest, host: Host, code: str, seen: int) -> tuple[WordsForm, Typing]:
    """Return the form as it was sent, as it is saved, or with what was typed meanwhile and not sent."""
    words = newest_words(written_of(host, code))
    begun = {"seen": seen, **{name: getattr(words, name) for name in PARTS}}
    form, name = WordsForm(request.POST or None, initial=begun), f"report-{host.pk}-{code}"
    kept = None if form.is_bound else typed_by(request.user, name)
    if kept is None or not says_more(kept.fields, form):
        return form, Typing(name, form, None, stands_on="seen")
    resumed = WordsForm(initial={**begun, **kept.fields})
    return resumed, Typing(name, resumed, timezone.localtime(kept.saved_at), stands_on="seen")


def _saved(request: SignedInRequest, host: Host, code: str, form: WordsForm) -> bool:
    """Save what was typed; if somebody else saved meanwhile, say in the form what they wrote."""
    try:
        actions.write_report(
            host,
            code,
            form.words,
            seen=form.seen_version,
            at=timezone.now(),
            actor=_actor(request, host),
        )
    except Refused as refused:
        if refused.refusal.code == MARKED:
            form.add_error(None, refusal_sentence(refused.refusal))
            return False
        newest = written_of(host, code)
        if newest is None or newest.facts.is_signed:
            raise
        form.tell(refused.refusal, newest_words(newest), newest.version)
        return False
    return True


def _written(request: SignedInRequest, code: str, stretch: str) -> tuple[Host, Stretch]:
    """Return the committee and the time that an address names, if this person writes its reports."""
    return stretch_within(hosts_written(request.holder), code, stretch)


def _question(host: Host, code: str, months: Stretch) -> Question:
    return Question(
        heading=_("Sign the report on %(called)s") % {"called": shown_as(months)},
        button=_("Sign under the next number"),
        to=_page(host, code),
        back=_("The report"),
        over=host.name,
        lead=_("It takes the next number of its type with today's day, and stays as it is printed now."),
        is_grave=True,
    )


def _actor(request: SignedInRequest, host: Host) -> Actor:
    return request.holder.actor(Verb.WRITE_REPORTS, Target(host=host.pk))


def _page(host: Host, code: str) -> str:
    return reverse("reports:review", args=[host.code.lower(), code])
