"""The folder of a meeting's numbered papers: its contents page."""

from datetime import date

from django.db.models import Q, QuerySet

from giaoban.documents.models import IssuedNumber
from giaoban.documents.queries.signed import signed_under
from giaoban.documents.rules.kinds import TITLES, Kind
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.contents import Folder, Kept, contents_page
from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings.models import InvitationLetter, Meeting, MeetingPaper
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.replies.queries.heads import head_of
from giaoban.replies.queries.outgoing import prefix_of


def numbers_of(meeting: Meeting) -> QuerySet[IssuedNumber]:
    """Return the numbers of a meeting's papers, in the order of signing: void ones too.

    Of the invitation, of minutes and conclusions, and of what went out afterwards.
    """
    signed = signed_under(meeting.host_id, prefix_of(meeting)).order_by()
    invited = InvitationLetter.objects.filter(meeting=meeting).order_by()
    written = MeetingPaper.objects.filter(meeting=meeting, number__isnull=False).order_by()
    lies_there = Q(pk__in=signed.values("number")) | Q(pk__in=invited.values("number"))
    rows = IssuedNumber.objects.filter(lies_there | Q(pk__in=written.values("number")))
    return rows.select_related("numbering__issuer").order_by("signed_on", "pk")


def contents_of(meeting: Meeting, *, today: date) -> Paper | None:
    """Return the contents page of the papers that got a number for a meeting; ``None`` if there are none.

    Raises:
        Refused: If the committee has no letterhead.
    """
    papers = tuple(_kept(number) for number in numbers_of(meeting))
    if not papers:
        return None
    return contents_page(
        Folder(
            letterhead=head_of(meeting.host, today).letterhead,
            meeting=whole_subject_of(meeting),
            papers=papers,
            dated=today,
            code=f"GB-{meeting.day:%Y-%m-%d}",
        )
    )


def _kept(number: IssuedNumber) -> Kept:
    note = f"Số đã hủy: {number.void_reason}" if number.void_reason else ""
    return Kept(number.code, number.signed_on, _about(number), number.signer_name, note)


def _about(number: IssuedNumber) -> str:
    """Return what a paper is and what it is about: "Báo cáo tổng hợp ý kiến …"."""
    title = TITLES[Kind(number.numbering.kind)]
    if number.subject.lower().startswith(title.lower()):
        return capital_first(number.subject)
    return f"{title} {number.subject}"
