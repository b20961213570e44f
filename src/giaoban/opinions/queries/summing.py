"""What a meeting raised, in figures: by field, and what went forward in writing."""

from dataclasses import dataclass

from django.db.models import Count, Q

from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import OnSpotAnswer, Opinion, Referral
from giaoban.opinions.queries.visibility import referrals_visible_to, visible_to
from giaoban.opinions.rules.life import Severity, State
from giaoban.organisation.queries import fields_on
from giaoban.ui.wording import speaks_vietnamese


@dataclass(frozen=True, slots=True)
class FieldCount:
    """One field: how many opinions, and how many of them ask for something. No label: not sorted yet."""

    label: str
    opinions: int
    requests: int


def counted_by_field(meeting: Meeting, holder: Holder) -> list[FieldCount]:
    """Return the opinions of a meeting by field, most first, as far as this person may see them."""
    rows = (
        visible_to(holder)
        .filter(meeting=meeting)
        .order_by()
        .values("field")
        .annotate(total=Count("pk"), asking=Count("pk", filter=Q(is_request=True)))
    )
    used = {each.item_id: each for each in fields_on(meeting.host, meeting.day)}
    found = []
    for row in rows:
        use = used.get(row["field"])
        label = (use.label_vi if speaks_vietnamese() else use.label_en) if use else ""
        found.append(FieldCount(label, row["total"], row["asking"]))
    return sorted(found, key=lambda each: (not each.label, -each.opinions, each.label))


def forwarded_from(meeting: Meeting, holder: Holder) -> list[Referral]:
    """Return what a meeting sent to agencies, as far as this person may see it. One query."""
    return list(referrals_visible_to(holder).filter(raised_meeting=meeting).order_by("lead", "pk"))


def pressing_at(meeting: Meeting, holder: Holder) -> list[Opinion]:
    """Return what its raiser called urgent or the compiler pressing, as far as this person may see it."""
    pressing = Q(urgent=True) | Q(severity=Severity.PRESSING.value)
    rows = visible_to(holder).filter(pressing, meeting=meeting).exclude(state=State.WITHDRAWN.value)
    return list(rows.order_by("number"))


def answered_on_the_spot(meeting: Meeting, holder: Holder) -> list[OnSpotAnswer]:
    """Return what was answered at a meeting itself, as far as this person may see what was asked."""
    asked = visible_to(holder).filter(meeting=meeting).order_by().values("pk")
    rows = OnSpotAnswer.objects.filter(opinion__in=asked, withdrawn_at__isnull=True)
    return list(rows.select_related("opinion__unit").order_by("opinion__number", "pk"))
