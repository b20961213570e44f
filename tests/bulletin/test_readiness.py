"""The bulletin's line on the readiness board: what is awaited from whom, and whether enough is printed."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.bulletin import actions
from giaoban.bulletin.actions.copies import set_copies
from giaoban.bulletin.models import Contribution
from giaoban.bulletin.readiness import bulletin_due
from giaoban.bulletin.rules.copies import Wish
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.models import Meeting
from giaoban.meetings.readiness import Owing, Signal
from giaoban.meetings.rules import Light, State
from giaoban.organisation.rules import Role
from tests.bulletin.test_following import made_for
from tests.inspector import faults
from tests.make import access, bulletin, meetings, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """The fifteenth of December 2026: contributions are due on the eighteenth."""
    with time_machine.travel(bulletin.IN_TIME, tick=False):
        yield


def ahead() -> Meeting:
    """Return the briefing of December."""
    return meetings.meeting(on=bulletin.MEETS_ON, state=State.CALLED, agenda=True)


def seen(meeting: Meeting, account: Account | None = None) -> list[Signal]:
    """Return the line as the office sees it, or somebody else."""
    account = account or access.account(role=Role.OFFICE, host=meeting.host)
    now = bulletin.IN_TIME
    return list(bulletin_due(meeting, holder_of(account, now.date()), now))


def test_a_briefing_without_an_edition_has_no_such_line() -> None:
    assert seen(ahead()) == []


def test_what_is_awaited_stands_with_the_agency_that_owes_it() -> None:
    meeting = ahead()
    edition, agency = made_for(meeting)

    [line] = seen(meeting)

    heading = edition.sections.get().heading
    assert (line.code, line.light, line.to) == ("bulletin", Light.WAITING, edition.get_absolute_url())
    assert line.owing == (Owing(agency.name, heading, is_late=False),)
    assert "Còn chờ cơ quan gửi 1 trên 1 mục." in line.says


def test_past_its_due_time_a_contribution_is_late_and_so_is_the_line() -> None:
    meeting = ahead()
    made_for(meeting)
    account = access.account(role=Role.OFFICE, host=meeting.host)
    now = bulletin.TOO_LATE

    [line] = bulletin_due(meeting, holder_of(account, now.date()), now)

    assert line.light is Light.LATE
    assert [one.is_late for one in line.owing] == [True]


def test_how_often_an_agency_was_late_and_returned_stands_beside_what_it_owes() -> None:
    meeting = ahead()
    edition, agency = made_for(meeting)
    row = bulletin.hand_in(
        bulletin.fresh(Contribution.objects.get(section__edition=edition)), at=bulletin.TOO_LATE
    )
    actions.return_contribution(row, "Thêm số liệu.", at=bulletin.TOO_LATE, actor=SYSTEM)

    [line] = seen(meeting)

    told = f"{row.section.heading}; trong 12 số gần nhất chậm 1 bài, bị trả lại 1 bài"
    assert [(one.name, one.what) for one in line.owing] == [(agency.name, told)]


def test_until_it_is_fixed_it_is_not_ready_though_everything_has_come() -> None:
    meeting = ahead()
    edition, _agency = made_for(meeting)
    row = bulletin.hand_in(bulletin.fresh(Contribution.objects.get(section__edition=edition)))
    [come] = seen(meeting)

    bulletin.approved(row.section.edition)

    [fixed] = seen(meeting)
    assert (come.light, come.owing) == (Light.WAITING, ())
    assert (fixed.light, fixed.owing) == (Light.READY, ())


def test_it_says_whether_as_many_copies_are_printed_as_are_needed() -> None:
    meeting = ahead()
    edition, _agency = made_for(meeting)
    commune = organisation.unit(host=meeting.host, kind="commune_committee")
    cell = organisation.unit(parent=commune)
    set_copies(edition, cell, Wish(40), on=bulletin.IN_TIME.date(), once=uuid4(), actor=SYSTEM)
    bulletin.hand_in(bulletin.fresh(Contribution.objects.get(section__edition=edition)))
    said = []

    for copies in (0, 35, 46):
        actions.set_imprint(edition, "Ban Xây dựng Đảng", copies, actor=SYSTEM)
        said.append(seen(meeting)[0].says.split(". ", 2)[-1])

    assert [one[-len(told) :] for one, told in zip(said, PRINTED, strict=True)] == PRINTED


PRINTED = [
    "Cần in 40 bản.",
    "Cần 40 bản; số bản in đã ghi còn thiếu 5 bản.",
    "In 46 bản, cần 40 bản.",
]


def test_whoever_may_not_see_the_bulletin_being_made_sees_no_line() -> None:
    meeting = ahead()
    made_for(meeting)
    secretary = access.account(role=Role.SECRETARY, unit=organisation.unit(host=meeting.host))
    stranger = access.account(role=Role.OFFICE, host=organisation.host(code="KHAC"))

    assert [seen(meeting, one) for one in (secretary, stranger)] == [[], []]


def test_the_line_stands_on_the_board_with_a_way_to_ask_once_more(client: Client) -> None:
    meeting = ahead()
    edition, agency = made_for(meeting)
    client.force_login(access.account(role=Role.OFFICE, host=meeting.host))

    page = client.get(f"/meetings/{meeting.pk}/readiness/").content.decode()

    assert faults(page) == []
    assert agency.name in page
    assert edition.get_absolute_url() in page
