"""Planning an edition, asking for contributions, approving and fixing it, issuing it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.bulletin.actions.rows import lock_edition, touch
from giaoban.bulletin.models import Contribution, Edition, Erratum, Picture, PlannedSection, Section
from giaoban.bulletin.news import (
    EditionApproved,
    EditionCollecting,
    EditionGivenBack,
    EditionIssued,
    EditionSubmitted,
)
from giaoban.bulletin.queries.content import content_of, parts_of
from giaoban.bulletin.queries.visibility import plan_on
from giaoban.bulletin.rules import editions as rules
from giaoban.bulletin.rules.contents import mark_of
from giaoban.bulletin.rules.editions import LIFE, WRITTEN, Kind, State, Verb
from giaoban.bulletin.rules.plans import due_at, why_not_begin
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.models import Meeting
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPlan:
    """An edition as the editor plans it.

    Attributes:
        month: The first day of its month.
        meets_on: Day of the briefing before which it must be there; due dates are counted from it.
        title: What it is called.
        meeting: That briefing, if it is planned.
    """

    month: date
    meets_on: date
    title: str
    meeting: Meeting | None = None


@transaction.atomic
def plan_edition(host: Host, plan: EditionPlan, *, once: UUID, actor: Actor) -> Edition:
    """Plan the edition of a month, with the sections of the plan; the same ``once`` plans it once.

    Raises:
        Refused: If the month has one, or there is no plan of sections.
    """
    locked = lock(host)
    if there := Edition.objects.filter(once=once).first():
        return there
    planned = list(plan_on(locked.pk, plan.month)) or list(plan_on(locked.pk, plan.meets_on))
    there = Edition.objects.filter(host=locked, month=plan.month).first()
    taken = there.code if there else ""
    enforce(why_not_begin(plan.month, plan.meets_on, taken=taken, sections=planned))
    last = Edition.objects.filter(host=locked, year=plan.month.year).aggregate(last=Max("number"))["last"]
    before = Edition.objects.filter(host=locked, month__lt=plan.month).order_by("-month").first()
    edition = Edition.objects.create(
        host=locked,
        month=plan.month,
        meeting=plan.meeting,
        meets_on=plan.meets_on,
        year=plan.month.year,
        number=(last or 0) + 1,
        title=nfc(plan.title).strip(),
        editors=before.editors if before else "",
        copies=before.copies if before else 0,
        last_editor_id=actor.account,
        once=once,
    )
    sections = Section.objects.bulk_create(_copied(edition, row) for row in planned)
    Contribution.objects.bulk_create(
        Contribution(section=section) for section in sections if Kind(section.kind) in WRITTEN
    )
    record("bulletin.planned", edition, actor=actor, chain=locked.code, rows=[edition, *sections])
    return edition


def _copied(edition: Edition, row: PlannedSection) -> Section:
    return Section(
        edition=edition,
        position=row.position,
        heading=row.heading,
        kind=row.kind,
        agency_id=row.agency_id,
        due_at=due_at(edition.meets_on, row.days_before, timezone.get_default_timezone()),
        words=row.words,
    )


@transaction.atomic
def set_imprint(edition: Edition, editors: str, copies: int, *, actor: Actor) -> Edition:
    """Say who edits an edition and how many copies are printed; the next one begins with the same.

    Raises:
        Refused: If the edition takes no change.
    """
    locked = lock_edition(edition)
    enforce(rules.why_not_change(locked.facts))
    locked.editors, locked.copies = nfc(editors).strip(), copies
    locked.save(update_fields=["editors", "copies"])
    touch(locked, actor)
    record("bulletin.imprint_set", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def collect(edition: Edition, *, actor: Actor) -> None:
    """Ask the agencies for their contributions.

    Raises:
        Refused: If they were asked already.
    """
    locked = _moved(edition, Verb.COLLECT, actor)
    record("bulletin.collecting", locked, actor=actor, chain=locked.host.code)
    tell(EditionCollecting(locked.pk))


@transaction.atomic
def begin_editing(edition: Edition, *, actor: Actor) -> None:
    """Begin to edit; what is still owed may still come.

    Raises:
        Refused: If it is being edited already.
    """
    locked = _moved(edition, Verb.EDIT, actor)
    record("bulletin.edited", locked, actor=actor, chain=locked.host.code)


@transaction.atomic
def submit(edition: Edition, *, actor: Actor) -> None:
    """Put an edition before the approver; until they have read it, nothing in it changes.

    Raises:
        Refused: If a section is not settled.
    """
    locked = _moved(edition, Verb.SUBMIT, actor)
    record("bulletin.submitted", locked, actor=actor, chain=locked.host.code)
    tell(EditionSubmitted(locked.pk))


def _moved(edition: Edition, verb: Verb, actor: Actor) -> Edition:
    locked = lock_edition(edition)
    parts = parts_of(locked, is_filled=False) if verb is Verb.SUBMIT else ()
    pieces = tuple(part.piece for part in parts)
    enforce(rules.why_not_move(locked.facts, verb, pieces))
    locked.state = LIFE.take(State(locked.state), verb).value
    locked.save(update_fields=["state"])
    touch(locked, actor)
    return locked


@transaction.atomic
def give_back(edition: Edition, comment: str, *, actor: Actor) -> Edition:
    """Give an edition back to its editor, with what is to be changed.

    Raises:
        Refused: If it does not lie before the approver, or nothing is said.
    """
    locked = lock_edition(edition)
    enforce(rules.why_not_give_back(locked.facts, comment))
    locked.state = LIFE.take(State(locked.state), Verb.GIVE_BACK).value
    locked.comment = nfc(comment).strip()
    locked.save(update_fields=["state", "comment"])
    record("bulletin.given_back", locked, actor=actor, chain=locked.host.code)
    tell(EditionGivenBack(locked.pk))
    return locked


@transaction.atomic
def approve(edition: Edition, *, seen: str, at: datetime, actor: Actor) -> None:
    """Approve an edition as it was read, as a second person, and fix its content for ever.

    Args:
        edition: It lies before the approver.
        seen: Mark of the content that they read.
        at: With a time zone.
        actor: The approver.

    Raises:
        Refused: If it is not before them, they edited it last, it is not as it was read, or somebody on a
            picture has not agreed.
    """
    locked = lock_edition(edition)
    parts = parts_of(locked)
    content = content_of(locked, parts)
    now = mark_of(content)
    enforce(rules.why_not_approve(locked.facts, account=actor.account, seen=seen, now=now))
    enforce(rules.why_not_print(tuple(part.piece for part in parts)))
    locked.state = LIFE.take(State(locked.state), Verb.APPROVE).value
    locked.content, locked.digest, locked.anchor = content, now, str(queue(locked.host.code).anchor)
    locked.approved_by, locked.approved_role, locked.approved_at = actor.post or actor.role, actor.role, at
    locked.comment = ""
    locked.save(
        update_fields=[
            "state", "content", "digest", "anchor", "approved_by", "approved_role", "approved_at", "comment",
        ]
    )  # fmt: skip
    fixed = [picture.pk for part in parts if part.stands for picture in part.pictures]
    Picture.objects.filter(pk__in=fixed).update(is_fixed=True)
    record("bulletin.approved", locked, actor=actor, chain=locked.host.code, details={"digest": now})
    tell(EditionApproved(locked.pk))


@transaction.atomic
def issue(edition: Edition, *, at: datetime, actor: Actor) -> None:
    """Issue an approved edition to its readers.

    Raises:
        Refused: If it is not approved, or was issued already.
    """
    locked = lock_edition(edition)
    enforce(rules.why_not_move(locked.facts, Verb.ISSUE))
    locked.state = LIFE.take(State(locked.state), Verb.ISSUE).value
    locked.issued_at, locked.issued_by = at, actor.post or actor.role
    locked.save(update_fields=["state", "issued_at", "issued_by"])
    record("bulletin.issued", locked, actor=actor, chain=locked.host.code)
    tell(EditionIssued(locked.pk))


@transaction.atomic
def note_erratum(edition: Edition, text: str, *, once: UUID, at: datetime, actor: Actor) -> Erratum:
    """Put something in a fixed edition right by a note; the same ``once`` notes it once.

    Raises:
        Refused: If the edition can still be edited, or nothing is said.
    """
    locked = lock_edition(edition)
    if there := Erratum.objects.filter(once=once).first():
        return there
    enforce(rules.why_not_note(locked.facts, text))
    note = Erratum.objects.create(
        edition=locked, text=nfc(text).strip(), by_post=actor.post or actor.role, noted_at=at, once=once
    )
    record("bulletin.corrected", locked, actor=actor, chain=locked.host.code, rows=[note])
    return note
