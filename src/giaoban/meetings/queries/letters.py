"""The papers of an invitation: the letter and the lists, made from the meeting as it stands."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from giaoban.documents.models import Signer
from giaoban.documents.queries import issuer_or_refuse, signature_by, signature_on, signers_of
from giaoban.documents.rules import papers
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.wording import called, short_day, standing_of
from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings.models import InvitationLetter, Meeting
from giaoban.meetings.queries.invitations import Line, letter_of, replaced_letter
from giaoban.meetings.queries.naming import subject_of
from giaoban.meetings.rules.invitations import GROUP_WORDS, Answer, Group
from giaoban.organisation.models import Post, Term
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role
from giaoban.ui.wording import phone

HALF_A_DAY: Final = 300  # minutes
# How bodies in whose name papers are signed are written inside a sentence.
IN_SENTENCES: Final = {
    "BAN THƯỜNG VỤ": "Ban Thường vụ",
    "BAN CHẤP HÀNH": "Ban Chấp hành",
    "THƯỜNG TRỰC": "Thường trực",
}


def letter(meeting: Meeting, lines: Sequence[Line], *, today: date) -> Paper:
    """Return the letter that invites to a meeting: to one post, or to those on the list that goes with it.

    Args:
        meeting: The meeting.
        lines: Whom it invites; a single one is addressed by name and post.
        today: The day of printing; stands on the paper while it has no number.

    Raises:
        Refused: If the committee has no letterhead, or nobody holds the post that signs.
    """
    issuer, found = issuer_or_refuse(meeting.host), letter_of(meeting)
    numbered, replaced = found.number if found else None, replaced_letter(meeting)
    signer = signers_of(issuer).first()
    dated = numbered.signed_on if numbered else today
    with translation.override("vi"):
        facts = papers.Invitation(
            letterhead=issuer.letterhead,
            inviter=_inviter(meeting, signer),
            meeting=subject_of(meeting),
            group=_inside(meeting),
            invitee=_invitee(lines[0]) if len(lines) == 1 else "",
            points=tuple(item.title for item in meeting.agenda.all()),
            chair=chair_of(meeting),
            starts_at=meeting.begins,
            half_days=1 if meeting.minutes <= HALF_A_DAY else 2,
            venue=meeting.place,
            opinions_by=meeting.written_until + timedelta(days=1) if meeting.is_briefing else None,
            absence_by=meeting.day,
            telephone=phone(meeting.host.help_phone or settings.HELP_PHONE),
            replaces=_cited(replaced) if replaced else "",
            number=numbered.number if numbered else None,
            signed_on=numbered.signed_on if numbered else None,
            signature=_signature(signer, dated, found),
            dated=dated,
            recipients=("Như trên", standing_of(meeting.host.name)),
        )
        return papers.invitation(facts)


def _cited(letter: InvitationLetter) -> str:
    return f"Giấy mời số {letter.number.code} ngày {short_day(letter.number.signed_on)}"


def delegates_list(meeting: Meeting, lines: Sequence[Line], *, today: date) -> Paper:
    """Return the list of those invited, by group, with what they answered.

    Raises:
        Refused: If the committee has no letterhead.
    """
    with translation.override("vi"):
        groups = tuple(
            papers.DelegateGroup(
                _(GROUP_WORDS[group]).upper(),
                tuple(_delegate(line) for line in lines if line.invitation.group == group),
            )
            for group in Group
            if any(line.invitation.group == group for line in lines)
        )
        return papers.delegates_list(gathering_on_paper(meeting, today), groups)


def sign_in_sheet(meeting: Meeting, lines: Sequence[Line], *, today: date) -> Paper:
    """Return the sheet to sign at the door, from those invited; who declined stands there with a note.

    Raises:
        Refused: If the committee has no letterhead.
    """
    with translation.override("vi"):
        return papers.sign_in_sheet(
            gathering_on_paper(meeting, today), tuple(_delegate(line) for line in lines)
        )


def gathering_on_paper(meeting: Meeting, today: date) -> papers.Gathering:
    """Return which meeting a list belongs to, in the words of papers.

    Raises:
        Refused: If the committee has no letterhead.
    """
    return papers.Gathering(
        letterhead=issuer_or_refuse(meeting.host).letterhead,
        meeting=subject_of(meeting),
        group=_inside(meeting),
        starts_at=meeting.begins,
        venue=meeting.place,
        dated=today,
    )


def _delegate(line: Line) -> papers.Delegate:
    row = line.invitation
    if row.answer == Answer.SUBSTITUTE:
        return papers.Delegate(row.substitute, row.substitute_is or row.post.name, f"Thay {row.post.name}")
    note = "Vắng có báo" if row.answer == Answer.DECLINES else ""
    return papers.Delegate(line.names, row.post.name, note)


def _invitee(line: Line) -> str:
    return f"{called(line.names, line.invitation.post.name)}."


def _inside(meeting: Meeting) -> str:
    cluster = meeting.series.cluster
    return cluster.name[:1].lower() + cluster.name[1:] if cluster else ""


def _inviter(meeting: Meeting, signer: Signer | None) -> str:
    body = IN_SENTENCES.get(signer.on_behalf_of, "") if signer else ""
    return f"{body} {meeting.host.name}".strip()


def chair_of(meeting: Meeting) -> str:
    """Return who chairs a meeting, by name and post; its committee where no post is to."""
    cluster = meeting.series.cluster_id
    posts = Post.objects.filter(holding(meeting.day), host=meeting.host_id, role=Role.CHAIR.value)
    chairs = [post for post in posts.order_by("pk") if post.cluster_id in (None, cluster)]
    post = min(chairs, key=lambda each: (each.cluster_id is None, each.pk), default=None)
    if post is None:
        return capital_first(meeting.host.name)
    term = Term.objects.filter(holding(meeting.day), post=post).select_related("person").first()
    return called(term.person.full_name if term else "", post.name)


def _signature(signer: Signer | None, day: date, found: InvitationLetter | None) -> Signature:
    if signer is None:
        return Signature("", "")
    if found is not None and found.number.signer_name:
        return signature_by(signer, found.number.signer_name)
    return signature_on(signer, day)
