"""What is left to pay: briefings whose payment sheet nobody has drawn up."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.allowances.queries.sheets import without_sheet
from giaoban.ui.wording import count, long_day
from giaoban.web.queries.needs.need import Need


def sheets_missing(holder: Holder) -> Iterator[Need]:
    """Yield, once, how many briefings wait for their payment sheet, and the newest of them."""
    if not holder.may(Verb.PAY):
        return
    waiting = without_sheet(holder)
    keys = list(waiting.values_list("pk", flat=True))
    if keys:
        newest, total = waiting.get(pk=keys[-1]), len(keys)
        yield Need(
            "mine",
            ngettext(
                "%(total)s briefing waits for its payment sheet",
                "%(total)s briefings wait for their payment sheets",
                total,
            )
            % {"total": count(total)},
            f"{newest.title} · {long_day(newest.day)}",
            _("Draw it up") if total == 1 else _("Draw them up"),
            reverse("allowances:draw-up", args=[newest.pk]) if total == 1 else reverse("allowances:index"),
        )
