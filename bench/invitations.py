"""How fast meetings are called: ninety thousand invitations of thirty committees, and their notices.

Needs an empty database of its own, for instance one of PostgreSQL (``GIAOBAN_DATABASE_URL``), migrated.

    giaoban migrate && python -m bench.invitations [PEOPLE]
"""

import sys
import time
from datetime import timedelta
from typing import Final

import django
from bench.outbox import CODES, HOSTS, PEOPLE, seed

GOAL: Final = 60.0  # seconds, on PostgreSQL


def main(people: int) -> None:
    """Make the committees, then call their meetings, and print how long that took."""
    django.setup()
    from django.urls import reverse  # noqa: PLC0415 - Django is set up first
    from django.utils import timezone  # noqa: PLC0415

    from giaoban.kernel.actor import SYSTEM  # noqa: PLC0415
    from giaoban.kernel.dates import holidays_of  # noqa: PLC0415
    from giaoban.meetings.actions import call_meeting  # noqa: PLC0415
    from giaoban.meetings.models import Invitation, Meeting  # noqa: PLC0415
    from giaoban.messages.models import Message  # noqa: PLC0415

    for code in CODES[:HOSTS]:
        seed(code, people // HOSTS)
    now = timezone.now()
    ahead = now + timedelta(days=8)
    Meeting.objects.update(state="planned", called_at=None, starts_at=ahead, written_until=ahead.date())
    reverse("web:home"), holidays_of(now.year)  # a server has read its pages and the calendar already
    began, worked = time.perf_counter(), time.process_time()
    for meeting in Meeting.objects.select_related("host", "series", "period"):
        call_meeting(meeting, now=now, actor=SYSTEM)
    took, own = time.perf_counter() - began, time.process_time() - worked
    invited, rows = Invitation.objects.count(), Message.objects.count()
    print(f"{invited} invitations, {rows} messages planned and queued in {took:.1f} s   (goal: {GOAL:.0f} s)")
    print(f"of these {own:.1f} s of work here; the rest waited for the database and other programs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
