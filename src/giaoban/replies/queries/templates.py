"""Templates of replies: those that an office keeps, and those that a writer may choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Referral
from giaoban.organisation.models import Host, HostItem
from giaoban.organisation.queries import fields_on
from giaoban.replies.models import ReplyTemplate
from giaoban.replies.rules.offered import OFFERED
from giaoban.replies.rules.templates import Wording


@dataclass(frozen=True, slots=True)
class OfField:
    """A field that a committee uses, with its templates.

    Attributes:
        use: The field as the committee calls it.
        on: What writers are offered.
        off: What was switched off, the last first.
        offered: What the product offers to begin with; ``None`` if nothing, or a template is there already.
    """

    use: HostItem
    on: Sequence[ReplyTemplate]
    off: Sequence[ReplyTemplate]
    offered: Wording | None


def hosts_keeping(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose templates this person keeps."""
    return Host.objects.filter(within(holder, Verb.COMPILE, Paths(host="pk"))).order_by("name")


def kept_by(holder: Holder) -> QuerySet[ReplyTemplate]:
    """Return the templates that this person keeps."""
    rows = ReplyTemplate.objects.filter(within(holder, Verb.COMPILE, Paths(host="host_id")))
    return rows.select_related("host", "field")


def by_field(host: Host, *, today: date) -> list[OfField]:
    """Return the fields that a committee uses, each with its templates. Two queries."""
    rows = list(ReplyTemplate.objects.filter(host=host).order_by("title", "-off_at", "pk"))
    return [
        _of_field(use, [row for row in rows if row.field_id == use.item_id]) for use in fields_on(host, today)
    ]


def offered_to(referral: Referral) -> list[ReplyTemplate]:
    """Return the templates that the writer of a reply to this matter may choose from: those of its field."""
    rows = ReplyTemplate.objects.filter(host=referral.host_id, field=referral.field_id, off_at__isnull=True)
    return list(rows.order_by("title", "pk"))


def wordings_for(referral: Referral) -> list[Wording]:
    """Return what those templates say."""
    return [template.wording for template in offered_to(referral)]


def _of_field(use: HostItem, rows: Sequence[ReplyTemplate]) -> OfField:
    return OfField(
        use,
        [row for row in rows if row.off_at is None],
        [row for row in rows if row.off_at is not None],
        None if rows else OFFERED.get(use.item.code),
    )
