"""What an agency does: it writes, hands in, or says that there is nothing this month."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_contribution
from giaoban.bulletin.models import Contribution, Draft, Version
from giaoban.bulletin.news import ContributionSettled
from giaoban.bulletin.rules import contributions as rules
from giaoban.bulletin.rules.contributions import CONTRIBUTION, Hand, Step, Words
from giaoban.bulletin.rules.stages import Stage
from giaoban.bulletin.rules.typed import stored
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc


@transaction.atomic
def save_draft(contribution: Contribution, words: Words, *, at: datetime, actor: Actor) -> Draft:
    """Keep what was written so far; the people of an agency write it together.

    Raises:
        Refused: If nothing more is taken, or the words are marked as a state secret.
    """
    locked = lock_contribution(contribution)
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_contribute(edition.facts, stage, Step.HAND_IN))
    enforce(why_not_type(words.title, words.text, words.source, words.file_name))
    values = {
        "title": nfc(words.title).strip(),
        "text": nfc(words.text),
        "source": nfc(words.source).strip(),
        "file_name": words.file_name,
        "unread": list(words.unread),
        "by_post": actor.post,
        "saved_at": at,
    }
    draft, _made = Draft.objects.update_or_create(contribution=locked, defaults=values)
    record("contribution.drafted", locked, actor=actor, chain=edition.host.code, rows=[draft])
    return draft


@transaction.atomic
def hand_in(contribution: Contribution, words: Words, *, once: UUID, at: datetime, actor: Actor) -> Version:
    """Hand a text in for an agency; the same ``once`` hands it in once.

    Raises:
        Refused: If nothing more is taken, the text lacks something, or it would follow one unseen.
    """
    locked = lock_contribution(contribution)
    if there := Version.objects.filter(once=once).first():
        return there
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_contribute(edition.facts, stage, Step.HAND_IN))
    enforce(rules.why_not_text(words.title, words.text))
    enforce(rules.why_not_follow(words, locked.versions.count()))
    version = keep(locked, words, Hand.AGENCY, once=once, at=at, actor=actor)
    locked.state = CONTRIBUTION.take(stage, Step.HAND_IN).value
    locked.handed_in_at, locked.first_handed_in_at = at, locked.first_handed_in_at or at
    locked.save(update_fields=["state", "handed_in_at", "first_handed_in_at"])
    Draft.objects.filter(contribution=locked).delete()
    record("contribution.handed_in", locked, actor=actor, chain=edition.host.code, rows=[locked, version])
    tell(ContributionSettled(locked.pk))
    return version


@transaction.atomic
def say_nothing(contribution: Contribution, *, at: datetime, actor: Actor) -> None:
    """Say for an agency that it has nothing this month; the name of who says so is kept.

    Raises:
        Refused: If nothing more is taken, or a text was handed in.
    """
    locked = lock_contribution(contribution)
    edition, stage = locked.section.edition, Stage(locked.state)
    enforce(rules.why_not_contribute(edition.facts, stage, Step.SAY_NOTHING))
    locked.state = CONTRIBUTION.take(stage, Step.SAY_NOTHING).value
    locked.nothing_name, locked.nothing_post, locked.nothing_at = actor.name or actor.post, actor.post, at
    locked.first_handed_in_at = locked.first_handed_in_at or at
    locked.save(update_fields=["state", "nothing_name", "nothing_post", "nothing_at", "first_handed_in_at"])
    record("contribution.nothing", locked, actor=actor, chain=edition.host.code, rows=[locked])
    tell(ContributionSettled(locked.pk))


def keep(
    contribution: Contribution, words: Words, hand: Hand, *, once: UUID, at: datetime, actor: Actor
) -> Version:
    """Keep words as the next version of a contribution. It runs inside the caller's act."""
    return Version.objects.create(
        contribution=contribution,
        number=contribution.versions.count() + 1,
        hand=hand.value,
        title=nfc(words.title).strip(),
        text=stored(words.text),
        source=nfc(words.source).strip(),
        file_name=words.file_name,
        unread=list(words.unread),
        account_id=actor.account,
        by_post=actor.post or actor.role,
        by_role=actor.role,
        made_at=at,
        once=once,
    )
