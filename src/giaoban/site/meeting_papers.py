"""The papers of a meeting by their names, as the office of its committee prints them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.rules import Grant, Holder
from giaoban.documents.http import as_kept, as_pdf, as_word
from giaoban.documents.queries.signed import standing
from giaoban.documents.rules.paper import Paper
from giaoban.meetings import queries as meeting_queries
from giaoban.meetings.models import Meeting, MeetingPaper
from giaoban.meetings.queries import letters
from giaoban.meetings.queries.printed import on_paper
from giaoban.meetings.rules.papers import PaperKind
from giaoban.organisation.models import Agency
from giaoban.organisation.rules import Role
from giaoban.replies.queries import outgoing
from giaoban.replies.queries.compiled import compiled_report
from giaoban.site.command import Stopped

Made = Callable[[Meeting, datetime], Paper | None]
ToAgency = Callable[[Meeting, Agency, datetime], Paper | None]


def _office(meeting: Meeting) -> Holder:
    """Return somebody who reads what the office of a committee reads."""
    grant = Grant(role=Role.OFFICE, host=meeting.host_id, post=0, post_name="")
    return Holder(account=None, person=None, name="", grants=(grant,))


def _listed(make: Callable[..., Paper]) -> Made:
    def made(meeting: Meeting, now: datetime) -> Paper:
        rows = meeting_queries.invitations_visible_to(_office(meeting)).filter(meeting=meeting)
        lines = meeting_queries.lines_of(meeting, rows, now)
        return make(meeting, lines, today=timezone.localdate(now))

    return made


def _written(kind: PaperKind) -> Made:
    def made(meeting: Meeting, now: datetime) -> Paper | None:
        paper = MeetingPaper.objects.filter(meeting=meeting, kind=kind.value).first()
        return on_paper(paper, today=timezone.localdate(now)) if paper else None

    return made


def _compiled(meeting: Meeting, now: datetime) -> Paper:
    return compiled_report(meeting, _office(meeting), now=now)


def _replies(meeting: Meeting, now: datetime) -> Paper | None:
    return outgoing.replies_reported(meeting, now=now)


def _transfer(meeting: Meeting, agency: Agency, now: datetime) -> Paper | None:
    return outgoing.sent_to(meeting, agency, _office(meeting), today=timezone.localdate(now))


def _reminder(meeting: Meeting, agency: Agency, now: datetime) -> Paper | None:
    return outgoing.reminding(meeting, agency, now=now)


PAPERS: Final[Mapping[str, Made]] = {
    "invitation": _listed(letters.letter),
    "delegates": _listed(letters.delegates_list),
    "sign-in-sheet": _listed(letters.sign_in_sheet),
    "minutes": _written(PaperKind.MINUTES),
    "conclusions": _written(PaperKind.CONCLUSIONS),
    "compiled-report": _compiled,
    "replies-report": _replies,
}
LETTERS: Final[Mapping[str, ToAgency]] = {"transfer-letter": _transfer, "reminder-letter": _reminder}
# As they are called where they are signed.
SIGNED_AS: Final = {
    "compiled-report": "compiled",
    "replies-report": "answered",
    "transfer-letter": "transfer",
    "reminder-letter": "reminder",
}


def printed(name: str, meeting: Meeting, agency: str, kind: str, *, now: datetime) -> bytes:
    """Return a paper of a meeting as a file; one that was signed is as it was signed.

    Args:
        name: A key of ``PAPERS`` or of ``LETTERS``.
        meeting: The meeting.
        agency: Code of the agency that a letter goes to; empty for other papers.
        kind: "pdf", "archive" or "docx".
        now: With time zone.

    Raises:
        Stopped: If there is nothing to print, or no such agency.
    """
    to = _agency(meeting, agency) if name in LETTERS else None
    if signed := standing(meeting.host_id, _key(name, meeting, to, now)):
        return as_kept(signed.told, word=kind == "docx", archive=kind == "archive").content
    made = LETTERS[name](meeting, to, now) if to else PAPERS[name](meeting, now)
    if made is None:
        raise Stopped(_("There is nothing to print for this meeting under that name."))
    return _file(made, kind).content


def _file(made: Paper, kind: str) -> HttpResponse:
    return as_word(made) if kind == "docx" else as_pdf(made, archive=kind == "archive")


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
