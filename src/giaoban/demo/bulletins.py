"""Editions of the bulletin in the demonstration: the months behind issued, the coming one half compiled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.bulletin import actions
from giaoban.bulletin.actions import EditionPlan
from giaoban.bulletin.actions.copies import set_copies
from giaoban.bulletin.actions.pictures import Shown, add_picture
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.http.pictures import keep_drawn
from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.queries.content import content_of, parts_of
from giaoban.bulletin.rules.contents import mark_of
from giaoban.bulletin.rules.contributions import Hand, Words
from giaoban.bulletin.rules.copies import Wish
from giaoban.bulletin.rules.editions import Kind
from giaoban.bulletin.rules.plans import offered
from giaoban.bulletin.rules.reading import Way
from giaoban.bulletin.rules.stages import Stage
from giaoban.demo import steering
from giaoban.demo.drawing import drawn
from giaoban.demo.organising import Committee, key_of, page
from giaoban.demo.playing import moment
from giaoban.documents.actions import NumberPlan, issue_number
from giaoban.documents.models import IssuedNumber
from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules.kinds import Kind as PaperKind
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Meeting
from giaoban.organisation.models import Unit
from giaoban.organisation.queries import agencies_on

ISSUED_BEFORE: Final = timedelta(days=3)
AN_HOUR: Final = timedelta(hours=1)
LATE: Final = "Quốc phòng, an ninh"
RETURNED: Final = "Kinh tế"  # owed by the agency as which a newcomer signs in
WITHOUT: Final = "Thời sự trong nước, thế giới"
EDITORS: Final = "Ban Xây dựng Đảng"
SPARE: Final = 6  # copies for the office, beside one for each secretary
CREDIT: Final = "Ban biên tập vẽ"
Texts = Mapping[str, Sequence[str]]
Pictures = Mapping[str, tuple[str, str, str | None]]  # scene, caption, and who agreed; None: nobody is on it


@transaction.atomic
def compile_all(committee: Committee, past: Sequence[Meeting], coming: Meeting, *, today: date) -> None:
    """Issue an edition for each of the last meetings, and leave that of the coming one half compiled."""
    texts, pictures = page("bulletins"), page("pictures")
    editor = committee.seats["bulletin_editor"].holder
    actor = editor.actor(Verb.EDIT_BULLETIN, Target(host=committee.host.pk))
    _plan(committee, actor)
    *told, waiting = texts["documents"]
    earlier = zip(past[-len(texts["earlier"]) :], texts["earlier"], pictures["earlier"], told, strict=True)
    since = moment(past[-1 - len(texts["earlier"])].day, 12)
    for meeting, words, shown, papers in earlier:
        edition = _planned(committee, meeting, actor)
        approved = moment(edition.meets_on - ISSUED_BEFORE, 9)
        steering.publish(committee, since=since, at=approved - AN_HOUR)
        since = approved
        for paper in papers:
            _tell(edition, _signed(committee, paper, edition.meets_on), paper, actor)
        _issue(committee, edition, words, shown, actor)
    steering.publish(committee, since=since, at=moment(today - timedelta(days=1), 15))
    coming_up = _planned(committee, coming, actor)
    _copies(committee, coming_up, actor, today=today)
    for paper in waiting:
        _signed(committee, paper, today)
    _half(committee, coming_up, texts, actor, today=today)
    for row in _rows(coming_up):
        _illustrate(committee, row, pictures["coming"], moment(today - timedelta(days=1), 14), actor)


def _plan(committee: Committee, actor: Actor) -> None:
    """Take over the plan that is offered, with short texts: a ward writes less than a district."""
    agencies = {agency.pk: agency.name for agency in agencies_on(committee.host, committee.since)}
    for section in offered(agencies):
        short = section.kind in {Kind.CONTRIBUTED, Kind.EDITORIAL}
        shorter = replace(section, words=section.words // 3 // 20 * 20) if short else section
        once = key_of("bulletins", committee.host.code, "plan", f"{section.position}")
        actions.plan_section(committee.host, shorter, on=committee.since, once=once, actor=actor)


def _planned(committee: Committee, meeting: Meeting, actor: Actor) -> Edition:
    month = date(meeting.period.year, meeting.period.month, 1)
    title = f"Tài liệu giao ban tháng {month:%m/%Y}"
    plan = EditionPlan(month=month, meets_on=meeting.day, title=title, meeting=meeting)
    made = actions.plan_edition(
        committee.host, plan, once=key_of("bulletins", committee.host.code, title), actor=actor
    )
    if not made.editors:
        copies = len(committee.secretaries) + SPARE
        actions.set_imprint(made, EDITORS, copies, actor=actor)
    actions.collect(made, actor=actor)
    return Edition.objects.select_related("host").get(pk=made.pk)


def _signed(committee: Committee, paper: Sequence[Any], day: date) -> IssuedNumber:
    """Let the office number a paper that was signed so many days before, and say whom it concerns."""
    kind, days, subject, _gist, concerns = paper
    on = day - timedelta(days=days)
    plan = NumberPlan(kind=PaperKind(kind), subject=subject, signed_on=on, concerns=concerns)
    once = key_of("bulletins", committee.host.code, "number", f"{on}", kind)
    clerk = committee.office.actor(Verb.ISSUE_NUMBERS, Target(host=committee.host.pk))
    return issue_number(issuer_or_refuse(committee.host), plan, once=once, today=on, actor=clerk)


def _tell(edition: Edition, signed: IssuedNumber, paper: Sequence[Any], actor: Actor) -> None:
    """Take a paper over from the register, with what it says."""
    plan = actions.DocumentPlan(
        number=signed.code,
        signed_on=signed.signed_on,
        body=edition.host.name,
        subject=signed.subject,
        gist=paper[3],
        concerns=signed.concerns,
        issued=signed.pk,
    )
    once = key_of("bulletins", edition.host.code, "document", signed.code)
    actions.enter_document(edition, plan, once=once, actor=actor)


def _copies(committee: Committee, edition: Edition, actor: Actor, *, today: date) -> None:
    """Let the office get some copies, and a cell none whose secretary reads on the phone."""
    root = Unit.objects.get(host=committee.host, parent=None)
    cell = list(committee.secretaries.values())[2].post.unit
    for unit, wish in ((root, Wish(SPARE, "Văn phòng, Thường trực")), (cell, Wish(0, "Đọc trên điện thoại"))):
        once = key_of("bulletins", committee.host.code, "copies", f"{unit}")
        set_copies(edition, unit, wish, on=today, once=once, actor=actor)


def _issue(committee: Committee, edition: Edition, texts: Texts, pictures: Pictures, actor: Actor) -> None:
    """Let everybody hand in, a second person approve, and most secretaries read it."""
    for row in _rows(edition):
        at = row.section.due_at - timedelta(hours=30)
        _write(committee, row, texts[row.section.heading], at, actor)
        _illustrate(committee, row, pictures, at, actor)
        actions.accept(row, seen=1, at=at + timedelta(hours=20), actor=actor)
    actions.begin_editing(edition, actor=actor)
    actions.submit(edition, actor=actor)
    before = Edition.objects.select_related("host").get(pk=edition.pk)
    at = moment(edition.meets_on - ISSUED_BEFORE, 9)
    second = committee.seats["standing_deputy_secretary"].holder
    seen = mark_of(content_of(before, parts_of(before)))
    approver = second.actor(Verb.APPROVE_BULLETIN, Target(host=committee.host.pk))
    actions.approve(before, seen=seen, at=at, actor=approver)
    actions.issue(before, at=at + timedelta(hours=1), actor=actor)
    _read(committee, before, at + timedelta(hours=9))


def _read(committee: Committee, edition: Edition, at: datetime) -> None:
    """Let two of three secretaries say that they have read it; the others are to be called."""
    for place, seat in enumerate(committee.secretaries.values()):
        if place % 3:
            reader = seat.holder.actor(Verb.READ_PUBLISHED, edition.target)
            confirm_read(edition, [seat.post.pk], way=Way.OWN, at=at + timedelta(hours=place), actor=reader)


def _half(
    committee: Committee, edition: Edition, texts: Mapping[str, Texts], actor: Actor, *, today: date
) -> None:
    """Two are accepted, one came late, one was returned, one has nothing, and the editor's own is missing."""
    for row in _rows(edition):
        heading, words = row.section.heading, texts["coming"].get(row.section.heading)
        if heading == WITHOUT and row.section.agency_id:
            actions.say_nothing(row, at=moment(today - timedelta(days=4), 15), actor=_by(committee, row))
        if words is None:
            continue
        days = 1 if heading == LATE else 5
        _write(committee, row, words, moment(today - timedelta(days=days), 14), actor)
        if heading == RETURNED:
            at = moment(today - timedelta(days=2), 10)
            actions.return_contribution(row, str(texts["comment"]), at=at, actor=actor)
        elif heading != LATE:
            actions.accept(row, seen=1, at=moment(today - timedelta(days=2), 9), actor=actor)


def _write(
    committee: Committee, row: Contribution, words: Sequence[str], at: datetime, editor: Actor
) -> None:
    """Let the agency hand in, or the editor write what no agency owes."""
    title, text, source = words
    once = key_of("bulletins", committee.host.code, f"{row.section.edition_id}/{row.section.position}")
    if row.section.agency_id is None:
        actions.revise(row, Words(title, text), once=once, at=at, actor=editor)
    else:
        actions.hand_in(row, Words(title, text, source), once=once, at=at, actor=_by(committee, row))


def _illustrate(
    committee: Committee, row: Contribution, pictures: Pictures, at: datetime, editor: Actor
) -> None:
    """Let the agency add its picture, or the editor where the agency's text is accepted already."""
    if row.section.heading not in pictures:
        return
    scene, caption, agreed_by = pictures[row.section.heading]
    once = key_of("bulletins", committee.host.code, f"{row.section.edition_id}/{scene}")
    said = Shown(caption=caption, credit=CREDIT, has_people=agreed_by is not None, agreed_by=agreed_by or "")
    hand = Hand.EDITOR if row.state == Stage.ACCEPTED else Hand.AGENCY
    actor = editor if hand is Hand.EDITOR else _by(committee, row)
    kept = keep_drawn(*drawn(scene), name=once.hex)
    add_picture(row, kept, said, hand=hand, once=once, at=at, actor=actor)


def _by(committee: Committee, row: Contribution) -> Actor:
    return committee.drafters[row.section.agency_id or 0].holder.actor(Verb.CONTRIBUTE, row.target)


def _rows(edition: Edition) -> Iterable[Contribution]:
    rows = Contribution.objects.filter(section__edition=edition).order_by("section__position")
    return list(rows.select_related("section__edition__host", "section__agency"))
