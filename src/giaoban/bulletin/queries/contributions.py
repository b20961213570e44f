"""One contribution as its agency and its editor read it: its due date, its versions, what changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from giaoban.bulletin.models import Contribution, Draft, Version
from giaoban.bulletin.queries.desk import late_by
from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.changes import Stretch, changes
from giaoban.bulletin.rules.completeness import Found, against_plan
from giaoban.bulletin.rules.contributions import Words
from giaoban.bulletin.rules.editions import FIXED, State
from giaoban.bulletin.rules.stages import Stage
from giaoban.bulletin.rules.typed import shown


@dataclass(frozen=True, slots=True)
class OwedNow:
    """A contribution, and by how many days it is late now."""

    contribution: Contribution
    late: int

    @property
    def is_awaited(self) -> bool:
        """Whether its agency still owes it."""
        edition = State(self.contribution.section.edition.state)
        return Stage(self.contribution.state) in {Stage.ASKED, Stage.RETURNED} and edition not in FIXED


def owed_now(row: Contribution, now: datetime) -> OwedNow:
    """Return a contribution with its lateness."""
    return OwedNow(row, late_by(row, row.section.edition, now))


def draft_of(row: Contribution) -> Draft | None:
    """Return what its agency has written and not handed in; ``None`` if there is nothing."""
    return Draft.objects.filter(contribution=row).first()


def newest_of(row: Contribution) -> Version | None:
    """Return the newest version; ``None`` if there is none."""
    return row.versions.order_by("-number").first()


def length_of(row: Contribution) -> Found | None:
    """Return that its newest version is far too short or long for the plan; ``None`` if it is neither."""
    version = newest_of(row)
    written = rich.words(version.text) if version else 0
    return against_plan(row.section.heading, written, row.section.words)


def begun(row: Contribution) -> dict[str, object]:
    """Return what stands in the boxes when an agency begins: its draft, else its newest version."""
    draft = draft_of(row)
    if draft is not None:
        return {**_after(row), "title": draft.title, "text": draft.text, "source": draft.source}
    return begun_by_editor(row)


def begun_by_editor(row: Contribution) -> dict[str, object]:
    """Return what stands in the boxes when the editor begins: the newest version."""
    version = newest_of(row)
    if version is None:
        return _after(row)
    said = {"title": version.title, "text": shown(version.text), "source": version.source}
    return {**_after(row), **said}


def _after(row: Contribution) -> dict[str, object]:
    return {"after": row.versions.count()}


def with_file(row: Contribution, words: Words) -> Words:
    """Return words together with the Word file from which the draft was read."""
    draft = draft_of(row)
    if draft is None or not draft.file_name:
        return words
    return replace(words, file_name=draft.file_name, unread=tuple(draft.unread))


@dataclass(frozen=True, slots=True)
class Told:
    """One version, and what changed in it against the one before."""

    version: Version
    changed: Sequence[Stretch]

    @property
    def is_marked(self) -> bool:
        """Whether anything in it differs from the one before."""
        return any(stretch.mark != "same" for stretch in self.changed)


def history_of(row: Contribution) -> list[Told]:
    """Return every version of a contribution, the newest first, each with what changed in it."""
    versions = list(row.versions.order_by("number"))
    told = [Told(version, ()) for version in versions[:1]]
    told += [Told(after, changes(_whole(before), _whole(after))) for before, after in pairwise(versions)]
    return list(reversed(told))


def _whole(version: Version) -> str:
    return f"{version.title}\n{shown(version.text)}"
