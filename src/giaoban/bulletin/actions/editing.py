"""What the editor does to a contribution: returns it, edits it with the change visible, accepts it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.contributing import keep
from giaoban.bulletin.actions.rows import lock_contribution, touch
from giaoban.bulletin.models import Contribution, ReturnNote, Version
from giaoban.bulletin.news import ContributionAccepted, ContributionReturned, ContributionSettled
from giaoban.bulletin.rules import contributions as rules
from giaoban.bulletin.rules.contributions import CONTRIBUTION, Hand, Step, Words
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc


@transaction.atomic
def return_contribution(
    contribution: Contribution, comment: str, *, at: datetime, actor: Actor
) -> ReturnNote:
    """Give a contribution back to its agency, with what is to be changed.

    Raises:
        Refused: If there is nothing to give back, or nothing is said.
    """
    locked = lock_contribution(contribution)
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_return(edition.facts, stage, comment, is_owed=locked.section.agency_id is not None))
    newest = locked.versions.order_by("-number").first() if stage is not Stage.NOTHING else None
    note = ReturnNote.objects.create(
        contribution=locked,
        version=newest,
        comment=nfc(comment).strip(),
        by_post=actor.post or actor.role,
        returned_at=at,
    )
    locked.state, locked.accepted_at = CONTRIBUTION.take(stage, Step.RETURN).value, None
    locked.save(update_fields=["state", "accepted_at"])
    touch(edition, actor)
    record("contribution.returned", locked, actor=actor, chain=edition.host.code, rows=[locked, note])
    tell(ContributionReturned(locked.pk))
    return note


@transaction.atomic
def revise(contribution: Contribution, words: Words, *, once: UUID, at: datetime, actor: Actor) -> Version:
    """Keep the editor's own words as a version of its own, so that the change stays visible.

    Raises:
        Refused: If the edition takes no change, the text lacks something, or it would follow one unseen.
    """
    locked = lock_contribution(contribution)
    if there := Version.objects.filter(once=once).first():
        return there
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_edit(edition.facts, stage, Step.REVISE))
    enforce(rules.why_not_text(words.title, words.text))
    enforce(rules.why_not_follow(words, locked.versions.count()))
    version = keep(locked, words, Hand.EDITOR, once=once, at=at, actor=actor)
    locked.state, locked.handed_in_at = CONTRIBUTION.take(stage, Step.REVISE).value, at
    locked.save(update_fields=["state", "handed_in_at"])
    touch(edition, actor)
    record("contribution.revised", locked, actor=actor, chain=edition.host.code, rows=[locked, version])
    tell(ContributionSettled(locked.pk))
    return version


@transaction.atomic
def accept(contribution: Contribution, *, seen: int, at: datetime, actor: Actor) -> None:
    """Accept the newest version of a contribution, as it was read.

    Args:
        contribution: With a text.
        seen: Number of the version that the editor read.
        at: With a time zone.
        actor: The editor.

    Raises:
        Refused: If there is no text, it is accepted already, or a newer version has come.
    """
    locked = lock_contribution(contribution)
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_accept(edition.facts, stage, seen=seen, newest=locked.versions.count()))
    locked.state, locked.accepted_at = CONTRIBUTION.take(stage, Step.ACCEPT).value, at
    locked.save(update_fields=["state", "accepted_at"])
    touch(edition, actor)
    record("contribution.accepted", locked, actor=actor, chain=edition.host.code, rows=[locked])
    tell(ContributionAccepted(locked.pk))
