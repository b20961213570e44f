"""The letter by which a matter goes to the body above, as it is printed."""

from datetime import date

from giaoban.access.rules import Holder, Target, Verb
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.petitions import PetitionLetter, petition_letter
from giaoban.documents.rules.papers.wording import standing_of
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.opinions.models import Referral
from giaoban.replies.models import Petition
from giaoban.replies.queries.heads import head_of
from giaoban.replies.queries.reply_letters import head_of_agency, heading_of_agency, words_of


def letter_up(referral: Referral, to: str, proposal: str, holder: Holder, *, today: date) -> Paper:
    """Return the draft of the letter: of the committee by whoever compiles, else of the lead agency.

    Args:
        referral: The matter, seen by ``holder``.
        to: The body above.
        proposal: What it is asked to do.
        holder: Who writes.
        today: The day of printing.

    Raises:
        Refused: If the committee has no letterhead.
    """
    head = head_of(referral.host, today)
    compiles = holder.grant_for(Verb.COMPILE, Target(referral.host_id)) is not None
    lead = referral.lead
    return petition_letter(
        PetitionLetter(
            letterhead=head.letterhead if compiles else head_of_agency(lead, head.letterhead, today),
            holder=head.holder if compiles else lead.name,
            to=to,
            asked_at=whole_subject_of(referral.raised_meeting),
            held_on=referral.raised_meeting.day,
            code=referral.code,
            title=referral.title,
            words=words_of(referral, holder),
            proposal=proposal,
            signature=head.signature if compiles else heading_of_agency(""),
            dated=today,
            recipients=(standing_of(referral.host.name),),
        )
    )


def sent_letter(one: Petition, holder: Holder, *, today: date) -> Paper:
    """Return the letter with which a matter went up, drawn from what was written down then."""
    return letter_up(one.referral, one.body, one.proposal, holder, today=today)
