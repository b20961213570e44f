"""Minutes and notices of conclusions: who may read, write and approve them."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Annex, Meeting, MeetingPaper, PaperVersion
from giaoban.meetings.queries.visibility import visible_to
from giaoban.meetings.rules.papers import PaperKind, PaperState, Section, changed

OF_MEETING: Final = Paths(host="meeting__host_id")
OF_PAPER: Final = Paths(host="paper__meeting__host_id")


def papers_visible_to(holder: Holder) -> QuerySet[MeetingPaper]:
    """Return the papers this person may read.

    Drafts belong to those who write and approve them; approved minutes to those who may read minutes; the
    notice of conclusions, once approved, to everybody who may see the meeting.
    """
    told = Q(meeting__in=visible_to(holder).order_by().values("pk"))
    return MeetingPaper.objects.filter(_readable(holder, told)).select_related(
        "meeting__host", "meeting__series__cluster", "meeting__period", "number__numbering__issuer"
    )


def _readable(holder: Holder, told: Q) -> Q:
    """Return which papers somebody may read; ``told`` is where they may see the meeting."""
    at_work = within(holder, Verb.WRITE_MINUTES, OF_MEETING) | within(
        holder, Verb.APPROVE_MINUTES, OF_MEETING
    )
    done = Q(state=PaperState.APPROVED.value)
    read = done & within(holder, Verb.READ_MINUTES, OF_MEETING)
    return at_work | read | (done & told & Q(kind=PaperKind.CONCLUSIONS.value))


def written_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose papers this person draws up and corrects."""
    return visible_to(holder).filter(within(holder, Verb.WRITE_MINUTES, Paths(host="host_id")))


def papers_written_by(holder: Holder) -> QuerySet[MeetingPaper]:
    """Return the papers this person corrects and sends to the chair."""
    return papers_visible_to(holder).filter(within(holder, Verb.WRITE_MINUTES, OF_MEETING))


def papers_approved_by(holder: Holder) -> QuerySet[MeetingPaper]:
    """Return the papers this person approves or gives back."""
    return papers_visible_to(holder).filter(within(holder, Verb.APPROVE_MINUTES, OF_MEETING))


def annexes_visible_to(holder: Holder) -> QuerySet[Annex]:
    """Return the annexes this person may read: those of the papers that they may."""
    return Annex.objects.filter(paper__in=papers_visible_to(holder).order_by()).select_related(
        "paper__meeting__host",
        "paper__meeting__series__cluster",
        "paper__meeting__period",
        "paper__number__numbering__issuer",
    )


def annexes_approved_by(holder: Holder) -> QuerySet[Annex]:
    """Return the annexes this person approves."""
    approves = within(holder, Verb.APPROVE_MINUTES, OF_PAPER)
    return Annex.objects.filter(approves).select_related("paper__meeting__host")


def newest(paper: MeetingPaper) -> PaperVersion:
    """Return the version of a paper that counts."""
    return PaperVersion.objects.get(paper=paper, number=paper.version)


def changed_since(paper: MeetingPaper, seen: int) -> dict[str, str]:
    """Return the parts that differ between a version somebody has seen and the newest, as they read now."""
    found = {row.number: row for row in paper.versions.filter(number__in=[seen, paper.version])}
    before = found[seen].sections if seen in found else ()
    return changed(before, found[paper.version].sections)


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """One version of a paper, with the parts that changed since the version before, as they read then."""

    version: PaperVersion
    changes: tuple[Section, ...]


def paper_versions(paper: MeetingPaper) -> list[SavedPaper]:
    """Return the versions of a paper, newest first. One query."""
    found: list[SavedPaper] = []
    before: tuple[Section, ...] = ()
    for row in paper.versions.all():
        keys = changed(before, row.sections) if before else {}
        found.append(SavedPaper(row, tuple(each for each in row.sections if each.key in keys)))
        before = row.sections
    return found[::-1]


def papers_of(meeting: Meeting, holder: Holder) -> list[MeetingPaper]:
    """Return the papers of a meeting, which this person may see, that they may read.

    Only what a line about a paper needs is read. One query, and three for the numbers of all that have one.
    """
    rows = meeting.papers.filter(_readable(holder, Q())).order_by("-kind")
    return list(
        rows.only("meeting_id", "kind", "state", "number_id").prefetch_related("number__numbering__issuer")
    )
