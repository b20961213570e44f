"""What other agencies wait for: parts of replies that are not theirs to send."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.organisation.queries.short import whole
from giaoban.replies.queries.parts import parts_to_write
from giaoban.ui.wording import days_left
from giaoban.web.queries.needs.need import Need


def parts_owed(holder: Holder, today: date) -> Iterator[Need]:
    """Yield the parts that this person's agency owes to replies of others, the soonest due first."""
    if not holder.may(Verb.ANSWER):
        return
    rows = whole(parts_to_write(holder))
    if not rows:
        return
    first = rows[0]
    heading = ngettext(
        "%(total)s part of a reply is awaited from your agency",
        "%(total)s parts of replies are awaited from your agency",
        len(rows),
    )
    yield Need(
        "late" if first.due_on < today else "mine",
        heading % {"total": len(rows)},
        f"{first.referral.title}: {days_left(first.due_on, today)}",
        _("Write it"),
        reverse("replies:answer-part", args=[first.pk]) if len(rows) == 1 else reverse("replies:index"),
    )
