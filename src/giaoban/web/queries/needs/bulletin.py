"""What the bulletin wants of somebody: a contribution, a look at what has come, an approval."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.queries.reading import unread_by
from giaoban.bulletin.queries.remarks import remarks_edited_by
from giaoban.bulletin.queries.visibility import (
    OPEN,
    awaited_from,
    contributions_edited_by,
    editions_approved_by,
)
from giaoban.bulletin.rules.stages import Stage
from giaoban.organisation.queries.short import whole
from giaoban.ui.wording import days_left
from giaoban.web.queries.needs.need import Need


def contributions_owed(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield, once, how many contributions one's agency owes, and the soonest due."""
    if not holder.may(Verb.CONTRIBUTE):
        return
    rows = whole(awaited_from(holder))
    if rows:
        first, today = rows[0], timezone.localdate(now)
        heading = ngettext(
            "%(total)s contribution to the bulletin is owed",
            "%(total)s contributions to the bulletin are owed",
            len(rows),
        )
        yield Need(
            "late" if first.section.due_at < now else "mine",
            heading % {"total": len(rows)},
            f"{first.section.heading}: {days_left(timezone.localdate(first.section.due_at), today)}",
            _("Write it"),
            first.get_absolute_url() if len(rows) == 1 else reverse("bulletin:contributions"),
        )


def contributions_to_read(holder: Holder) -> Iterator[Need]:
    """Yield the editions in which something that was handed in waits for the editor."""
    if not holder.may(Verb.EDIT_BULLETIN):
        return
    waiting = contributions_edited_by(holder).filter(
        state=Stage.HANDED_IN.value, section__edition__state__in=OPEN, section__left_out_because=""
    )
    found = waiting.order_by("section__edition").values("section__edition", "section__edition__title")
    for row in found.annotate(total=Count("pk")):
        heading = ngettext(
            "%(total)s contribution waits to be read",
            "%(total)s contributions wait to be read",
            row["total"],
        )
        to = reverse("bulletin:desk", args=[row["section__edition"]])
        yield Need(
            "mine", heading % {"total": row["total"]}, row["section__edition__title"], _("Open the desk"), to
        )


def editions_to_approve(holder: Holder) -> Iterator[Need]:
    """Yield the editions that wait for approval by somebody who did not edit them last."""
    if not holder.may(Verb.APPROVE_BULLETIN):
        return
    for edition in whole(editions_approved_by(holder).filter(state="submitted")):
        if edition.last_editor_id is None or edition.last_editor_id != holder.account:
            to = reverse("bulletin:preview", args=[edition.pk])
            yield Need(
                "mine", _("The bulletin waits for approval"), edition.title, _("Read the bulletin"), to
            )


def _editions_to_read(holder: Holder) -> Iterator[Need]:
    """Yield the newest edition that a secretary has not yet said to have read."""
    if not holder.may(Verb.RAISE_OPINIONS):
        return
    for edition in unread_by(holder)[:1]:
        to = reverse("bulletin:read", args=[edition.pk])
        yield Need("mine", _("A new bulletin to read"), edition.title, _("Read the bulletin"), to)


def _remarks_to_answer(holder: Holder) -> Iterator[Need]:
    """Yield, once, how many remarks of readers wait for their editor."""
    if not holder.may(Verb.EDIT_BULLETIN):
        return
    waiting = remarks_edited_by(holder).filter(answered_at__isnull=True).count()
    if waiting:
        heading = ngettext(
            "%(total)s reader of the bulletin waits for an answer",
            "%(total)s readers of the bulletin wait for an answer",
            waiting,
        )
        told = _("Remarks and questions about issued editions")
        yield Need("mine", heading % {"total": waiting}, told, _("Answer them"), reverse("bulletin:remarks"))


def between_editor_and_readers(holder: Holder) -> Iterator[Need]:
    """Yield what a reader has not read, and what readers wrote that waits for their editor."""
    yield from _editions_to_read(holder)
    yield from _remarks_to_answer(holder)
