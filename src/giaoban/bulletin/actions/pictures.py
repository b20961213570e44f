"""Adding pictures to contributions, recording and taking back agreement, taking pictures out."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_contribution, touch
from giaoban.bulletin.models import Contribution, Picture
from giaoban.bulletin.rules import pictures as rules
from giaoban.bulletin.rules.contributions import Hand
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import Actor
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc


@dataclass(frozen=True, slots=True)
class Drawn(Kept):
    """A picture as the store has it, without anything but the picture; its name is that of its path."""

    width: int
    height: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is said of a picture.

    Attributes:
        credit: By whom it is.
        has_people: Whether people can be recognised in it.
        agreed_by: Who agreed that it is printed and shown, and how; empty while nobody did.
    """

    caption: str
    credit: str = ""
    has_people: bool = False
    agreed_by: str = ""


@transaction.atomic
def add_picture(  # noqa: PLR0913  # what makes up one picture, each told by its name
    contribution: Contribution,
    kept: Drawn,
    said: Shown,
    *,
    hand: Hand,
    once: UUID,
    at: datetime,
    actor: Actor,
) -> Picture:
    """Add a picture to a contribution; the same ``once`` adds it once.

    Raises:
        Refused: If nothing more is taken, there are enough, or it has no caption.
    """
    locked = lock_contribution(contribution)
    if there := Picture.objects.filter(once=once).first():
        return there
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_add(edition.facts, stage, hand, pictures=locked.pictures.count()))
    enforce(rules.why_not_caption(said.caption))
    agreed_by = nfc(said.agreed_by).strip() if said.has_people else ""
    picture = Picture.objects.create(
        contribution=locked,
        path=kept.path,
        width=kept.width,
        height=kept.height,
        digest=kept.digest,
        caption=nfc(said.caption).strip(),
        credit=nfc(said.credit).strip(),
        has_people=said.has_people,
        agreed_by=agreed_by,
        agreed_at=at if agreed_by else None,
        by_post=actor.post or actor.role,
        added_at=at,
        once=once,
    )
    _note(picture, locked, "bulletin_picture.added", hand, actor)
    return picture


@transaction.atomic
def agree_to_picture(picture: Picture, *, by: str, hand: Hand, at: datetime, actor: Actor) -> Picture:
    """Record that the people on a picture agreed to its being printed and shown.

    Raises:
        Refused: If nobody is named, or the edition takes no change.
    """
    locked, row = _locked(picture)
    enforce(rules.why_not_agree(row.section.edition.facts, Stage(row.state), hand, by=by))
    locked.has_people, locked.agreed_by = True, nfc(by).strip()
    locked.agreed_at, locked.taken_back_at = at, None
    locked.save(update_fields=["has_people", "agreed_by", "agreed_at", "taken_back_at"])
    _note(locked, row, "bulletin_picture.agreed", hand, actor)
    return locked


@transaction.atomic
def take_picture_back(picture: Picture, *, at: datetime, actor: Actor) -> None:
    """Record that somebody on a picture no longer agrees: nobody reads or prints it from now on.

    Raises:
        Refused: If nobody is on it.
    """
    locked, row = _locked(picture)
    enforce(rules.why_not_take_back(has_people=locked.has_people))
    if locked.taken_back_at is None:
        locked.taken_back_at = at
        locked.save(update_fields=["taken_back_at"])
        chain = row.section.edition.host.code
        record("bulletin_picture.taken_back", locked, actor=actor, chain=chain, rows=[locked])


@transaction.atomic
def remove_picture(picture: Picture, *, hand: Hand, actor: Actor) -> str:
    """Take a picture out and return where the store has it; the caller deletes it there afterwards.

    Raises:
        Refused: If the edition takes no change.
    """
    locked, row = _locked(picture)
    enforce(rules.why_not_touch(row.section.edition.facts, Stage(row.state), hand))
    path, subject = locked.path, f"bulletin.picture:{locked.pk}"
    locked.delete()
    _note(subject, row, "bulletin_picture.removed", hand, actor)
    return path


def _locked(picture: Picture) -> tuple[Picture, Contribution]:
    """Return a picture and its contribution as they stand once the acts before this one are done."""
    row = lock_contribution(picture.contribution)
    return Picture.objects.get(pk=picture.pk), row


def _note(subject: Picture | str, row: Contribution, act: str, hand: Hand, actor: Actor) -> None:
    edition = row.section.edition
    if hand is Hand.EDITOR:
        touch(edition, actor)
    rows = [] if isinstance(subject, str) else [subject]
    record(act, subject, actor=actor, chain=edition.host.code, rows=rows)
