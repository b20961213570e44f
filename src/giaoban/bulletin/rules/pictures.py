"""Rules for pictures in contributions: when one may be added, and when people on it have agreed."""

from typing import Final

from giaoban.bulletin.rules.contributions import Hand, Step, why_not_contribute, why_not_edit
from giaoban.bulletin.rules.editions import EditionFacts
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.verdict import Refusal, gettext_noop

MOST: Final = 6  # pictures of one contribution
MOST_MEGABYTES: Final = 20
LONGEST_SIDE: Final = 1280  # pixels: 200 to the inch across a page of A4, and a phone can load it
QUALITY: Final = 80
LONGEST_CAPTION: Final = 300
LONGEST_CREDIT: Final = 150
LONGEST_AGREEMENT: Final = 200
NOBODY_AGREED: Final = gettext_noop("Write who agreed and how, for example: all those on it, by word.")


def why_not_touch(edition: EditionFacts, stage: Stage, hand: Hand) -> Refusal | None:
    """Return why somebody may not change the pictures of a contribution, or ``None`` if they may.

    Args:
        edition: As it stands.
        stage: Where the contribution stands.
        hand: Whether they work for its agency or edit the bulletin.
    """
    if hand is Hand.EDITOR:
        return why_not_edit(edition, stage, Step.REVISE)
    return why_not_contribute(edition, stage, Step.HAND_IN)


def why_not_add(edition: EditionFacts, stage: Stage, hand: Hand, *, pictures: int) -> Refusal | None:
    """Return why no picture can be added to a contribution that has so many, or ``None`` if one can."""
    if refused := why_not_touch(edition, stage, hand):
        return refused
    if pictures >= MOST:
        return Refusal(
            "enough_pictures",
            gettext_noop("A contribution takes %(most)s pictures at most. Take one out first."),
            {"most": MOST},
        )
    return None


def why_not_caption(caption: str) -> Refusal | None:
    """Return why a picture cannot be kept under this caption, or ``None`` if it can."""
    if not caption.strip():
        return Refusal("no_caption", gettext_noop("Write what is on the picture."))
    return None


def why_not_agree(edition: EditionFacts, stage: Stage, hand: Hand, *, by: str) -> Refusal | None:
    """Return why agreement to print a picture cannot be recorded, or ``None`` if it can.

    Source:
        Luật 91/2025/QH15: a photo is personal data; it is shown with the consent of those on it.
    """
    if refused := why_not_touch(edition, stage, hand):
        return refused
    if not by.strip():
        return Refusal("nobody_agreed", NOBODY_AGREED)
    return None


def why_not_take_back(*, has_people: bool) -> Refusal | None:
    """Return why it cannot be recorded that somebody no longer agrees, or ``None`` if it can.

    It can at any time, also when the edition is fixed.
    """
    if not has_people:
        return Refusal("no_people", gettext_noop("Nobody can be recognised in it, so nobody had to agree."))
    return None
