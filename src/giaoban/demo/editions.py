"""The bulletins of Kinh Môn in 2015: one a month, by its propaganda board, in some months thin or late."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.bulletin import actions
from giaoban.bulletin.actions import EditionPlan
from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.queries.content import content_of, parts_of
from giaoban.bulletin.rules.contents import mark_of
from giaoban.bulletin.rules.contributions import Words
from giaoban.bulletin.rules.editions import Kind
from giaoban.bulletin.rules.plans import Planned
from giaoban.demo.organising import Committee, key_of, page
from giaoban.demo.playing import moment
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Meeting

EDITORS: Final = "Ban Tuyên giáo Huyện ủy"
SPARE: Final = 40  # copies for the office and the communes, beside one for each secretary
OWED: Final = {"farming": "NN", "security": "CA"}
DUE_BEFORE: Final = 7
LATE_IN: Final = (4, 9, 12)  # months in which the agricultural office was late: "còn chậm"
ISSUED_BEFORE: Final = timedelta(days=2)


def compile_year(committee: Committee, year: int, meetings: Sequence[Meeting]) -> None:
    """Issue the edition of each month of a year before the first of its meetings."""
    facts, editor = page("editions"), committee.seats["bulletin_editor"].holder
    actor = editor.actor(Verb.EDIT_BULLETIN, Target(host=committee.host.pk))
    _plan(committee, facts, date(year, 1, 1), actor)
    firsts: dict[int, Meeting] = {}
    for meeting in sorted(meetings, key=lambda one: one.starts_at):
        firsts.setdefault(meeting.period.month, meeting)
    for month, words in enumerate(facts["months"], start=1):
        _issue(committee, facts, words, date(year, month, 1), firsts[month], actor)


@transaction.atomic
def _plan(committee: Committee, facts: Mapping[str, Any], on: date, actor: Actor) -> None:
    sections = [
        Planned(1, facts["news"], Kind.EDITORIAL, None, DUE_BEFORE, 50),
        *(
            Planned(place, facts[name], Kind.CONTRIBUTED, committee.agencies[code].pk, DUE_BEFORE, 40)
            for place, (name, code) in enumerate(OWED.items(), start=2)
        ),
        Planned(4, "Mô hình, cách làm hay", Kind.PRACTICE, None, 0, 100),
        Planned(5, "Lịch giao ban trong tháng", Kind.CALENDAR, None, 0, 60),
    ]
    for section in sections:
        once = key_of("editions", committee.host.code, f"{section.position}")
        actions.plan_section(committee.host, section, on=on, once=once, actor=actor)


@transaction.atomic
def _issue(
    committee: Committee,
    facts: Mapping[str, Any],
    words: Mapping[str, Sequence[str] | None],
    month: date,
    meeting: Meeting,
    actor: Actor,
) -> None:
    host, title = committee.host, f"Tài liệu giao ban tháng {month:%m/%Y}"
    plan = EditionPlan(month=month, meets_on=meeting.day, title=title, meeting=meeting)
    made = actions.plan_edition(host, plan, once=key_of("editions", host.code, title), actor=actor)
    if not made.editors:
        actions.set_imprint(made, EDITORS, len(committee.secretaries) + SPARE, actor=actor)
    actions.collect(made, actor=actor)
    named = {facts[name]: name for name in ("news", *OWED)}
    for row in _rows(made):
        said = words[named[row.section.heading]]
        _write(committee, row, said, is_late=month.month in LATE_IN, editor=actor)
    actions.begin_editing(made, actor=actor)
    actions.submit(made, actor=actor)
    _approve(committee, Edition.objects.select_related("host").get(pk=made.pk), actor)


def _write(
    committee: Committee, row: Contribution, said: Sequence[str] | None, *, is_late: bool, editor: Actor
) -> None:
    """Let the editor write the news; an agency hands in, late in some months, or says that it has nothing."""
    section = row.section
    at = section.due_at - timedelta(hours=20)
    once = key_of("editions", committee.host.code, f"{section.edition_id}/{section.position}")
    title, text = said or ("", "")
    if section.agency is None:
        actions.revise(row, Words(title, text), once=once, at=at, actor=editor)
        actions.accept(row, seen=1, at=at, actor=editor)
        return
    by = committee.drafters[section.agency.pk].holder.actor(Verb.CONTRIBUTE, row.target)
    if not text:
        actions.say_nothing(row, at=at, actor=by)
        return
    if is_late and section.agency.code == OWED["farming"]:
        at += timedelta(days=3)
    actions.hand_in(row, Words(title, text, section.agency.name), once=once, at=at, actor=by)
    actions.accept(row, seen=1, at=at + timedelta(hours=2), actor=editor)


def _approve(committee: Committee, edition: Edition, editor: Actor) -> None:
    at = moment(edition.meets_on - ISSUED_BEFORE, 15)
    second = committee.seats["standing_deputy_secretary"].holder
    seen = mark_of(content_of(edition, parts_of(edition)))
    approver = second.actor(Verb.APPROVE_BULLETIN, Target(host=committee.host.pk))
    actions.approve(edition, seen=seen, at=at, actor=approver)
    actions.issue(edition, at=at + timedelta(hours=1), actor=editor)


def _rows(edition: Edition) -> list[Contribution]:
    rows = Contribution.objects.filter(section__edition=edition).order_by("section__position")
    return list(rows.select_related("section__edition__host", "section__agency"))
