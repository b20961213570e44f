"""Makers for the bulletin: plans, editions, contributions handed in."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from giaoban.bulletin import actions
from giaoban.bulletin.actions import EditionPlan
from giaoban.bulletin.models import Contribution, Edition, PlannedSection
from giaoban.bulletin.queries.content import content_of, parts_of
from giaoban.bulletin.rules.contents import mark_of
from giaoban.bulletin.rules.contributions import Words
from giaoban.bulletin.rules.editions import Kind
from giaoban.bulletin.rules.plans import Planned
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.organisation.models import Agency, Host
from tests.make import meetings, organisation

MONTH = date(2026, 12, 1)
MEETS_ON = date(2026, 12, 25)
IN_TIME = meetings.at(date(2026, 12, 15), 9)
TOO_LATE = meetings.at(date(2026, 12, 20), 9)
WORDS = Words("Kết quả vụ mùa", "Toàn phường gặt xong 95% diện tích.\n\nNăng suất 58 tạ/ha.", "Phòng Kinh tế")


def editor(key: int | None = None, name: str = "Người biên tập") -> Actor:
    """Return somebody who edits."""
    return Actor(account=key, name=name, post="Người biên tập tài liệu", role="editor")


def planned(*, host: Host, agency: Agency | None = None, kind: Kind = Kind.CONTRIBUTED) -> PlannedSection:
    """Return a section of the plan, due seven days before."""
    place = host.planned_sections.count() + 1
    heading = f"{place}. {'Kinh tế' if agency else 'Mục'}"
    section = Planned(place, heading, kind, agency.pk if agency else None, 7, 300)
    since = date(2014, 1, 1)
    return actions.plan_section(host, section, on=since, once=uuid4(), actor=SYSTEM)


def edition(*, host: Host, month: date = MONTH, meets_on: date = MEETS_ON) -> Edition:
    """Return an edition that takes contributions, with the sections of the plan."""
    plan = EditionPlan(month=month, meets_on=meets_on, title=f"Tài liệu giao ban tháng {month:%m/%Y}")
    made = actions.plan_edition(host, plan, once=uuid4(), actor=SYSTEM)
    actions.collect(made, actor=SYSTEM)
    return Edition.objects.select_related("host").get(pk=made.pk)


def contribution(*, agency: Agency | None = None) -> Contribution:
    """Return what an agency owes an edition, asked for and not handed in."""
    agency = agency or organisation.agency()
    planned(host=agency.host, agency=agency)
    made = edition(host=agency.host)
    return Contribution.objects.select_related("section__edition__host", "section__agency").get(
        section__edition=made, section__agency=agency
    )


def hand_in(row: Contribution, *, at: datetime = IN_TIME, words: Words = WORDS) -> Contribution:
    """Hand a text in, and return the contribution as it stands then."""
    actions.hand_in(row, words, once=uuid4(), at=at, actor=SYSTEM)
    return fresh(row)


def fresh(row: Contribution) -> Contribution:
    """Return a contribution as it stands now."""
    return Contribution.objects.select_related("section__edition__host", "section__agency").get(pk=row.pk)


def issued(*, host: Host, month: date = date(2026, 11, 1), meets_on: date = date(2026, 11, 27)) -> Edition:
    """Return an issued edition to which every agency contributed."""
    if not host.planned_sections.exists():
        planned(host=host, agency=organisation.agency(host=host))
    made = edition(host=host, month=month, meets_on=meets_on)
    for row in Contribution.objects.filter(section__edition=made):
        hand_in(fresh(row))
    fixed = approved(made)
    actions.issue(fixed, at=IN_TIME, actor=SYSTEM)
    return Edition.objects.select_related("host").get(pk=made.pk)


def approved(made: Edition, *, days: int = 0, by: Actor = SYSTEM) -> Edition:
    """Accept what was handed in, put the edition before the approver and approve it; ``by`` edited it."""
    at = IN_TIME + timedelta(days=days)
    for row in Contribution.objects.filter(section__edition=made, state="handed_in"):
        actions.accept(fresh(row), seen=row.versions.count(), at=at, actor=SYSTEM)
    actions.begin_editing(made, actor=by)
    actions.submit(made, actor=by)
    now = Edition.objects.select_related("host").get(pk=made.pk)
    actions.approve(now, seen=mark_of(content_of(now, parts_of(now))), at=at, actor=SYSTEM)
    return Edition.objects.select_related("host").get(pk=made.pk)
