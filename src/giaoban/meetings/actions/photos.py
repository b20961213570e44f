"""Adding photos to a meeting, recording and taking back agreement, removing them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting, Photo
from giaoban.meetings.rules import photos as rules


@dataclass(frozen=True, slots=True)
class Picture(Kept):
    """A picture as the store has it, without anything but the picture; its name is that of its path."""

    width: int
    height: int


@transaction.atomic
def add_photo(  # noqa: PLR0913  # what makes up one photo, each told by its name
    meeting: Meeting, kept: Picture, *, caption: str, agreed_by: str, once: UUID, at: datetime, actor: Actor
) -> Photo:
    """Add a photo to a meeting; sent again with the same mark, return the one that is there.

    Raises:
        Refused: If the meeting has enough photos.
    """
    queue(meeting.host.code)
    already = Photo.objects.filter(once=once).first()
    if already is not None:
        return already
    enforce(rules.why_not_add(photos=Photo.objects.filter(meeting=meeting).count()))
    photo = Photo.objects.create(
        meeting=meeting,
        image=kept.path,
        width=kept.width,
        height=kept.height,
        caption=caption,
        agreed_by=agreed_by,
        agreed_at=at if agreed_by else None,
        added_at=at,
        account=actor.account,
        once=once,
    )
    record("photo.added", photo, actor=actor, chain=meeting.host.code, rows=[photo])
    return photo


@transaction.atomic
def agree(photo: Photo, *, by: str, at: datetime, actor: Actor) -> Photo:
    """Record that those on a photo agreed to its being shown.

    Raises:
        Refused: If nobody is named.
    """
    locked = _locked(photo)
    enforce(rules.why_not_agree(by=by))
    locked.agreed_by, locked.agreed_at = by, at
    locked.save(update_fields=["agreed_by", "agreed_at"])
    record("photo.agreed", locked, actor=actor, chain=locked.meeting.host.code, rows=[locked])
    return locked


@transaction.atomic
def take_back(photo: Photo, *, actor: Actor) -> Photo:
    """Record that somebody on a photo no longer agrees: readers do not see it any more."""
    locked = _locked(photo)
    if locked.agreed_at is None:
        return locked
    locked.agreed_by, locked.agreed_at = "", None
    locked.save(update_fields=["agreed_by", "agreed_at"])
    record("photo.taken_back", locked, actor=actor, chain=locked.meeting.host.code, rows=[locked])
    return locked


@transaction.atomic
def remove_photo(photo: Photo, *, actor: Actor) -> str:
    """Remove a photo and return where the store has it; the caller deletes it there afterwards."""
    locked = _locked(photo)
    path, chain = locked.image, locked.meeting.host.code
    subject = f"meetings.photo:{locked.pk}"
    locked.delete()
    record("photo.removed", subject, actor=actor, chain=chain)
    return path


def _locked(photo: Photo) -> Photo:
    queue(photo.meeting.host.code)
    return Photo.objects.select_for_update(of=("self",)).select_related("meeting__host").get(pk=photo.pk)
