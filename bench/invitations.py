"""How fast meetings are called: ninety thousand invitations of thirty committees, and their notices.

Two processes call them, as a server for many committees has two; each takes every second committee. Needs an
empty database of its own, for instance one of PostgreSQL (``GIAOBAN_DATABASE_URL``), migrated.

    giaoban migrate && python -m bench.invitations [PEOPLE]
"""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from typing import Final

import django
from bench.outbox import CODES, HOSTS, PEOPLE, seed

GOAL: Final = 60.0  # seconds, on PostgreSQL
PROCESSES: Final = 2


def main(people: int) -> None:
    """Make the committees, then call their meetings, and print how long that took."""
    django.setup()
    from django.db import connection  # noqa: PLC0415 - Django is set up first
    from django.utils import timezone  # noqa: PLC0415

    from giaoban.meetings.models import Invitation, Meeting  # noqa: PLC0415
    from giaoban.messages.models import Message  # noqa: PLC0415

    for code in CODES[:HOSTS]:
        seed(code, people // HOSTS)
    ahead = timezone.now() + timedelta(days=8)
    Meeting.objects.update(state="planned", called_at=None, starts_at=ahead, written_until=ahead.date())
    keys = list(Meeting.objects.order_by("pk").values_list("pk", flat=True))
    connection.close()
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), initializer=warm) as pool:
        list(pool.map(time.sleep, [0.5] * PROCESSES))  # both have started
        began = time.perf_counter()
        own = sum(pool.map(call, (keys[place::PROCESSES] for place in range(PROCESSES))))
        took = time.perf_counter() - began
    invited, rows = Invitation.objects.count(), Message.objects.count()
    print(f"{invited} invitations, {rows} messages planned and queued in {took:.1f} s   (goal: {GOAL:.0f} s)")
    print(f"of these {own:.1f} s of work in {PROCESSES} processes; the rest was the database's")


def warm() -> None:
    """Read the pages and the calendar, as a server has before anybody asks."""
    django.setup()
    from django.urls import reverse  # noqa: PLC0415 - Django is set up first
    from django.utils import timezone  # noqa: PLC0415

    from giaoban.kernel.dates import holidays_of  # noqa: PLC0415

    reverse("web:home"), holidays_of(timezone.now().year)


def call(keys: list[int]) -> float:
    """Call these meetings, one after another; return the seconds of work in this process."""
    from django.utils import timezone  # noqa: PLC0415 - Django is set up first

    from giaoban.kernel.actor import SYSTEM  # noqa: PLC0415
    from giaoban.meetings.actions import call_meeting  # noqa: PLC0415
    from giaoban.meetings.models import Meeting  # noqa: PLC0415

    worked = time.process_time()
    for meeting in Meeting.objects.filter(pk__in=keys).select_related("host", "series", "period"):
        call_meeting(meeting, now=timezone.now(), actor=SYSTEM)
    return time.process_time() - worked


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
