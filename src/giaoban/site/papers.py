"""The papers of a committee by their names, as its office prints them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.rules import Grant, Holder
from giaoban.allowances.queries import printed as payments
from giaoban.allowances.queries import settling, sheets
from giaoban.allowances.queries.proposing import WhatIf, proposal_on_paper, reckoned
from giaoban.documents.http import as_file, as_kept
from giaoban.documents.queries.signed import standing
from giaoban.documents.rules.paper import Paper
from giaoban.meetings import agenda
from giaoban.meetings import queries as meeting_queries
from giaoban.meetings.models import Meeting, MeetingPaper
from giaoban.meetings.queries import letters
from giaoban.meetings.queries.digests import digest_on_paper
from giaoban.meetings.queries.printed import on_paper
from giaoban.meetings.queries.programmes import programme_on_paper, year_on_paper
from giaoban.meetings.queries.speakers import speaker_list
from giaoban.meetings.rules.papers import PaperKind
from giaoban.opinions import ways
from giaoban.opinions.models import Referral
from giaoban.opinions.queries.matters import matter_of
from giaoban.opinions.queries.paper_forms import forms_made, forms_on_paper
from giaoban.opinions.queries.story_papers import story_on_paper
from giaoban.organisation.models import Agency, Host
from giaoban.organisation.rules import Role
from giaoban.provision.queries import orders
from giaoban.provision.queries.printed import order_on_paper
from giaoban.replies.queries import outgoing, petitions, visibility
from giaoban.replies.queries.compiled import compiled_report
from giaoban.replies.queries.folders import contents_of
from giaoban.replies.queries.petition_letters import sent_letter
from giaoban.replies.queries.reply_letters import reply_on_paper
from giaoban.site.command import Stopped

Made = Callable[[Meeting, datetime], Paper | None]
ToAgency = Callable[[Meeting, Agency, datetime], Paper | None]
OnMatter = Callable[[Referral, datetime], Paper | None]
Numbered = Callable[[Holder, str], Paper | None]


def _office(host: int) -> Holder:
    """Return somebody who reads what the office of a committee reads."""
    grant = Grant(role=Role.OFFICE, host=host, post=0, post_name="")
    return Holder(account=None, person=None, name="", grants=(grant,))


def _listed(make: Callable[..., Paper]) -> Made:
    def made(meeting: Meeting, now: datetime) -> Paper:
        rows = meeting_queries.invitations_visible_to(_office(meeting.host_id)).filter(meeting=meeting)
        lines = meeting_queries.lines_of(meeting, rows, now)
        return make(meeting, lines, today=timezone.localdate(now))

    return made


def _written(kind: PaperKind) -> Made:
    def made(meeting: Meeting, now: datetime) -> Paper | None:
        paper = MeetingPaper.objects.filter(meeting=meeting, kind=kind.value).first()
        return on_paper(paper, today=timezone.localdate(now)) if paper else None

    return made


def _forms(meeting: Meeting, now: datetime) -> Paper | None:
    made = forms_made(meeting)
    site, today = settings.PUBLIC_URL, timezone.localdate(now)
    return forms_on_paper(meeting, made, site=site, today=today) if made else None


def _paid(meeting: Meeting, now: datetime) -> Paper:
    """Return the frozen sheet of a meeting; before that the list as it would be frozen now."""
    if frozen := sheets.newest_of(meeting):
        return payments.sheet_on_paper(frozen, list(sheets.lines_of_sheet(frozen)))
    return payments.draft_on_paper(sheets.draft_of(meeting), today=timezone.localdate(now))


def _answered(referral: Referral, now: datetime) -> Paper | None:
    office = _office(referral.host_id)
    newest = visibility.visible_to(office).filter(referral=referral).order_by("-version").first()
    return reply_on_paper(newest, office, today=timezone.localdate(now)) if newest else None


def _sent_up(referral: Referral, now: datetime) -> Paper | None:
    office = _office(referral.host_id)
    newest = petitions.visible_to(office).filter(referral=referral).order_by("-sent_at", "-pk").first()
    return sent_letter(newest, office, today=timezone.localdate(now)) if newest else None


def _story(referral: Referral, now: datetime) -> Paper | None:
    found = matter_of(referral)
    if found is None:
        return None
    office = _office(referral.host_id)
    return story_on_paper(found, office, now=now, ways_of=ways.ways_of, awaited=ways.awaited)


def _settled(office: Holder, number: str) -> Paper | None:
    found = next((one for one in settling.settlements_visible_to(office) if one.code == number), None)
    if found is None:
        return None
    entries = settling.entries_of(found)
    totals = settling.totals_by_commune(entry.sheet_id for entry in entries)
    return payments.settlement_on_paper(found, entries, totals)


def _ordered(office: Holder, number: str) -> Paper | None:
    found = next((one for one in orders.orders_seen(office) if one.code == number), None)
    if found is None:
        return None
    return order_on_paper(found, orders.matrix_of(orders.lines_of(found), itself=found.host.short_name))


PAPERS: Final[Mapping[str, Made]] = {
    "invitation": _listed(letters.letter),
    "programme": lambda meeting, now: programme_on_paper(meeting, today=timezone.localdate(now)),
    "delegates": _listed(letters.delegates_list),
    "sign-in-sheet": _listed(letters.sign_in_sheet),
    "speakers": lambda meeting, now: speaker_list(meeting_queries.stage_of(meeting, now)),
    "opinion-forms": _forms,
    "minutes": _written(PaperKind.MINUTES),
    "conclusions": _written(PaperKind.CONCLUSIONS),
    "compiled-report": lambda meeting, now: compiled_report(meeting, _office(meeting.host_id), now=now),
    "replies-report": lambda meeting, now: outgoing.replies_reported(meeting, now=now),
    "quick-report": lambda meeting, now: digest_on_paper(
        meeting,
        sections=agenda.printed_of(meeting, _office(meeting.host_id)),
        duties=agenda.parts_of(meeting).duties,
        today=timezone.localdate(now),
    ),
    "payment-list": _paid,
    "contents": lambda meeting, now: contents_of(meeting, today=timezone.localdate(now)),
}
LETTERS: Final[Mapping[str, ToAgency]] = {
    "transfer-letter": lambda meeting, agency, now: outgoing.sent_to(
        meeting, agency, _office(meeting.host_id), today=timezone.localdate(now)
    ),
    "reminder-letter": lambda meeting, agency, now: outgoing.reminding(meeting, agency, now=now),
}
MATTERS: Final[Mapping[str, OnMatter]] = {
    "reply-letter": _answered,
    "petition-letter": _sent_up,
    "story": _story,
}
NUMBERED: Final[Mapping[str, Numbered]] = {"settlement": _settled, "supply-order": _ordered}
YEARS: Final = ("year-programme", "rate-proposal")
# As they are called where they are signed.
SIGNED_AS: Final = {
    "compiled-report": "compiled",
    "replies-report": "answered",
    "transfer-letter": "transfer",
    "reminder-letter": "reminder",
}


def of_meeting(name: str, meeting: Meeting, agency: str, kind: str, *, now: datetime) -> bytes:
    """Return a paper of a meeting as a file; one that was signed is as it was signed.

    Args:
        name: A key of ``PAPERS`` or of ``LETTERS``.
        meeting: The meeting.
        agency: Code of the agency that a letter goes to; empty for other papers.
        kind: "pdf", "archive" or "docx".
        now: With time zone.

    Raises:
        Stopped: If there is nothing to print, or no such agency.
        Refused: If it cannot be printed.
    """
    to = _agency(meeting, agency) if name in LETTERS else None
    if signed := standing(meeting.host_id, _key(name, meeting, to, now)):
        return as_kept(signed.told, kind).content
    return _file(LETTERS[name](meeting, to, now) if to else PAPERS[name](meeting, now), kind)


def of_matter(name: str, host: Host, code: str, kind: str, *, now: datetime) -> bytes:
    """Return a paper about one matter as a file.

    Args:
        name: A key of ``MATTERS``.
        host: The committee.
        code: Of the matter.
        kind: "pdf", "archive" or "docx".
        now: With time zone.

    Raises:
        Stopped: If there is nothing to print, or no such matter.
        Refused: If it cannot be printed.
    """
    found = Referral.objects.filter(host=host, code__iexact=code.strip()).first()
    if found is None:
        raise Stopped(_("There is no matter with the code %(code)s.") % {"code": code})
    return _file(MATTERS[name](found, now), kind)


def of_year(name: str, host: Host, year: int, proposed: int | None, kind: str, *, now: datetime) -> bytes:
    """Return a paper of a whole year as a file.

    Args:
        name: One of ``YEARS``.
        host: The committee.
        year: The year.
        proposed: The amount that a proposal asks for, in đồng; ``None`` for other papers.
        kind: "pdf", "archive" or "docx".
        now: With time zone.

    Raises:
        Stopped: If a proposal does not say what is proposed.
        Refused: If it cannot be printed.
    """
    today = timezone.localdate(now)
    if name == "rate-proposal":
        if not proposed:
            raise Stopped(_("Say with --amount which amount is proposed, such as 70000."))
        found = reckoned(host, WhatIf(year=year, proposed=proposed), today=today)
        return _file(proposal_on_paper(found, today=today), kind)
    office = _office(host.pk)
    series = meeting_queries.series_of_year(office, host.pk, year)
    months = meeting_queries.programme(office, series, year, today=today, propose=False)
    return _file(year_on_paper(host, year, series, months, today=today), kind)


def by_number(name: str, host: Host, number: str, kind: str) -> bytes:
    """Return a paper of payments or of supply as a file, by the number that it got.

    Args:
        name: A key of ``NUMBERED``.
        host: The committee.
        number: As it stands on the paper: "03/2026".
        kind: "pdf", "archive" or "docx".

    Raises:
        Stopped: If no such paper has this number.
        Refused: If it cannot be printed.
    """
    made = NUMBERED[name](_office(host.pk), number.strip())
    if made is None:
        raise Stopped(_("No such paper has the number %(number)s.") % {"number": number})
    return _file(made, kind)


def _file(made: Paper | None, kind: str) -> bytes:
    if made is None:
        raise Stopped(_("There is nothing to print under that name yet."))
    return as_file(made, kind).content


def _key(name: str, meeting: Meeting, to: Agency | None, now: datetime) -> str:
    called = SIGNED_AS.get(name, name)
    if to:
        return outgoing.key_of_letter(meeting, called, to, timezone.localdate(now))
    return outgoing.key_of_report(meeting, called)


def _agency(meeting: Meeting, code: str) -> Agency:
    found = Agency.objects.filter(host=meeting.host_id, code__iexact=code.strip()).first()
    if found is None:
        raise Stopped(_("There is no agency with the code %(code)s. Name it with --agency.") % {"code": code})
    return found
