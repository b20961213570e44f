"""The indicators of the bulletin and of what cells are supplied with, counted by hand."""

from datetime import date, datetime, timedelta

import pytest
from django.db.models import QuerySet
from django.test import Client
from django.utils import timezone

from giaoban.bulletin import actions as bulletins
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.models import Contribution
from giaoban.bulletin.rules.reading import Way
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.provision.actions.supply import note_supply
from giaoban.provision.rules.supply import Given, Mark, Missing
from giaoban.reports.queries import indicators
from giaoban.reports.queries.indicators import Cases, Inquiry
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import Month, MonthSpan, whole_year
from giaoban.reports.rules.ratios import Ratio
from tests.inspector import faults
from tests.make import access, bulletin, organisation, provision

pytestmark = pytest.mark.django_db

NOW = bulletin.TOO_LATE + timedelta(days=40)


def counted(host: Host, one: Indicator, stretch: MonthSpan, now: datetime = NOW) -> Cases:
    """Return the cases of an indicator, whose months add up to all of them."""
    found = indicators.counted_of(one, Inquiry(host, stretch, now))
    assert found is not None
    assert sum(indicators.by_month(found).values(), Ratio(0, 0)) == indicators.ratio_of(found)
    return found


def ratio(host: Host, one: Indicator, stretch: MonthSpan) -> Ratio:
    """Return how many cases meet an indicator, of how many."""
    return indicators.ratio_of(counted(host, one, stretch))


def opened(client: Client, host: Host, one: Indicator, *, met: str, year: int = 2026) -> list[str]:
    """Return the cases that its page lists, each of which opens what it names."""
    address = f"/reports/{host.code.lower()}/indicators/{one.value}/"
    page = client.get(address, {"first": str(year), "met": met})
    assert faults(page.content.decode()) == []
    for case in page.context["cases"]:
        assert client.get(case.to).status_code == 200
    return [f"{case.what} | {case.where}" for case in page.context["cases"]]


def test_contributions_count_by_their_day_and_those_not_due_yet_do_not(client: Client) -> None:
    host, one, year = organisation.host(), Indicator.CONTRIBUTED_ON_TIME, whole_year(2026)
    for place in range(3):
        bulletin.planned(host=host, agency=organisation.agency(host=host, name=f"Phòng {place}"))
    bulletin.edition(host=host)
    owed = list(Contribution.objects.filter(section__agency__isnull=False).order_by("pk"))
    bulletin.hand_in(bulletin.fresh(owed[0]), at=bulletin.IN_TIME)
    bulletin.hand_in(bulletin.fresh(owed[1]), at=bulletin.TOO_LATE)
    client.force_login(access.account(role=Role.OFFICE, host=host))
    drafter = access.holder(role=Role.DRAFTER, agency=owed[1].section.agency)

    all_due, early = counted(host, one, year), counted(host, one, year, bulletin.IN_TIME)
    names = [each.agency.name for each in indicators.by_agency(all_due, host)]
    ratios = [each.ratio for each in indicators.by_agency(all_due, host)]

    assert indicators.ratio_of(early) == Ratio(1, 2)
    assert indicators.ratio_of(all_due) == Ratio(1, 3)
    assert ratio(host, one, MonthSpan(Month(2026, 11), Month(2026, 11))) == Ratio(0, 0)
    assert (names, ratios) == (["Phòng 0", "Phòng 1", "Phòng 2"], [Ratio(1, 1), Ratio(0, 1), Ratio(0, 1)])
    assert [text.split(" | ")[1] for text in opened(client, host, one, met="1")] == ["Phòng 0"]
    seen = indicators.cases(all_due, drafter, met=None)
    assert isinstance(seen, QuerySet)
    assert [row.section.agency.name for row in seen] == ["Phòng 1"]


def test_an_edition_is_complete_only_with_every_part_of_its_plan(client: Client) -> None:
    host = organisation.host()
    for _ in range(2):
        bulletin.planned(host=host, agency=organisation.agency(host=host))
    bulletin.issued(host=host)
    short = bulletin.edition(host=host)
    silent, told = Contribution.objects.filter(section__edition=short).order_by("pk")
    bulletin.hand_in(bulletin.fresh(told))
    bulletins.say_nothing(bulletin.fresh(silent), at=bulletin.IN_TIME, actor=bulletin.editor())
    bulletins.issue(bulletin.approved(short), at=bulletin.IN_TIME, actor=SYSTEM)
    bulletin.edition(host=host, month=date(2027, 1, 1), meets_on=date(2027, 1, 25))
    client.force_login(access.account(role=Role.OFFICE, host=host))
    one = Indicator.BULLETIN_COMPLETE

    assert ratio(host, one, whole_year(2026)) == Ratio(1, 2)
    assert opened(client, host, one, met="0") == [f"{short.title} | {host.short_name}"]


def test_a_copy_counts_for_each_secretary_in_office_when_the_edition_appeared(client: Client) -> None:
    host, one = organisation.host(), Indicator.BULLETIN_READ
    posts = [organisation.post(unit=organisation.unit(host=host), name=f"Bí thư {n}") for n in range(4)]
    for post in posts[:3]:
        organisation.term(post=post, person=organisation.person(host=host))
    newcomer = organisation.person(host=host)
    organisation.term(post=posts[3], person=newcomer, valid_from=bulletin.TOO_LATE.date())
    made = bulletin.issued(host=host)
    confirm_read(made, [posts[0].pk, posts[3].pk], way=Way.PHONE, at=bulletin.TOO_LATE, actor=SYSTEM)
    client.force_login(access.account(role=Role.OFFICE, host=host))

    assert ratio(host, one, whole_year(2026)) == Ratio(1, 3)
    assert opened(client, host, one, met="1") == [f"{made.title} | Bí thư 0"]
    secretary = access.holder(role=Role.SECRETARY, unit=posts[1].unit)
    seen = indicators.cases(counted(host, one, whole_year(2026)), secretary, met=None)
    assert [case.of.post.pk for case in seen] == [secretary.grants[0].post]


def test_titles_count_by_cell_and_years_for_which_nothing_was_entered_do_not(client: Client) -> None:
    host, one = organisation.host(), Indicator.CELLS_SUPPLIED
    cells = [organisation.unit(host=host) for _ in range(2)]
    titles = [provision.title(host=host, name=name) for name in ("Báo Nhân Dân", "Tạp chí Cộng sản")]
    for title in titles:
        provision.entitlement(publication=title, cell=cells[0])
    marks = {
        (cells[0].pk, titles[0].pk): Mark(Given.FULL),
        (cells[0].pk, titles[1].pk): Mark(Given.PART, Missing(months=(3,))),
        (cells[1].pk, titles[0].pk): Mark(Given.NONE),
    }
    today = timezone.localdate()
    note_supply(host, today.year, marks, on=today, actor=SYSTEM)
    client.force_login(access.account(role=Role.OFFICE, host=host))

    assert ratio(host, one, whole_year(today.year)) == Ratio(1, 4)
    assert ratio(host, one, whole_year(today.year - 1)) == Ratio(0, 0)
    assert ratio(host, one, MonthSpan(Month(today.year, 2), Month(today.year, 12))) == Ratio(0, 0)
    assert [text.split(":")[0] for text in opened(client, host, one, met="1", year=today.year)] == [
        "Báo Nhân Dân"
    ]
    assert len(opened(client, host, one, met="0", year=today.year)) == 3
