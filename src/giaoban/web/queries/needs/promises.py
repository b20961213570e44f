"""What was promised, reported done, and waits for its raiser."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder
from giaoban.replies.queries.following import to_confirm
from giaoban.replies.queries.promises import Tab
from giaoban.web.queries.needs.need import Need

LATELY: Final = timedelta(days=62)  # nobody is asked on their first page about what was done long ago


def promises_to_confirm(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield what was lately reported done to this person's units: they say whether it is."""
    rows = list(to_confirm(holder, since=now - LATELY))
    if not rows:
        return
    first, total = rows[0], len(rows)
    heading = ngettext(
        "%(agency)s says that a promise is done: is it?",
        "%(total)s promises are reported done: are they?",
        total,
    )
    yield Need(
        "mine",
        heading % {"total": total, "agency": first.owed_by},
        first.what,
        _("Say whether it is done"),
        first.get_absolute_url()
        if total == 1
        else f"{reverse('replies:commitments')}?state={Tab.DONE.value}",
    )
