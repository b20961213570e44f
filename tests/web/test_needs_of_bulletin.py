"""What the bulletin wants of agencies, editor, approver and readers, and of nobody else."""

from collections.abc import Iterator
from datetime import datetime

import pytest
import time_machine

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.bulletin import actions
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.models import Contribution
from giaoban.bulletin.rules.reading import Way
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Agency
from giaoban.organisation.rules import Role
from giaoban.web.queries.needs import bulletin as needs
from giaoban.web.queries.needs.need import Need
from tests.make import access, bulletin, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """The fifteenth of December 2026."""
    with time_machine.travel(bulletin.IN_TIME, tick=False):
        yield


def of_agency(account: Account, at: datetime = bulletin.IN_TIME) -> list[Need]:
    """Return what an agency owes."""
    return list(needs.contributions_owed(holder_of(account, at.date()), at))


def to_approve(account: Account) -> list[str]:
    """Return where the editions lie that somebody is asked to approve."""
    return [one.to for one in needs.editions_to_approve(holder_of(account, bulletin.IN_TIME.date()))]


def between(account: Account) -> list[str]:
    """Return where editor and readers are sent."""
    return [one.to for one in needs.between_editor_and_readers(holder_of(account, bulletin.IN_TIME.date()))]


def drafter(agency: Agency) -> Account:
    """Return somebody who writes for an agency."""
    return access.account(role=Role.DRAFTER, host=agency.host, agency=agency)


def test_an_agency_is_asked_for_what_it_owes_until_it_has_answered() -> None:
    agency = organisation.agency()
    row = bulletin.contribution(agency=agency)
    account, other = drafter(agency), drafter(organisation.agency(host=agency.host))

    [owed], late = of_agency(account), of_agency(account, bulletin.TOO_LATE)
    bulletin.hand_in(row)

    assert (owed.tone, owed.to) == ("mine", row.get_absolute_url())
    assert owed.heading == "Còn 1 bài phải gửi cho tài liệu giao ban"
    assert row.section.heading in owed.note
    assert [one.tone for one in late] == ["late"]
    assert of_agency(account) == of_agency(other) == []


def test_several_contributions_are_one_line_that_leads_to_all_of_them() -> None:
    agency = organisation.agency()
    for _each in range(2):
        bulletin.planned(host=agency.host, agency=agency)
    bulletin.edition(host=agency.host)

    [owed] = of_agency(drafter(agency))

    assert owed.to == "/contributions/"
    assert owed.heading == "Còn 2 bài phải gửi cho tài liệu giao ban"


def test_the_editor_is_told_what_waits_to_be_read_in_which_edition() -> None:
    row = bulletin.hand_in(bulletin.contribution())
    edition = row.section.edition
    editor = access.account(role=Role.EDITOR, host=edition.host)
    holder = holder_of(editor, bulletin.IN_TIME.date())

    [waits] = needs.contributions_to_read(holder)
    actions.accept(bulletin.fresh(row), seen=1, at=bulletin.IN_TIME, actor=SYSTEM)

    assert (waits.note, waits.to) == (edition.title, edition.get_absolute_url())
    assert list(needs.contributions_to_read(holder)) == []


def test_the_approver_is_asked_and_never_whoever_edited_it_last() -> None:
    row = bulletin.hand_in(bulletin.contribution())
    edition = row.section.edition
    approver, second = (access.account(role=Role.STANDING_MEMBER, host=edition.host) for _each in range(2))
    edited = bulletin.editor(approver.pk)
    actions.accept(bulletin.fresh(row), seen=1, at=bulletin.IN_TIME, actor=edited)
    before = to_approve(second)
    actions.begin_editing(edition, actor=edited)
    actions.submit(edition, actor=edited)

    assert before == []
    assert to_approve(second) == [f"/editions/{edition.pk}/preview/"]
    assert to_approve(approver) == []


def test_a_secretary_is_asked_to_read_until_they_say_that_they_have() -> None:
    host = organisation.host()
    edition = bulletin.issued(host=host)
    cell = organisation.unit(parent=organisation.unit(host=host))
    reader = access.account(role=Role.SECRETARY, unit=cell)
    drafting = drafter(organisation.agency(host=host))
    [post] = [one.post for one in holder_of(reader, bulletin.IN_TIME.date()).grants]

    asked = between(reader)
    confirm_read(edition, [post], way=Way.OWN, at=bulletin.IN_TIME, actor=SYSTEM)

    assert asked == [f"/bulletins/{edition.pk}/"]
    assert between(reader) == between(drafting) == []


def test_what_was_left_out_is_owed_by_nobody() -> None:
    agency = organisation.agency()
    row = bulletin.contribution(agency=agency)

    actions.leave_out(row.section, "Tháng này dành chỗ cho phòng chống bão.", actor=SYSTEM)

    assert Contribution.objects.get().state == "asked"
    assert of_agency(drafter(agency)) == []
