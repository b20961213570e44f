"""The folder of a meeting's signed papers: its contents page."""

from datetime import date

from giaoban.documents.models import SignedPaper
from giaoban.documents.queries.signed import signed_under
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.contents import Folder, Kept, contents_page
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.replies.queries.heads import head_of
from giaoban.replies.queries.outgoing import prefix_of


def contents_of(meeting: Meeting, *, today: date) -> Paper | None:
    """Return the contents page of the papers that were signed for a meeting; ``None`` if there are none.

    Raises:
        Refused: If the committee has no letterhead.
    """
    papers = tuple(_kept(one) for one in signed_under(meeting.host_id, prefix_of(meeting)).reverse())
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


def _kept(one: SignedPaper) -> Kept:
    number = one.number
    note = "" if one.stands else f"Số đã hủy: {number.void_reason}"
    return Kept(number.code, number.signed_on, number.subject, number.signer_name, note)
