"""Clerks who take numbers at the same moment: documents out of one register, opinions of one month.

Run as a program on a migrated installation: ``CLERKS EACH``. One act in four is undone after its number was
taken, as by a fault further on, and one in four is sent twice. Prints what was issued, as JSON.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid4

import django

if TYPE_CHECKING:
    from collections.abc import Callable

DAY: Final = date(2026, 11, 16)


def main(clerks: int, each: int) -> None:
    """Let so many clerks take so many numbers of either kind each, and print what stands in the rows."""
    from django.db import connection  # Django is set up first

    from giaoban.audit.queries import broken
    from giaoban.documents.models import IssuedNumber
    from giaoban.opinions.models import Opinion

    acts = world()

    def clerk(place: int) -> None:
        for turn in range(each):
            for act in acts:
                take(act, undone=(place + turn) % 4 == 0, twice=(place + turn) % 4 == 1)
        connection.close()

    with ThreadPoolExecutor(max_workers=clerks) as crowd:
        list(crowd.map(clerk, range(clerks)))
    found = {
        "documents": sorted(IssuedNumber.objects.values_list("number", flat=True)),
        "opinions": sorted(Opinion.objects.values_list("number", flat=True)),
        "codes": len(set(Opinion.objects.values_list("code", flat=True))),
        "faults": [str(fault) for fault in broken()],
    }
    print(json.dumps(found))


def take(act: "Callable[[UUID], object]", *, undone: bool, twice: bool) -> None:
    """Do one act; ``undone`` if a fault further on takes it back, ``twice`` if its form is sent again."""
    once = uuid4()
    press(act, once, undone=undone)
    if twice:
        press(act, once, undone=False)


def press(act: "Callable[[UUID], object]", once: UUID, *, undone: bool) -> None:
    """Send one form; where the database was busy for too long, send it again, as a clerk does."""
    from django.db import OperationalError, connection, transaction  # Django is set up first

    while True:
        try:
            with transaction.atomic():
                act(once)
                transaction.set_rollback(undone)
        except OperationalError:
            connection.close()  # as the server does at the end of a request
            continue
        return


def world() -> "tuple[Callable[[UUID], object], ...]":
    """Return the two acts: to issue a document's number, and to record an opinion at a meeting."""
    from giaoban.documents.actions import NumberPlan, issue_number  # Django is set up first
    from giaoban.documents.rules.kinds import Kind
    from giaoban.kernel.actor import SYSTEM
    from giaoban.meetings.rules import Channel, State
    from giaoban.opinions.actions.recording import Said, Speaker, record_for
    from giaoban.opinions.actions.writing import Words
    from giaoban.opinions.rules.life import Kind as OpinionKind
    from giaoban.organisation.rules import Role
    from tests.make import access, meetings, organisation
    from tests.make import documents as make

    issuer = make.issuer()
    make.mandate(host=issuer.host)
    plan = NumberPlan(kind=Kind.NOTICE, subject="kết luận giao ban", signed_on=DAY)
    series = meetings.series(host=issuer.host)
    held = meetings.meeting(series=series, on=DAY, state=State.CLOSED)
    meetings.meeting(series=series, on=DAY + timedelta(days=28))
    speaker = Speaker(Channel.ORAL, organisation.unit(host=issuer.host))
    holder = access.holder(role=Role.OFFICE, host=issuer.host)
    said = [Said(Words(kind=OpinionKind.OBSTACLE, text="Mương sau chợ Hạ lấp."))]
    at = meetings.at(DAY, 9)
    return (
        lambda once: issue_number(issuer, plan, once=once, today=DAY, actor=SYSTEM),
        lambda once: record_for(held, holder=holder, speaker=speaker, said=said, once=once, at=at),
    )


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]), int(sys.argv[2]))
