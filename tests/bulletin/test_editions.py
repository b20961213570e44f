"""Editions against the database: from the plan to what is fixed, and what is refused on the way."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from giaoban.audit.rules import Anchor
from giaoban.bulletin import actions
from giaoban.bulletin.actions import EditionPlan
from giaoban.bulletin.models import Contribution, Edition, Version
from giaoban.bulletin.queries.content import content_of, parts_of
from giaoban.bulletin.queries.contributions import history_of
from giaoban.bulletin.queries.desk import desk_of, tallies_of
from giaoban.bulletin.queries.filling import rows_of
from giaoban.bulletin.rules.contributions import Words
from giaoban.bulletin.rules.editions import Kind, State
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import DayChange
from giaoban.organisation.rules import Role
from tests.make import access, bulletin, meetings, organisation

pytestmark = pytest.mark.django_db


def test_an_edition_goes_from_its_contribution_to_what_nobody_can_alter() -> None:
    row = bulletin.hand_in(bulletin.contribution(), at=bulletin.TOO_LATE)
    actions.return_contribution(row, "Thêm số liệu từng khu.", at=bulletin.TOO_LATE, actor=SYSTEM)
    row = bulletin.hand_in(bulletin.fresh(row), words=Words("Vụ mùa", "Gặt xong 95%."))
    actions.revise(row, Words("Vụ mùa", "Gặt xong 96%."), once=uuid4(), at=bulletin.TOO_LATE, actor=SYSTEM)

    fixed = bulletin.approved(row.section.edition)

    assert fixed.state == State.APPROVED
    assert fixed.content is not None
    [section] = fixed.content["sections"]
    assert (section["heading"], section["title"], section["source"]) == (row.section.heading, "Vụ mùa", "")
    assert "96%" in section["text"]
    assert len(fixed.digest) == 64
    assert Anchor.parse(fixed.anchor).chain == fixed.host.code
    marked = [(one.mark, one.text) for one in history_of(row)[0].changed if one.mark != "same"]
    assert marked == [("del", "95"), ("ins", "96")]
    [counted] = tallies_of(fixed.host, bulletin.TOO_LATE)
    assert (counted.owed, counted.late, counted.returned, counted.missing) == (1, 1, 1, 0)
    with pytest.raises(Refused, match="fixed"):
        actions.hand_in(row, bulletin.WORDS, once=uuid4(), at=bulletin.TOO_LATE, actor=SYSTEM)
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=fixed.pk).update(content={})
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.filter(contribution=row).update(text="khác")


def test_whoever_edited_last_does_not_approve_and_a_form_sent_twice_hands_in_once() -> None:
    row, once = bulletin.contribution(), uuid4()
    for _again in range(2):
        actions.hand_in(row, bulletin.WORDS, once=once, at=bulletin.IN_TIME, actor=SYSTEM)
    account = access.account(role=Role.EDITOR, host=row.section.edition.host)
    editor = bulletin.editor(account.pk)
    actions.accept(bulletin.fresh(row), seen=1, at=bulletin.IN_TIME, actor=editor)
    edition = Edition.objects.select_related("host").get()
    actions.begin_editing(edition, actor=editor)
    actions.submit(edition, actor=editor)

    with pytest.raises(Refused, match="somebody else"):
        actions.approve(edition, seen="", at=bulletin.IN_TIME, actor=editor)
    assert row.versions.count() == 1


def test_a_section_that_no_agency_owes_is_the_editors_own_on_every_page(client: Client) -> None:
    host = organisation.host()
    bulletin.planned(host=host, kind=Kind.EDITORIAL)
    row = Contribution.objects.get(section__edition=bulletin.edition(host=host))
    client.force_login(access.account(role=Role.EDITOR, host=host))

    pages = [
        client.get(reverse(f"bulletin:{name}", args=[pk])).content.decode()
        for name, pk in (("desk", row.section.edition_id), ("versions", row.pk))
    ]
    actions.revise(row, bulletin.WORDS, once=uuid4(), at=bulletin.IN_TIME, actor=SYSTEM)
    after = client.post(reverse("bulletin:accept", args=[row.pk]), {"seen": "1"}, follow=True)

    assert all("Chưa viết" in page and "Đã đặt bài" not in page for page in pages)
    assert "Viết mục này" in pages[1]
    assert not any(words in pages[1] for words in ("Viết thay cơ quan", "Hạn gửi bài", "Trả bài kèm góp ý"))
    assert "báo cho cơ quan" not in after.content.decode()


def test_agencies_are_not_said_to_be_asked_before_they_are(client: Client) -> None:
    host = organisation.host()
    bulletin.planned(host=host, agency=organisation.agency(host=host))
    plan = EditionPlan(month=bulletin.MONTH, meets_on=bulletin.MEETS_ON, title="Tài liệu giao ban")
    edition = actions.plan_edition(host, plan, once=uuid4(), actor=SYSTEM)
    client.force_login(access.account(role=Role.EDITOR, host=host))
    address = reverse("bulletin:desk", args=[edition.pk])

    before = client.get(address).content.decode()
    client.post(reverse("bulletin:collect", args=[edition.pk]))
    after = client.get(address).content.decode()

    assert [("Chưa đặt bài" in page, "Đã đặt bài" in page) for page in (before, after)] == [
        (True, False),
        (False, True),
    ]


def test_the_desk_of_an_issued_edition_leads_to_its_prints_and_readers(client: Client) -> None:
    host = organisation.host()
    edition = bulletin.issued(host=host)
    client.force_login(access.account(role=Role.EDITOR, host=host))

    page = client.get(reverse("bulletin:desk", args=[edition.pk])).content.decode()

    for name in ("read", "readers"):
        assert f'href="{reverse(f"bulletin:{name}", args=[edition.pk])}"' in page


def test_nothing_this_month_bears_a_name_and_settles_the_section(client: Client) -> None:
    agency = organisation.agency()
    row = bulletin.contribution(agency=agency)
    client.force_login(access.account(role=Role.DRAFTER, host=agency.host, agency=agency))

    client.post(reverse("bulletin:say-nothing", args=[row.pk]))

    said = bulletin.fresh(row)
    assert (said.state, bool(said.nothing_name), said.nothing_at is not None) == (Stage.NOTHING, True, True)


def test_a_section_that_nothing_fills_says_so() -> None:
    host = organisation.host()
    bulletin.planned(host=host, agency=organisation.agency(host=host))
    bulletin.planned(host=host, kind=Kind.DOCUMENTS)
    edition = bulletin.edition(host=host)

    awaited, empty = content_of(edition, parts_of(edition))["sections"]

    assert (awaited["note"], empty["note"]) == ("", "Tháng này không có nội dung.")


def test_what_was_typed_stays_when_a_title_is_missing(client: Client) -> None:
    agency = organisation.agency()
    row = bulletin.contribution(agency=agency)
    client.force_login(access.account(role=Role.DRAFTER, host=agency.host, agency=agency))

    page = client.post(
        row.get_absolute_url(), {"once": str(uuid4()), "text": "Gặt <script> xong", "act": "x"}
    )

    assert "Gặt &lt;script&gt; xong" in page.content.decode()
    assert page.context["form"].errors.as_data()["title"][0].message
    assert Version.objects.count() == 0


@pytest.mark.parametrize("agencies", [1, 3])
def test_the_desk_reads_as_much_for_one_section_as_for_three(
    agencies: int, django_assert_max_num_queries: object
) -> None:
    host = organisation.host()
    for _place in range(agencies):
        bulletin.planned(host=host, agency=organisation.agency(host=host))
    for kind in (Kind.REPLIES, Kind.DOCUMENTS, Kind.PRACTICE, Kind.CALENDAR):
        bulletin.planned(host=host, kind=kind)
    edition = bulletin.edition(host=host)
    for row in Contribution.objects.select_related("section__edition__host", "section__agency"):
        bulletin.hand_in(row)

    with django_assert_max_num_queries(13):  # type: ignore[operator]  # pytest-django's fixture
        desk = desk_of(edition, bulletin.IN_TIME)

    assert [line.late for line in desk.lines] == [0] * (agencies + 4)


def test_the_calendar_of_the_month_tells_days_of_rest_of_offerings_and_what_the_committee_changed() -> None:
    host = organisation.host()
    bulletin.planned(host=host, kind=Kind.CALENDAR)
    february = date(2027, 2, 1)
    DayChange.objects.create(host=host, day=date(2027, 2, 27), works=True, reason="Làm bù")
    edition = bulletin.edition(host=host, month=february, meets_on=date(2027, 2, 19))
    meetings.meeting(series=meetings.series(host=host), on=date(2027, 2, 20))

    rows = rows_of(edition, {Kind.CALENDAR})[Kind.CALENDAR]

    told = [(row["day"], row["time"], row["title"]) for row in rows]
    assert told == sorted(told)
    days = {day: title for day, time, title in told if not time}
    assert (days["2027-02-06"], days["2027-02-20"]) == ("Tết Nguyên Đán", "Rằm tháng 1 âm lịch")
    assert days["2027-02-27"] == "Làm bù"
    assert [day for day, time, _title in told if time] == ["2027-02-20"]
