"""What agencies ask of the office while they owe a reply."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.organisation.queries.short import whole
from giaoban.replies.queries import extending
from giaoban.web.queries.needs.need import Need


def later_meetings_asked(holder: Holder) -> Iterator[Need]:
    """Yield which agencies ask the compiler for a later meeting."""
    rows = whole(extending.pending(holder)) if holder.may(Verb.COMPILE) else []
    if not rows:
        return
    first, total = rows[0], len(rows)
    heading = ngettext(
        "%(agency)s asks for a later meeting", "%(total)s agencies ask for a later meeting", total
    )
    yield Need(
        "mine",
        heading % {"total": total, "agency": first.agency.name},
        f"{first.referral.title}. {first.reason}",
        _("Decide"),
        reverse("replies:grant", args=[first.pk]) if total == 1 else reverse("replies:extensions"),
    )
