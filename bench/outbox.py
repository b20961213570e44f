"""How fast reminders are planned and queued: ninety thousand invitations of thirty committees.

Needs an empty database of its own, for instance one of PostgreSQL (``GIAOBAN_DATABASE_URL``), migrated.

    giaoban migrate && python -m bench.outbox [PEOPLE]
"""

import os
import sys
import time
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import django

if TYPE_CHECKING:
    from giaoban.organisation.models import Host

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")

PEOPLE: Final = 90_000
HOSTS: Final = 30
GOAL: Final = 60.0  # seconds, on PostgreSQL
MORNING: Final = datetime(2026, 11, 24, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
FRIDAY: Final = MORNING + timedelta(days=3, minutes=-30)
LONG_AGO: Final = date(2020, 1, 1)
CODES: Final = [f"{first}{second}" for first in "ABCDE" for second in "ABCDEF"]


def main(people: int) -> None:
    """Make the committees, then plan and queue, and print how long that took."""
    django.setup()
    from giaoban.messages.actions.reminding import remind_all  # noqa: PLC0415 - Django is set up first
    from giaoban.messages.models import Message  # noqa: PLC0415

    for code in CODES[:HOSTS]:
        seed(code, people // HOSTS)
    began, worked = time.perf_counter(), time.process_time()
    count = remind_all(now=MORNING)
    took, own = time.perf_counter() - began, time.process_time() - worked
    rows = Message.objects.count()
    print(f"{count} reminders, {rows} messages planned and queued in {took:.1f} s   (goal: {GOAL:.0f} s)")
    print(f"of these {own:.1f} s of work here; the rest waited for the database and other programs")


def seed(code: str, people: int) -> "Host":
    """Return a new committee whose secretaries are called to a meeting in three days; texts are offered."""
    from giaoban.messages.models import Offer  # noqa: PLC0415 - Django is set up first
    from giaoban.organisation.models import Host  # noqa: PLC0415

    host = Host.objects.create(code=code, name=f"Đảng ủy {code}", short_name=f"Đảng ủy {code}")
    Offer.objects.create(host=host, ways="sms")
    _seat(host, people)
    _call(host)
    return host


def _seat(host: "Host", people: int) -> None:
    from giaoban.organisation.models import Item, Person, Post, Term, Unit  # noqa: PLC0415

    kind, _ = Item.objects.get_or_create(
        vocabulary="unit_kind", code="cell_thon", defaults={"label_vi": "thôn", "label_en": "village"}
    )
    title, _ = Item.objects.get_or_create(
        vocabulary="post_title", code="secretary", defaults={"label_vi": "Bí thư", "role": "secretary"}
    )
    base, since = 10_000_000 + host.pk * 10_000, {"valid_from": LONG_AGO}
    units = Unit.objects.bulk_create(
        Unit(host=host, code=f"u{n}", kind=kind, name=f"Chi bộ {n}", **since) for n in range(people)
    )
    posts = Post.objects.bulk_create(
        Post(host=host, title=title, role="secretary", name=f"Bí thư {unit.name}", unit=unit, **since)
        for unit in units
    )
    persons = Person.objects.bulk_create(
        Person(host=host, full_name=f"Người {n}", phone=f"+849{base + n:08}") for n in range(people)
    )
    Term.objects.bulk_create(
        Term(post=post, person=person, **since) for post, person in zip(posts, persons, strict=True)
    )


def _call(host: "Host") -> None:
    from giaoban.meetings.models import Meeting, Period, Series  # noqa: PLC0415

    series = Series.objects.create(
        host=host, name="Giao ban", starts_at=FRIDAY.time(), place="Hội trường", valid_from=LONG_AGO
    )
    Meeting.objects.create(
        host=host,
        series=series,
        period=Period.objects.create(series=series, year=FRIDAY.year, month=FRIDAY.month),
        starts_at=FRIDAY,
        place=series.place,
        state="called",
        written_until=MORNING.date(),
        called_at=MORNING - timedelta(days=8),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE)
