"""Every indicator counts the rows that its page opens, and as many queries however many rows there are."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from time_machine import travel

from giaoban.meetings.models import Invitation
from giaoban.meetings.rules.attendance import Mark
from giaoban.meetings.rules.talks import TalkState
from giaoban.opinions.models import Opinion
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.judging import Verdict
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.forms import PeriodForm
from giaoban.reports.queries import indicators
from giaoban.reports.queries.indicators import SOURCES, Counted, Inquiry
from giaoban.reports.queries.review.replying import judged, kept
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import Month, MonthSpan, whole_year
from giaoban.reports.rules.ratios import Ratio
from giaoban.reports.rules.stretches import of_year
from tests.inspector import faults
from tests.make import access, allowances, meetings, organisation, talks
from tests.make import replies as replying
from tests.make import reports as make

pytestmark = pytest.mark.django_db

HELD = date(2015, 11, 25)


# Of some of everything: how many cases meet each, of how many.
EXPECTED = {
    Indicator.NOTICE_SENT: (1, 2),
    Indicator.NOTICE_PASSED_ON: (0, 0),
    Indicator.NOTICE_RECEIVED: (1, 2),
    Indicator.ATTENDED: (1, 2),
    Indicator.CAME_LATE: (0, 1),
    Indicator.ABSENCE_EXPLAINED: (0, 1),
    Indicator.MEMBERS_PRESENT: (0, 0),
    Indicator.TALKS_READY: (0, 2),
    Indicator.CONTRIBUTED_ON_TIME: (0, 0),
    Indicator.BULLETIN_COMPLETE: (0, 0),
    Indicator.BULLETIN_READ: (0, 0),
    Indicator.CELLS_SUPPLIED: (0, 0),
    Indicator.FIRST_READING: (0, 0),
    Indicator.REPLIED_ON_TIME: (1, 3),
    Indicator.ANSWERED_AT_ONCE: (1, 2),
    Indicator.OFF_THE_POINT: (0, 2),
    Indicator.TOO_GENERAL: (1, 2),
    Indicator.UNCONVINCING: (0, 2),
    Indicator.PROMISES_KEPT: (0, 2),
    Indicator.ASKED_AGAIN: (1, 3),
    Indicator.RESPONDED: (2, 3),
    Indicator.RESOLVED: (1, 3),
    Indicator.SATISFIED: (1, 2),
}


def some_of_everything(host: Host) -> None:
    """Save, for every indicator that has a source, one case that meets it and one that does not."""
    meeting = make.meeting(host, HELD)
    for place, mark in enumerate((Mark.ARRIVED, Mark.ABSENT)):
        post = organisation.post(unit=organisation.unit(host=host))
        sent = meeting.starts_at - timedelta(days=20 * (1 - place))
        invitation = meetings.invitation(meeting=meeting, post=post, sent_at=sent)
        allowances.tap(invitation, mark)
        talks.talk(meeting=meeting, state=TalkState.ASKED)
    for stood in (Timeliness.ON_TIME, Timeliness.LATE, Timeliness.OVERDUE):
        referral = make.referral(host, stood=stood)
        origin: Opinion = referral.origins.get().opinion
        if stood is Timeliness.OVERDUE:
            make.raised_again(host, referral)
            Opinion.objects.filter(answered_by=referral).update(year=2016, month=2)
            continue
        referral.points.create(number=1, text="Nạo vét mương N3.")
        is_good = stood is Timeliness.ON_TIME
        said = replying.answer(points=1, outcome=Outcome.RESOLVED if is_good else Outcome.PLANNED)
        reply = replying.reply(referral=referral, says=said, at=meeting.starts_at + timedelta(days=3))
        verdict = Verdict.ANSWERED if is_good else Verdict.TOO_GENERAL
        replying.judgement(reply=reply, opinion=origin, verdict=verdict)
        replying.commitment(reply=reply, due_on=HELD + timedelta(days=30))


def found(host: Host) -> dict[Indicator, Ratio | None]:
    """Return every indicator of 2015."""
    rows = indicators.measured(host, whole_year(2015), now=timezone.now())
    return {one.indicator: one.ratio for one in rows}


def test_every_indicator_counts_what_its_page_opens(client: Client) -> None:
    host = make.host()
    some_of_everything(host)
    client.force_login(access.account(role=Role.OFFICE, host=host))
    page = client.get("/reports/km/indicators/", {"first": "2015"}).content.decode()

    assert faults(page) == []
    assert {one: (ratio.met, ratio.all) for one, ratio in found(host).items() if ratio} == EXPECTED
    for one, ratio in found(host).items():
        for met in ("", "1", "0"):
            opened = client.get(f"/reports/km/indicators/{one.value}/", {"first": "2015", "met": met})
            assert opened.status_code == 200
            assert ratio is not None
            wanted = {"": ratio.all, "1": ratio.met, "0": ratio.all - ratio.met}[met]
            assert (one, met, opened.context["counted"]) == (one, met, wanted)
            assert (one, met, opened.context["page"].paginator.count) == (one, met, wanted)
    assert faults(opened.content.decode()) == []


def test_the_report_says_of_first_replies_and_promises_what_the_indicators_say() -> None:
    host = make.host()
    some_of_everything(host)
    measured, year = found(host), of_year(2015)

    said = judged(host, year)
    promised = kept(host, year, today=date(2016, 1, 31))

    assert measured[Indicator.ANSWERED_AT_ONCE] == Ratio(said.answered, said.total)
    assert measured[Indicator.PROMISES_KEPT] == Ratio(promised.on_time, promised.due)


def test_measuring_takes_as_many_queries_however_many_rows_there_are() -> None:
    host, asked = make.host(), []
    for _ in range(2):
        some_of_everything(host)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            found(host)
        asked.append(len(queries))

    assert Invitation.objects.count() == 4
    assert asked[0] == asked[1] <= 40


def test_by_agency_and_by_month_the_cases_add_up_to_all() -> None:
    host = make.host()
    some_of_everything(host)
    asked = Inquiry(host, whole_year(2015), timezone.now())

    for one in SOURCES:
        counted = indicators.counted_of(one, asked)
        assert counted is not None
        whole = indicators.ratio_of(counted)
        parts = list(indicators.by_month(counted).values())
        assert sum(parts, Ratio(0, 0)) == whole, one
        if isinstance(counted, Counted) and counted.agency:
            of_each = [each.ratio for each in indicators.by_agency(counted, host)]
            assert sum(of_each, Ratio(0, 0)) == whole, one


def test_what_is_no_time_gets_a_sentence_beside_its_field_and_keeps_what_was_typed(client: Client) -> None:
    client.force_login(access.account(role=Role.OFFICE, host=make.host()))

    page = client.get("/reports/km/indicators/", {"first": "31/02/2026", "last": "<script>"})

    assert page.status_code == 200
    assert page.context["form"].errors.keys() == {"first", "last"}
    assert 'value="31/02/2026"' in page.content.decode()


@pytest.mark.parametrize("asked", [None, QueryDict("page=1")])
def test_the_months_that_are_counted_unasked_stand_in_the_form(asked: QueryDict | None) -> None:
    with travel(datetime(2026, 11, 29, tzinfo=UTC), tick=False):
        form = PeriodForm(asked)

        assert [form[name].value() for name in ("first", "last")] == ["12/2025", "11/2026"]
        assert form.stretch == MonthSpan(Month(2025, 12), Month(2026, 11))
