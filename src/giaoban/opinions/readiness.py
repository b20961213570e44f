"""What opinions put onto the readiness board: how many came in writing beforehand."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Target, Verb
from giaoban.meetings import readiness
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import Light
from giaoban.opinions import queries
from giaoban.ui.wording import long_day


@readiness.watches
def written_opinions(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[readiness.Signal]:
    """Yield how many written opinions came, and until when they are taken; nobody owes one."""
    if not meeting.is_briefing:
        return
    came = queries.visible_to(holder).filter(meeting=meeting, turn__channel="written")
    count, units = came.count(), came.values("unit").distinct().count()
    is_open = meeting.written_until >= timezone.localdate(now)
    compiles = holder.grant_for(Verb.COMPILE, Target(host=meeting.host_id)) is not None
    yield readiness.Signal(
        "opinions",
        _("Written opinions"),
        Light.WAITING if is_open else Light.READY,
        " ".join((_came(count, units), _until(meeting, is_open=is_open))),
        to=reverse("opinions:desk", args=[meeting.pk]) if compiles else meeting.get_absolute_url(),
    )


def _came(count: int, units: int) -> str:
    if not count:
        return _("None has come.")
    opinions = ngettext("%(count)s opinion", "%(count)s opinions", count) % {"count": count}
    return ngettext("%(opinions)s from %(units)s unit.", "%(opinions)s from %(units)s units.", units) % {
        "opinions": opinions,
        "units": units,
    }


def _until(meeting: Meeting, *, is_open: bool) -> str:
    day = {"day": long_day(meeting.written_until)}
    return _("They are taken until %(day)s.") % day if is_open else _("They were taken until %(day)s.") % day
