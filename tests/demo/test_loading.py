"""The demonstration: Kinh Môn as the founding document prints it, Nhị Chiểu up to today."""

import re
from datetime import date, timedelta
from random import Random

import pytest
from django.db import transaction
from django.db.models import F
from django.test import Client
from django.utils import timezone

from giaoban.access.actions import demo_links
from giaoban.allowances.queries.sheets import with_totals
from giaoban.audit import queries as audit
from giaoban.audit.actions import record
from giaoban.bulletin.models import Contribution, Edition, NewDocument
from giaoban.bulletin.queries.copies import copies_to_print
from giaoban.bulletin.rules.contents import codes_in
from giaoban.demo import kinh_mon, loading, matters, organising, plan, steering
from giaoban.demo.loading import Part
from giaoban.demo.names import Names
from giaoban.documents.models import IssuedNumber
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import Attendance, DayChange, Invitation, Meeting, MeetingPaper, Talk
from giaoban.meetings.queries.talks import talk_readiness
from giaoban.opinions.models import Direction, Opinion, Referral, Urgency
from giaoban.organisation.models import Agency, Host, Unit
from giaoban.organisation.queries import fields_on
from giaoban.provision.models import Answer, Supply, Survey
from giaoban.provision.queries.results import results_of
from giaoban.replies.models import (
    Commitment,
    Petition,
    PointReply,
    Progress,
    PublishedVersion,
    Reply,
    ReplyTemplate,
)
from giaoban.replies.rules.offered import OFFERED
from giaoban.reports import queries as reports
from giaoban.reports.rules.tables import By
from giaoban.site.commands import report
from tests.make import organisation as make

PRINTED = {"agriculture_irrigation": 58, "transport_construction": 46, "resources_environment": 41}
PRINTED_2015 = [
    ("agriculture_irrigation", 58, 37.1),
    ("transport_construction", 46, 29.5),
    ("resources_environment", 11, 7.1),
    ("services", 17, 10.9),
    ("policy_entitlements", 10, 6.4),
    ("security_order", 7, 4.5),
    ("party_work", 7, 4.5),
]
TODAY = date(2026, 11, 23)


def test_a_year_is_dealt_over_its_meetings_without_losing_an_opinion() -> None:
    sessions = plan.sessions(Random(1), PRINTED, 48)

    dealt = [field for session in sessions for field in session.forwarded]
    assert {field: dealt.count(field) for field in PRINTED} == PRINTED
    for session in sessions:
        recommendations = len(session.forwarded) + session.on_spot + session.set_aside
        assert 6 <= recommendations <= 8
        assert 8 <= recommendations + session.remarks <= 10


@pytest.mark.parametrize("field", sorted({row["field"] for row in matters._page()["matters"]}))
def test_what_the_demonstration_says_begins_like_a_sentence_and_names_its_market(field: str) -> None:
    chance, ward = Random(7), matters.Local(organising.page("nhi_chieu")["said"])
    said = [
        matters.matter(
            chance, field, village="khu dân cư Cầu Đá", local=ward, when=matters.When(2026, 11), small=small
        )
        for small in (True, False)
        for _ in range(60)
    ]

    for matter in said:
        lines = (matter.title, matter.text, *matter.ask)
        assert all(line[0].isupper() or line[0].isdigit() for line in lines), lines
        assert not re.search(r"[Qq]uán ở (Hạ|Mới|Đình|Chiều)", matter.text)
        everything = " ".join(
            (*lines, *matter.found, *matter.action, matter.cause, matter.grounds, matter.who)
        )
        assert not re.search(r"UBND xã|\b[Tt]hôn\b|nông thôn mới|toàn huyện|lan can gãy \d{3}", everything)


@pytest.mark.django_db
def test_nothing_made_up_is_loaded_beside_a_real_committee() -> None:
    assert loading.is_wanted()
    make.host()

    assert not loading.is_wanted()
    with pytest.raises(Refused, match="real committee"):
        loading.missing()


@pytest.mark.django_db
def test_a_demonstration_that_was_interrupted_says_so_instead_of_passing_for_whole() -> None:
    make.host(code="KM", is_demo=True)

    assert loading.is_wanted()
    with pytest.raises(Refused, match="interrupted"):
        loading.missing()


@pytest.mark.django_db
def test_nhi_chieu_stands_four_days_before_its_next_meeting_with_everything_a_newcomer_should_see(
    client: Client,
) -> None:
    today = timezone.localdate()
    loading.load(Part.NHI_CHIEU, today=today)

    coming = Meeting.objects.filter(state="called").get()
    assert coming.day == today + timedelta(days=4)
    assert Opinion.objects.filter(meeting=coming, state="waiting").count() == 5
    assert Urgency.objects.filter(opinion__meeting=coming, read_at=None).count() == 1
    assert set(Referral.objects.values_list("state", flat=True)) >= {
        "sent",
        "accepted",
        "refused",
        "delivered",
        "returned",
        "closed",
    }
    assert {"draft", "submitted", "delivered"} <= set(Reply.objects.values_list("state", flat=True))
    (talk,) = talk_readiness(coming, now=timezone.now())
    assert (talk.talk.state, talk.is_late) == ("registered", True)
    assert set(Talk.objects.values_list("state", flat=True)) == {"given", "not_given", "registered", "asked"}
    late = Referral.objects.filter(first_delivered_at=None, due_meeting__starts_at__lt=timezone.now())
    assert (late.count(), list(audit.broken()), loading.missing()) == (1, [], [Part.KINH_MON])
    ended = Commitment.objects.exclude(state="open").count()
    forgotten = Commitment.objects.filter(state="open", due_on__lt=today).count()
    assert 0 < forgotten < ended
    assert set(Progress.objects.values_list("kind", flat=True)) >= {"moved", "done", "not_yet", "confirmed"}
    assert not Invitation.objects.filter(sent_at__gt=timezone.now()).exists()
    at_short_notice = Invitation.objects.filter(sent_at__gt=F("meeting__starts_at") - timedelta(days=5))
    assert at_short_notice.values("meeting").distinct().count() > 1
    assert set(Attendance.objects.values_list("mark", flat=True)) == {"arrived", "excused", "absent"}

    assert_all_briefings_but_the_last_are_paid()
    here = Host.objects.get(code="NC")
    assert_supply_and_survey_tell_the_founding_finding(here, "Báo Hải Phòng", "Tài liệu sinh hoạt chi bộ")
    assert_those_who_do_the_work_are_agencies()
    assert_no_page_stands_empty(today)
    assert_days_and_codes_are_as_they_should_be()
    every_role_comes_in_by_its_link_and_finds_a_home(client)


def assert_all_briefings_but_the_last_are_paid() -> None:
    """One sheet a briefing, a corrected one for one of them; the last is left to draw up."""
    held = Meeting.objects.filter(state="closed").order_by("-starts_at")
    assert [meeting.payment_sheets.count() for meeting in held] == [0, *[1] * 11, 2, 1]


def assert_supply_and_survey_tell_the_founding_finding(host: Host, province: str, documents: str) -> None:
    """What cells answered is what they were supplied with; most only with the two titles of the province."""
    survey = Survey.objects.filter(host=host).latest("pk")
    assert survey.copied_from is not None
    for one in (survey, survey.copied_from):
        got = set(
            Supply.objects.filter(publication__host=host, year=one.closes_on.year)
            .exclude(given="none")
            .values_list("cell", "publication")
        )
        noted = Supply.objects.filter(publication__host=host, year=one.closes_on.year).values("cell")
        rows = Answer.objects.filter(question__survey=one, question__code="q1", response__cell__in=noted)
        told = {(row.response.cell_id, int(row.option)) for row in rows.select_related("response")}
        answered = set(one.responses.values_list("cell", flat=True))
        assert told == {(cell, title) for cell, title in got if cell in answered}
        finding = results_of(one, is_office=False).results[0].finding
        assert finding.endswith(f"mới được trang bị {province} và {documents}."), finding
    shown = results_of(survey, is_office=False)
    assert (shown.hidden > 0, len(shown.groups) > 1) == (True, True)


def assert_those_who_do_the_work_are_agencies() -> None:
    """Whoever is to mend a road is called as an agency of the ward is called."""
    names = set(Agency.objects.values_list("name", flat=True))
    roads = {who for who in PointReply.objects.values_list("who", flat=True) if "Hạ tầng" in who}
    assert roads
    assert {
        who.removesuffix(" cùng Công an phường").removeprefix("UBND phường và ") for who in roads
    } <= names


def assert_no_page_stands_empty(today: date) -> None:
    """Directions, what went above, what is published, topics of reports, templates: something of each."""
    directed = sorted(Direction.objects.values_list("state", "due_on"))
    assert [(state, due_on < today) for state, due_on in directed] == [("given", True), ("noted", False)]
    above = Petition.objects.get()
    assert (above.state, above.follow_up_on <= today) == ("waiting", True)
    assert_each_edition_tells_the_answers_of_its_own_month()
    assert set(Opinion.objects.filter(kind="report").values_list("topic__vocabulary", flat=True)) == {
        "report_topic"
    }
    assert ReplyTemplate.objects.count() == len(OFFERED)
    editions = Edition.objects.order_by("month").values_list("state", flat=True)
    assert list(editions) == ["issued", "issued", "collecting"]
    owed = set(
        Contribution.objects.filter(section__edition__state="collecting").values_list("state", flat=True)
    )
    assert owed == {"accepted", "handed_in", "returned", "asked"}
    told = NewDocument.objects.filter(edition__state="issued").exclude(concerns="")
    assert told.filter(issued__state="issued").count() == told.count() == 4
    assert IssuedNumber.objects.exclude(concerns="").filter(told_in=None).count() == 2
    run = copies_to_print(Edition.objects.select_related("host").get(state="collecting"))
    assert run.spare == 1


def assert_each_edition_tells_the_answers_of_its_own_month() -> None:
    """No answer is told twice, and what is published waits for the coming edition or is told in one."""
    fixed = [one for one in Edition.objects.filter(state="issued") if one.content]
    told = [codes_in(one.content or {}) for one in fixed]
    assert all(0 < len(codes) <= steering.PUBLISHED for codes in told)
    assert len(frozenset().union(*told)) == sum(map(len, told))
    standing = PublishedVersion.objects.filter(taken_back_at=None)
    last = max(one.approved_at for one in fixed if one.approved_at)
    assert standing.filter(approved_at__lte=last).count() == sum(map(len, told))


def assert_days_and_codes_are_as_they_should_be() -> None:
    """No day off was changed by hand; in every meeting the codes stand in the order of raising."""
    assert list(DayChange.objects.values_list("day", "works")) == []
    raised = Opinion.objects.order_by("meeting", "raised_at", "pk").values_list("meeting", "number")
    assert list(raised) == sorted(raised)


def every_role_comes_in_by_its_link_and_finds_a_home(client: Client) -> None:
    """Walk through every door of the demonstration that is loaded: loading it for this alone takes long."""
    links = list(demo_links("http://testserver"))
    assert links
    for one in links:
        client.post(one.link)
        page = client.get("/", follow=True)
        assert page.status_code == 200, one.role
        client.post("/sign-out/")


# With real transactions, as in use: inside one of seven thousand acts PostgreSQL can tidy nothing away.
@pytest.mark.django_db(transaction=True)
def test_kinh_mon_2015_comes_out_as_the_founding_document_prints_it() -> None:
    loading.load(Part.KINH_MON, today=TODAY)
    with transaction.atomic():
        record(loading.LOADED, make.host(code="NC", is_demo=True), actor=SYSTEM, chain="NC")

    assert not loading.is_wanted()
    host = Host.objects.get(code="KM")
    communes = Unit.objects.filter(host=host, kind__code__in=["commune_committee", "township_committee"])
    assert communes.count() == 25
    assert Meeting.objects.filter(host=host, state="closed", period__year=2015).count() == 48
    assert MeetingPaper.objects.filter(meeting__host=host, state="approved").count() == 2
    days = [meeting.day for meeting in Meeting.objects.filter(host=host)]
    assert len(set(days)) == len(days), "one chair, so one khu a day"
    editions = Edition.objects.filter(host=host, state="issued", year=2015).order_by("month")
    assert [edition.month.month for edition in editions] == list(range(1, 13))
    assert all(edition.editors == "Ban Tuyên giáo Huyện ủy" for edition in editions)
    owed = Contribution.objects.filter(section__edition__host=host)
    assert owed.filter(state="nothing").count() == 3
    assert owed.filter(first_handed_in_at__gt=F("section__due_at")).count() == 3
    told = Talk.objects.filter(host=host, state="given", meeting__period__year=2015)
    assert sorted(told.values_list("meeting__series__cluster__code", flat=True)) == [
        *["BAC-AN-PHU", *["NAM-AN-PHU"] * 4],
        *[*["NHI-CHIEU"] * 3, *["TAM-LUU"] * 2],
    ]
    year = report.as_data(reports.year_of(host, 2015, now=timezone.now()))
    assert (year["total"], year["previous"], year["difference"]) == (156, 187, -31)
    rows = year["rows"]
    assert isinstance(rows, list)
    assert [(row["field"], row["count"], row["share"]) for row in rows if row["count"]] == PRINTED_2015
    by_commune = reports.year_of(host, 2015, by=By.UNIT, now=timezone.now()).table
    assert (len(by_commune.rows), sum(row.count for row in by_commune.rows)) == (25, 156)
    assert {int(row.key) for row in by_commune.rows} == set(communes.values_list("pk", flat=True))
    assert_every_briefing_of_two_years_is_paid_and_settled(host)
    documents = "Tài liệu do Ban Tuyên giáo Tỉnh ủy phát hành"
    assert_supply_and_survey_tell_the_founding_finding(host, "Báo Hải Dương", documents)


def assert_every_briefing_of_two_years_is_paid_and_settled(host: Host) -> None:
    """A sheet a briefing, one corrected; what the eight quarters counted is what the sheets come to."""
    counting = with_totals(host.payment_sheets.filter(corrected_by__isnull=True))
    settled = [entry for one in host.settlements.all() for entry in one.entries.all()]
    assert (host.payment_sheets.count(), counting.count(), host.settlements.count()) == (97, 96, 8)
    assert sum(entry.amount for entry in settled) == sum(row.total for row in counting) > 0
    assert {rate.amount for rate in host.rates.all()} == {kinh_mon.GRANTED.amount}


@pytest.mark.django_db
def test_kinh_mon_has_the_seven_fields_that_the_founding_document_names() -> None:
    committee = kinh_mon.open_committee(Names(Random(1)))  # made-up names, not secrets

    called = [use.label_vi for use in fields_on(committee.host, date(2015, 12, 31))]

    assert len(called) == 7
    assert called[0] == "Sản xuất nông nghiệp, thủy lợi"
    assert "Lĩnh vực khác" not in called
