"""Writing to the editor about an edition, and answering."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_edition
from giaoban.bulletin.models import Edition, Remark
from giaoban.bulletin.news import RemarkAnswered, RemarkWritten
from giaoban.bulletin.rules import remarks as rules
from giaoban.bulletin.rules.editions import State
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.queries import holders_on


@dataclass(frozen=True, slots=True)
class Writing:
    """What a reader writes; the same words under the same ``once`` are written once."""

    about: rules.About
    text: str
    once: UUID


@transaction.atomic
def write_to_editor(edition: Edition, writing: Writing, *, holder: Holder, at: datetime) -> Remark:
    """Keep what a reader writes about an edition, from the post that lets them.

    Raises:
        Refused: If it is not issued, they hold no post of its committee any more, or nothing is said.
    """
    locked = lock_edition(edition)
    grant = holder.grant_for(Verb.WRITE_TO_EDITOR, locked.target)
    enforce(why_not(holder, Verb.WRITE_TO_EDITOR, locked.target) if grant is None else None)
    post, text = grant.post if grant else 0, nfc(writing.text).strip()
    once = rules.key_of(writing.once, edition=locked.pk, post=post, about=writing.about, text=text)
    if there := Remark.objects.filter(once=once).first():
        return there
    people = holders_on([post], timezone.localdate(at)).get(post, [])
    is_held = any(person.pk == holder.person for person in people)
    written = Remark.objects.filter(edition=locked, post=post).count()
    enforce(rules.why_not_write(State(locked.state), text, is_held=is_held, written=written))
    remark = Remark.objects.create(
        edition=locked,
        post_id=post,
        about=writing.about.value,
        text=text,
        written_at=at,
        once=once,
    )
    actor = holder.actor(Verb.WRITE_TO_EDITOR, locked.target)
    record("bulletin_remark.written", remark, actor=actor, chain=locked.host.code, rows=[remark])
    tell(RemarkWritten(remark.pk))
    return remark


@transaction.atomic
def answer_remark(remark: Remark, text: str, *, is_opinion: bool, at: datetime, actor: Actor) -> Remark:
    """Answer a reader in writing; the same answer sent twice is given once.

    Args:
        remark: What the reader wrote.
        text: The answer.
        is_opinion: Whether it is really an opinion, to be raised as one.
        at: With a time zone.
        actor: The editor.

    Raises:
        Refused: If it is answered otherwise already, or nothing is said.
    """
    edition = lock_edition(remark.edition)
    locked = Remark.objects.get(pk=remark.pk)
    said = nfc(text).strip()
    if locked.answer and locked.answer == said:
        return locked
    enforce(rules.why_not_answer(locked.answer, said))
    locked.answer, locked.is_opinion = said, is_opinion
    locked.answered_by, locked.answered_at = actor.post or actor.role, at
    locked.save(update_fields=["answer", "is_opinion", "answered_by", "answered_at"])
    record("bulletin_remark.answered", locked, actor=actor, chain=edition.host.code, rows=[locked])
    tell(RemarkAnswered(locked.pk))
    return locked
