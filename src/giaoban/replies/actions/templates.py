"""Keeping the templates of replies: written, changed, switched off and on again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host, Item
from giaoban.replies.models import ReplyTemplate
from giaoban.replies.rules import templates as rules
from giaoban.replies.rules.templates import PARTS, Wording


@dataclass(frozen=True, slots=True)
class Writing:
    """A template as it was typed, of which field, and the key of the form that brings it."""

    field: Item
    wording: Wording
    once: UUID


@transaction.atomic
def write_template(host: Host, writing: Writing, *, holder: Holder, at: datetime) -> ReplyTemplate:
    """Write a template for replies to matters of one field; the same form sent again writes nothing more.

    Raises:
        Refused: If it lacks a title, words or a gap, or its field has one of that title.
    """
    locked, place = lock(host), Target(host.pk)
    enforce(why_not(holder, Verb.COMPILE, place))
    if there := ReplyTemplate.objects.filter(once=writing.once, host=locked).first():
        return there
    made = ReplyTemplate(host=locked, field=writing.field, once=writing.once)
    return _save(made, writing.wording, "reply_template.written", holder=holder, at=at)


@transaction.atomic
def change_template(
    template: ReplyTemplate, wording: Wording, *, holder: Holder, at: datetime
) -> ReplyTemplate:
    """Change the words of a template; replies that were begun from it stay as they are.

    Raises:
        Refused: If it would lack a title, words or a gap, or its field has another one of that title.
    """
    locked = _locked(template, holder)
    if locked.wording == wording.tidied:
        return locked
    return _save(locked, wording, "reply_template.changed", holder=holder, at=at)


@transaction.atomic
def switch_off(template: ReplyTemplate, *, holder: Holder, at: datetime) -> ReplyTemplate:
    """Offer a template to no writer any more; it is kept, with the moment."""
    locked = _locked(template, holder)
    if locked.off_at is None:
        locked.off_at = at
        locked.save(update_fields=["off_at"])
        _record(locked, "reply_template.switched_off", holder)
    return locked


@transaction.atomic
def switch_on(template: ReplyTemplate, *, holder: Holder) -> ReplyTemplate:
    """Offer a template to writers again.

    Raises:
        Refused: If its field has another one of its title meanwhile.
    """
    locked = _locked(template, holder)
    if locked.off_at is not None:
        enforce(rules.why_not_keep(locked.wording, titles=_titles_beside(locked)))
        locked.off_at = None
        locked.save(update_fields=["off_at"])
        _record(locked, "reply_template.switched_on", holder)
    return locked


def _locked(template: ReplyTemplate, holder: Holder) -> ReplyTemplate:
    host = lock(template.host)
    enforce(why_not(holder, Verb.COMPILE, Target(host.pk)))
    locked = ReplyTemplate.objects.select_for_update(of=("self",)).get(pk=template.pk)
    locked.host = host
    return locked


def _save(
    template: ReplyTemplate, wording: Wording, kind: str, *, holder: Holder, at: datetime
) -> ReplyTemplate:
    said = wording.tidied
    enforce(rules.why_not_keep(said, titles=_titles_beside(template)))
    template.word(said)
    template.written_at = at
    template.by_post = holder.actor(Verb.COMPILE, Target(template.host_id)).post
    if template.pk is None:
        template.save()
    else:
        template.save(update_fields=["title", *PARTS, "by_post", "written_at"])
    _record(template, kind, holder)
    return template


def _titles_beside(template: ReplyTemplate) -> list[str]:
    beside = ReplyTemplate.objects.filter(host=template.host_id, field=template.field_id, off_at__isnull=True)
    return list(beside.exclude(pk=template.pk).values_list("title", flat=True))


def _record(template: ReplyTemplate, kind: str, holder: Holder) -> None:
    actor = holder.actor(Verb.COMPILE, Target(template.host_id))
    record(kind, template, actor=actor, chain=template.host.code, rows=[template])
