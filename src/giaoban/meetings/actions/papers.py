"""Drawing up, correcting, approving and locking what a meeting leaves on paper."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.audit.rules import Detail
from giaoban.documents.actions import NumberPlan, issue_number
from giaoban.documents.models import Issuer
from giaoban.documents.queries import issuer_or_refuse, signers_of
from giaoban.documents.rules.kinds import Kind
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.models import Annex, Meeting, MeetingPaper, PaperVersion
from giaoban.meetings.news import PaperApproved, PaperGivenBack, PaperSubmitted
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.meetings.queries.papers import newest
from giaoban.meetings.queries.printed import head_on
from giaoban.meetings.queries.recorded import recorded_at
from giaoban.meetings.rules import State, drawing
from giaoban.meetings.rules import papers as rules
from giaoban.meetings.rules.drawing import Duty, Parts
from giaoban.meetings.rules.papers import PAPER_LIFE, PaperKind, PaperState, PaperVerb, Section

KINDS: Final = {PaperKind.MINUTES: Kind.MINUTES, PaperKind.CONCLUSIONS: Kind.NOTICE}
# Approving the same paper twice asks for the same number.
ONCE: Final = UUID("6d1f6f0e-3c1b-4d0a-9d5e-5a0c5a2f8f11")


@transaction.atomic
def draw_up(meeting: Meeting, kind: PaperKind, *, parts: Parts, at: datetime, actor: Actor) -> MeetingPaper:
    """Draw a paper up from what was recorded.

    Args:
        meeting: The meeting; closed.
        kind: Which paper.
        parts: What the areas above know of the meeting.
        at: With a time zone.
        actor: The clerk.

    Raises:
        Refused: If the meeting is not closed, or the paper is there already.
    """
    queue(meeting.host.code)
    locked = (
        Meeting.objects.select_for_update(of=("self",)).select_related("host", "series").get(pk=meeting.pk)
    )
    is_there = locked.papers.filter(kind=kind.value).exists()
    enforce(rules.why_not_draw_up(State(locked.state), is_there=is_there))

    paper = MeetingPaper.objects.create(meeting=locked, kind=kind.value)
    sections = drawing.drawn_up(kind, recorded_at(locked, actor), parts)
    version = _keep(paper, sections, parts.duties, at, actor)
    _record("drawn_up", paper, actor, [paper, version])
    return paper


@transaction.atomic
def correct(
    paper: MeetingPaper,
    sections: Sequence[Section],
    *,
    seen: int,
    duties: Sequence[Duty],
    at: datetime,
    actor: Actor,
) -> MeetingPaper:
    """Save a paper as the clerk corrected it, as a version of its own; the same words again change nothing.

    Args:
        paper: The paper.
        sections: All its parts in their order.
        seen: Number of the version that the clerk had before them.
        duties: What was given to whom, as it stands now.
        at: With a time zone.
        actor: The clerk.

    Raises:
        Refused: If the paper is with the chair or approved, or somebody else saved it meanwhile.
    """
    locked = _locked(paper)
    last = newest(locked)
    same = not rules.changed(last.sections, sections) and last.tasks == tuple(duties)
    if same and locked.state == PaperState.DRAFT:
        return locked
    enforce(rules.why_not_correct(locked.facts, seen=seen))

    locked.state = PAPER_LIFE.take(PaperState(locked.state), PaperVerb.CORRECT).value
    locked.version += 1
    locked.save(update_fields=["state", "version"])
    version = _keep(locked, sections, duties, at, actor)
    _record("corrected", locked, actor, [locked, version])
    return locked


@transaction.atomic
def submit(paper: MeetingPaper, *, at: datetime, actor: Actor) -> MeetingPaper:
    """Send a paper to the chair; one that is there already stays there.

    Raises:
        Refused: If it lacks what it must say, or was approved.
    """
    locked = _locked(paper)
    if locked.state == PaperState.SUBMITTED:
        return locked
    enforce(rules.why_not_submit(locked.facts, newest(locked).sections))

    locked.state = PAPER_LIFE.take(PaperState(locked.state), PaperVerb.SUBMIT).value
    locked.submitted_at, locked.given_back_because = at, ""
    locked.save(update_fields=["state", "submitted_at", "given_back_because"])
    _record("submitted", locked, actor, [locked])
    tell(PaperSubmitted(paper=locked.pk, meeting=locked.meeting_id))
    return locked


@transaction.atomic
def give_back(paper: MeetingPaper, *, why: str, actor: Actor) -> MeetingPaper:
    """Give a paper back to the office with a sentence that says what should be put right.

    Raises:
        Refused: If it was not sent to the chair, or nothing says why.
    """
    locked = _locked(paper)
    why = nfc(why).strip()
    if (locked.state, locked.given_back_because) == (PaperState.DRAFT, why) and why:
        return locked
    enforce(rules.why_not_give_back(locked.facts, why=why))

    locked.state = PAPER_LIFE.take(PaperState(locked.state), PaperVerb.GIVE_BACK).value
    locked.given_back_because = why
    locked.save(update_fields=["state", "given_back_because"])
    _record("given_back", locked, actor, [locked])
    tell(PaperGivenBack(paper=locked.pk, meeting=locked.meeting_id))
    return locked


@transaction.atomic
def approve(paper: MeetingPaper, *, seen: int, at: datetime, actor: Actor) -> MeetingPaper:
    """Approve a paper: it gets its number and day, and from then on nothing changes it any more.

    Raises:
        Refused: If it was not sent to the chair, is not the version they read, or no number can be issued.
    """
    locked = _locked(paper)
    if (locked.state, locked.version) == (PaperState.APPROVED, seen):
        return locked
    enforce(rules.why_not_approve(locked.facts, seen=seen))
    issuer = issuer_or_refuse(locked.meeting.host)
    today = timezone.localdate(at)
    locked.head = head_on(locked, issuer, today)
    locked.number = issue_number(
        issuer, _plan(locked, issuer, at), once=uuid5(ONCE, str(locked.pk)), today=today, actor=actor
    )
    locked.state = PAPER_LIFE.take(PaperState(locked.state), PaperVerb.APPROVE).value
    locked.approved_at, locked.approved_by = at, actor.post
    locked.save(update_fields=["head", "number", "state", "approved_at", "approved_by"])
    _record("approved", locked, actor, [locked])
    tell(PaperApproved(paper=locked.pk, meeting=locked.meeting_id, kind=locked.kind))
    return locked


@transaction.atomic
def add_annex(paper: MeetingPaper, *, text: str, once: UUID, at: datetime, actor: Actor) -> Annex:
    """Put a correction beside an approved paper; sent again with the same mark, return the one that is there.

    Raises:
        Refused: If the paper can still be corrected itself, or nothing is written.
    """
    locked = _locked(paper)
    already = Annex.objects.filter(once=once).first()
    if already is not None:
        return already
    enforce(rules.why_not_add_annex(locked.facts, text=text))

    last = locked.annexes.aggregate(last=Max("number"))["last"] or 0
    annex = Annex.objects.create(
        paper=locked,
        number=last + 1,
        text=nfc(text).strip(),
        written_at=at,
        account=actor.account,
        post=actor.post,
        once=once,
    )
    _record("annex_added", locked, actor, [annex])
    return annex


@transaction.atomic
def approve_annex(annex: Annex, *, at: datetime, actor: Actor) -> Annex:
    """Let a correction count; one that counts already stays as it is."""
    queue(annex.paper.meeting.host.code)
    locked = (
        Annex.objects.select_for_update(of=("self",)).select_related("paper__meeting__host").get(pk=annex.pk)
    )
    if locked.approved_at is not None:
        return locked
    locked.approved_at, locked.approved_by = at, actor.post
    locked.save(update_fields=["approved_at", "approved_by"])
    _record("annex_approved", locked.paper, actor, [locked])
    return locked


def _plan(paper: MeetingPaper, issuer: Issuer, at: datetime) -> NumberPlan:
    of = "Biên bản" if paper.kind == PaperKind.MINUTES else "Kết luận tại"
    return NumberPlan(
        kind=KINDS[PaperKind(paper.kind)],
        subject=f"{of} {whole_subject_of(paper.meeting)}",
        signed_on=timezone.localdate(at),
        signer=signers_of(issuer).first(),
    )


def _keep(
    paper: MeetingPaper, sections: Sequence[Section], duties: Sequence[Duty], at: datetime, actor: Actor
) -> PaperVersion:
    return PaperVersion.objects.create(
        paper=paper,
        number=paper.version,
        content=[asdict(section) for section in sections],
        duties=[
            {"what": duty.what, "who": duty.who, "due": duty.due.isoformat() if duty.due else ""}
            for duty in duties
        ],
        saved_at=at,
        account=actor.account,
        post=actor.post,
    )


def _record(
    done: str, paper: MeetingPaper, actor: Actor, rows: list[MeetingPaper | PaperVersion | Annex]
) -> None:
    details: dict[str, Detail] = {"kind": paper.kind, "version": paper.version}
    chain = paper.meeting.host.code
    record(f"paper.{done}", paper, actor=actor, chain=chain, details=details, rows=rows)


def _locked(paper: MeetingPaper) -> MeetingPaper:
    queue(paper.meeting.host.code)
    rows = MeetingPaper.objects.select_for_update(of=("self",))
    return rows.select_related("meeting__host", "meeting__series__cluster", "meeting__period").get(
        pk=paper.pk
    )
