"""What messages name of meetings and referrals: codes, days, places and bodies, as plain text."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from giaoban.audit.queries import history
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Referral


@dataclass(frozen=True, slots=True)
class Act:
    """The act behind a piece of news, as the audit log keeps it.

    Attributes:
        number: Its number in the log: no two acts of a committee share it.
        account: Key of the account that did it; ``None`` if a program did.
    """

    number: int
    account: int | None


def act_behind(row: Model) -> Act:
    """Return the last act on a row; whoever tells news has recorded it just before (house rule 7)."""
    entry = history(row).order_by("number").last()
    return Act(entry.number, entry.actor_account) if entry else Act(0, None)


def code_of(meeting: Meeting, happens: str) -> str:
    """Return the code of what happens to a meeting; the sentences of those that are no briefing name them."""
    return f"{'meeting' if meeting.is_briefing else 'gathering'}_{happens}"


def meeting_values(meeting: Meeting) -> dict[str, str]:
    """Return what a message names of a meeting; reads its series and host."""
    return {
        "meeting": meeting.name,
        "series": meeting.series.name,
        "starts_at": meeting.begins.isoformat(),
        "place": meeting.place,
        "written_on": meeting.written_until.isoformat(),
        "phone": meeting.host.help_phone or settings.HELP_PHONE,
    }


def referral_values(referral: Referral) -> dict[str, str]:
    """Return what a message names of a referral; reads its lead agency and due meeting."""
    due = timezone.localtime(referral.due_meeting.starts_at)
    return {
        "code": referral.code,
        "agency": referral.lead.short_name,
        "due_at": due.isoformat(),
        "due_on": due.date().isoformat(),
    }


def meeting_link(meeting: int) -> str:
    """Return the page of a meeting."""
    return reverse("meetings:detail", args=[meeting])


def invitation_link(meeting: int) -> str:
    """Return the address that leads everybody to their own invitation to a meeting."""
    return reverse("meetings:own-invitation", args=[meeting])


def referral_link(referral: int) -> str:
    """Return the page on which a referral is answered."""
    return reverse("replies:referral", args=[referral])


def reply_link(reply: int, opinion: int) -> str:
    """Return the page on which a raiser reads a reply."""
    return reverse("replies:read", args=[reply, opinion])


def objection_link(judgement: int, course: str) -> str:
    """Return the page on which somebody decides about an objection."""
    name = "replies:settle" if course == "settle" else "replies:give-back"
    return reverse(name, args=[judgement])


def about_meeting(meeting: int) -> str:
    """Return the subject of messages about a meeting."""
    return f"meetings.meeting:{meeting}"


def meeting_in(subject: str) -> int | None:
    """Return the key of the meeting that a subject names; ``None`` if it names something else."""
    area, _, key = subject.partition(":")
    return int(key) if area == about_meeting(0).partition(":")[0] else None


def about_referral(referral: int) -> str:
    """Return the subject of messages about a referral."""
    return f"opinions.referral:{referral}"


def about_opinion(opinion: int) -> str:
    """Return the subject of messages about an opinion."""
    return f"opinions.opinion:{opinion}"


def about_commitment(commitment: int) -> str:
    """Return the subject of messages about a promise."""
    return f"replies.commitment:{commitment}"
