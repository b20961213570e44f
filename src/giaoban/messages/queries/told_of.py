"""The rows that a piece of news is about, with what messages name of them, and who might hear of it."""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from giaoban.meetings.models import Meeting
from giaoban.messages.queries.directory import Directory, directory
from giaoban.opinions.models import Referral
from giaoban.organisation.models import Host


def meeting_told(key: int) -> Meeting:
    """Return a meeting with its series and committee."""
    return Meeting.objects.select_related("series", "host").get(pk=key)


def referral_told(key: int) -> Referral:
    """Return a referral with its committee, its agency and the meeting at which it is due."""
    return Referral.objects.select_related("host", "lead", "due_meeting").get(pk=key)


def people_told(host: Host, now: datetime, where: Q) -> Directory:
    """Return who sits on the posts of a committee that ``where`` chooses, on the day of ``now``."""
    return directory(host, timezone.localdate(now), where)
