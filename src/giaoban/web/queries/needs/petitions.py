"""What waits above longer than was agreed, and what came from below and is not in the register yet."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.replies.queries import petitions
from giaoban.ui.wording import short_day
from giaoban.web.queries.needs.need import Need


def petitions_to_see_to(holder: Holder, today: date) -> Iterator[Need]:
    """Yield what the compiler should ask about above, and what is to be entered from below."""
    if not holder.may(Verb.COMPILE):
        return
    rows = petitions.to_ask_about(holder, today=today)
    if rows:
        first = rows[0]
        told = {"title": first.referral.title, "body": first.body}
        told["day"] = short_day(timezone.localdate(first.sent_at))
        heading = ngettext(
            "%(total)s matter has waited above longer than was agreed",
            "%(total)s matters have waited above longer than was agreed",
            len(rows),
        )
        yield Need(
            "soon",
            heading % {"total": len(rows)},
            _("%(title)s: with %(body)s since %(day)s.") % told,
            _("Ask how it stands"),
            reverse("replies:above"),
        )
    new = petitions.from_below(holder).filter(petitions.WAITING, received_at__isnull=True).count()
    if new:
        heading = ngettext(
            "%(total)s matter was sent up from below", "%(total)s matters were sent up from below", new
        )
        yield Need(
            "news",
            heading % {"total": new},
            _("Enter it in your register of incoming documents."),
            _("See what came"),
            reverse("replies:from-below"),
        )
