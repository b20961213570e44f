"""What is kept is read where nothing changed, what changed is counted, and a lie in it is found."""

from argparse import Namespace
from datetime import date, timedelta
from random import Random

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from giaoban.meetings.models import Meeting
from giaoban.messages.jobs import Worker
from giaoban.opinions.models import Referral
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.replies.models import Judgement
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports import queries
from giaoban.reports.actions.keeping import forget, keep_all
from giaoban.reports.models import KeptOwed, KeptSum, Mark, marking
from giaoban.reports.queries import counting, statistics, sums
from giaoban.reports.queries.keeping import wrong_months
from giaoban.reports.queries.monthly import crossed
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.periods import Month, whole_year
from giaoban.reports.rules.statistics import AXES, TIMES, What
from giaoban.reports.rules.tables import By
from giaoban.site.command import Stopped
from giaoban.site.commands import fsck
from tests.impossible import believed
from tests.make import access, organisation
from tests.make import reports as make
from tests.reports.changes import NOW, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def host() -> Host:
    """Return a committee with two years of rows of every kind, all of them kept."""
    made = place(Random(4)).host
    keep_all()
    return made


def marked() -> set[tuple[int, int]]:
    return set(Mark.objects.values_list("year", "month"))


def test_whatever_is_kept_is_what_the_rows_say(host: Host) -> None:
    assert not Mark.objects.exists()
    for year in (2014, 2015):
        for by in By:
            assert sums.tally(host, year, by=by, now=NOW) == counting.tally(host, year, by=by, now=NOW)
            assert sums.totals(host, year, by=by) == counting.totals(host, year, by=by)
        added = {fact: number for fact, number in sums.added(host, year).items() if number}
        assert added == counting.sums(host, year)
        for what in What:
            for axis in AXES[what]:
                cut = statistics.Cut(host, what, axis, whole_year(year), As.TODAY, date(2026, 11, 29))
                rows = {key: cell.count for key, cell in statistics.tally(cut).items()}
                assert statistics.totals(cut) == rows, (what, axis)
                if axis not in TIMES:
                    added_up = dict.fromkeys(rows, 0)
                    for (key, _month), number in crossed(cut).items():
                        added_up[key] += number
                    assert added_up == rows, (what, axis)
    assert queries.years_with_rows(host) == [2015, 2014]


def test_a_year_that_did_not_change_is_read_without_its_rows(host: Host) -> None:
    """So many rows are gone without a mark that only what is kept can still tell of them."""
    before = queries.year_of(host, 2015, now=NOW).table
    marking.remove(connection)
    Referral.objects.filter(year=2015).update(year=2013)

    after = queries.year_of(host, 2015, now=NOW).table

    assert before.total == after.total > 0
    assert [row.count for row in before.rows] == [row.count for row in after.rows]


def test_a_change_marks_its_months_and_no_other(host: Host) -> None:
    matter = Referral.objects.filter(replies__judgements__isnull=False).order_by("pk")[0]
    judged = Judgement.objects.filter(reply__referral=matter)
    days = {(year, month) for year, month in judged.values_list("judged_at__year", "judged_at__month")}
    raised = set(matter.origins.values_list("opinion__year", "opinion__month"))

    Referral.objects.filter(pk=matter.pk).update(month=matter.month % 12 + 1)

    moved = {(matter.year, matter.month), (matter.year, matter.month % 12 + 1)}
    assert marked() == moved | days | raised
    keep_all()
    assert (marked(), wrong_months(host, 2014), wrong_months(host, 2015)) == (set(), [], [])


def test_a_meeting_marks_the_months_that_are_due_at_it_only_when_its_time_changes(host: Host) -> None:
    matter = Referral.objects.filter(first_delivered_at__isnull=False).order_by("pk")[0]
    due = Meeting.objects.filter(pk=matter.first_due_meeting_id)

    due.update(live_version=7)
    assert marked() == set()
    assert matter.first_delivered_at is not None
    due.update(starts_at=matter.first_delivered_at - timedelta(minutes=5))

    assert (matter.year, matter.month) in marked()
    late = sums.tally(host, matter.year, by=By.MONTH, now=NOW)[matter.month].parts[Timeliness.LATE]
    assert (
        late == counting.tally(host, matter.year, by=By.MONTH, now=NOW)[matter.month].parts[Timeliness.LATE]
    )


def test_what_is_owed_becomes_overdue_by_the_clock_alone() -> None:
    host = make.host()
    matter = make.referral(host, stood=Timeliness.NOT_YET_DUE)
    keep_all()
    begins = matter.first_due_meeting.starts_at

    stood = [
        sums.tally(host, 2015, by=By.AGENCY, now=moment)[matter.lead_id].parts
        for moment in (begins - timedelta(seconds=1), begins)
    ]

    assert stood == [{Timeliness.NOT_YET_DUE: 1}, {Timeliness.OVERDUE: 1}]
    assert not Mark.objects.exists()


def test_a_matter_called_back_leaves_every_table_at_once(host: Host) -> None:
    matter = Referral.objects.filter(state="sent").order_by("pk")[0]
    before = sums.totals(host, matter.year, by=By.AGENCY)[matter.lead_id]

    Referral.objects.filter(pk=matter.pk).update(state="recalled", recalled_at=matter.forwarded_at)

    assert sums.totals(host, matter.year, by=By.AGENCY).get(matter.lead_id, 0) == before - 1
    keep_all()
    assert sums.totals(host, matter.year, by=By.AGENCY).get(matter.lead_id, 0) == before - 1


def test_a_second_count_of_the_same_rows_writes_nothing_anew(host: Host) -> None:
    before = keys()
    Mark.objects.create(host=host, year=2015, month=11)

    assert (keep_all(), keys()) == (1, before)


def keys() -> list[set[int]]:
    return [set(rows.objects.values_list("pk", flat=True)) for rows in (KeptSum, KeptOwed)]


def test_the_worker_counts_what_is_marked(host: Host) -> None:
    Mark.objects.create(host=host, year=2015, month=11)

    Worker(ways={}, chores=(keep_all,)).turn()

    assert not Mark.objects.exists()


def test_fsck_finds_a_lie_in_what_is_kept_and_a_trigger_that_is_lost(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(fsck.kept_otherwise([host])) == []

    KeptSum.objects.filter(year=2015, what="referrals", axis="").update(m11=99)
    KeptOwed.objects.filter(year=2014, month=1).delete()
    lies = [sentence[:10] for sentence in fsck.kept_otherwise([host])]
    assert lies[-1] == "KM 11/2015"
    marking.remove(connection)
    assert len(list(fsck.kept_otherwise([host]))) == len(lies) + 1
    fsck.run(Namespace(host="km", json=True, rebuild=True))

    assert '"kept": []' in capsys.readouterr().out
    assert list(fsck.kept_otherwise([host])) == []
    assert marking.missing(connection) == []


def test_fsck_names_a_committee_that_is_not_there() -> None:
    with pytest.raises(Stopped):
        fsck.hosts_named("XX")


@pytest.mark.usefixtures("host")
def test_after_a_migration_every_trigger_is_there_and_what_nobody_marked_is_counted() -> None:
    marking.remove(connection)
    KeptSum.objects.all().update(m01=7)

    call_command("migrate", verbosity=0)

    assert marking.missing(connection) == []
    assert marked() >= set(Referral.objects.values_list("year", "month"))
    assert not KeptSum.objects.exists()


def test_a_month_without_rows_any_more_is_kept_as_nothing() -> None:
    host = make.host()
    make.referral(host)
    keep_all()
    Referral.objects.update(month=3)

    assert queries.years_with_rows(host) == [2015]
    keep_all()

    row = KeptSum.objects.get(host=host, year=2015, what="referrals", axis="")
    assert [number for number, count in enumerate(row.counts, start=1) if count] == [3]
    assert sums.apart(host, (Month(2015, 3),)) == ((Month(2015, 3),), ())


def test_what_few_said_is_counted_from_the_rows_where_small_cells_are_kept_back(
    host: Host, client: Client
) -> None:
    client.force_login(access.account(role=Role.OFFICE, host=host))
    page = {"what": "referrals", "by": "cell", "first": "2015"}

    whole = client.get("/reports/km/statistics/", page).context["shown"]
    published = client.get("/reports/km/statistics/", {**page, "public": "on"}).context["shown"]

    assert whole.total == published.total > 0
    assert None in [row.count for row in published.rows]
    assert None not in [row.count for row in whole.rows]


def test_every_installation_of_triggers_starts_from_the_rows(host: Host) -> None:
    forget()

    assert not KeptSum.objects.exists()
    assert sums.totals(host, 2015, by=By.FIELD) == counting.totals(host, 2015, by=By.FIELD)
    organisation.unit(host=host)
    keep_all()
    assert sums.totals(host, 2015, by=By.FIELD) == counting.totals(host, 2015, by=By.FIELD)


def test_no_sum_is_kept_that_cannot_be(host: Host) -> None:
    mark = Mark.objects.create(host=host, year=2015, month=11)
    kept = KeptSum.objects.filter(axis="field").first()
    owed = KeptOwed.objects.filter(axis="field").first()
    assert kept is not None
    assert owed is not None

    assert believed(mark, [({"month": 13}, "mark_month_exists")]) == []
    assert (
        believed(
            kept,
            [
                ({"what": "opinions"}, "kept_sum_is_known"),
                ({"axis": ""}, "kept_sum_key_has_an_axis"),
                ({"m05": -1}, "m05"),
            ],
        )
        == []
    )
    assert (
        believed(
            owed,
            [
                ({"month": 0}, "kept_owed_month_exists"),
                ({"count": 0}, "kept_owed_counts_something"),
                ({"axis": ""}, "kept_owed_key_has_an_axis"),
            ],
        )
        == []
    )
