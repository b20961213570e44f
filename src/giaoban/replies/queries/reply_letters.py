"""The letter of a reply as it is printed, and the head of an agency's own letters."""

from dataclasses import replace
from datetime import date
from typing import Final

from giaoban.access.rules import Holder
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers import correspondence as letters
from giaoban.documents.rules.papers.wording import standing_of
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import origins_visible_to
from giaoban.organisation.models import Agency
from giaoban.replies.models import PointReply, Reply
from giaoban.replies.queries.heads import head_of
from giaoban.replies.queries.registers import register_of

ASKED: Final = "Đề nghị"


def reply_on_paper(reply: Reply, holder: Holder, *, today: date) -> Paper:
    """Return a version of a reply as the letter of its agency, for the agency to sign or as it was signed.

    Raises:
        Refused: If the committee has no letterhead.
    """
    referral = reply.referral
    head = head_of(referral.host, reply.document_date or today)
    words = words_of(referral, holder)
    return letters.reply_letter(
        letters.ReplyLetter(
            letterhead=head_of_agency(reply.agency, head.letterhead, reply.document_date or today),
            agency=reply.agency.name,
            to=(
                standing_of(referral.host.name),
                *dict.fromkeys(f"Đồng chí Bí thư {unit}" for unit, _ in words if unit != ASKED),
            ),
            asked_at=whole_subject_of(referral.raised_meeting),
            code=referral.code,
            title=referral.title,
            words=words,
            points=tuple(_point(point) for point in reply.points.select_related("point")),
            outcome=reply.outcome.label_vi if reply.outcome else "",
            signature=heading_of_agency(reply.signer),
            dated=reply.document_date or today,
            number=reply.document_number,
            signed_on=reply.document_date,
        )
    )


def words_of(referral: Referral, holder: Holder) -> tuple[tuple[str, str], ...]:
    """Return the original words of each opinion behind a matter that somebody sees, with its unit.

    What is asked for follows what was said, where it was written down apart.
    """
    origins = origins_visible_to(holder).filter(referral=referral).select_related("opinion__unit")
    found: list[tuple[str, str]] = []
    for origin in origins:
        said = origin.opinion
        found.append((said.unit.name, said.text))
        if said.ask and said.ask not in said.text:
            found.append((ASKED, said.ask))
    return tuple(found)


def heading_of_agency(name: str) -> Signature:
    """Return how the head of an agency signs its letters; an empty name leaves its place open."""
    return Signature("THỦ TRƯỞNG CƠ QUAN", name)


def head_of_agency(agency: Agency, head: Letterhead, day: date) -> Letterhead:
    """Return the head of an agency's own letters: as its register has it, or its own name and letters.

    Without a register the body above it is written only where it can be told from the names.
    """
    if own := register_of(agency):
        return own.letterhead.on(day)
    return replace(
        head,
        form=letters.form_of_agency(agency.name, head.form),
        superior=letters.superior_of_agency(agency.name, agency.host.name),
        body=agency.name.upper(),
        symbol=agency.code.upper(),
        archive="văn thư",
    )


def _point(written: PointReply) -> letters.PointAnswered:
    return letters.PointAnswered(
        asked=written.point.text,
        found=written.found,
        cause=written.cause,
        grounds=written.grounds,
        action=written.action,
        who=written.who,
        means=written.means,
        by_when=written.by_when,
    )
