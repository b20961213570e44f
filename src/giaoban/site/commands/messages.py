"""``giaoban messages due``: what would be said at a moment; nothing is sent, nothing is kept."""

import argparse
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.dates import EARLIEST_YEAR, LATEST_YEAR
from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.channels.wording import worded
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import Reminder, bundles, due
from giaoban.organisation.models import Host
from giaoban.site import health
from giaoban.site.command import Stopped, print_json

HELP: Final = gettext_noop("Print which reminders are due at a moment, without sending any.")
HANOI: Final = ZoneInfo("Asia/Ho_Chi_Minh")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    errands = parser.add_subparsers(metavar=_("ERRAND"), required=True, dest="messages_errand")
    soon = errands.add_parser("due", help=_("the reminders whose time has come and that were not sent"))
    soon.add_argument(
        "--at",
        type=moment,
        metavar=_("MOMENT"),
        help=_("such as 2026-11-24T08:00, Asia/Ho_Chi_Minh unless it says otherwise; now if left out"),
    )
    soon.add_argument("--host", default="", metavar=_("CODE"), help=_("code of the committee, such as KM"))
    soon.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Print what is due, the committees in the order of their codes, the reminders in that of their keys."""
    if found := list(health.unmigrated()):
        raise Stopped("\n".join(found))
    at = options.at or timezone.now().astimezone(HANOI)
    code = options.host.strip().upper()
    hosts = list(Host.objects.filter(**({"code": code} if code else {})).order_by("code"))
    if code and not hosts:
        raise Stopped(_("There is no committee with the code %(code)s.") % {"code": options.host})
    rows = [row for host in hosts for row in _rows(host, at)]
    if options.json:
        print_json({"at": at.isoformat(), "due": rows})
        return 0
    for row in rows:
        print(f"{row['key']}\n    {row['to']}: {row['text']}")
    print(_("%(count)s reminders are due; nothing was sent.") % {"count": len(rows)})
    return 0


def moment(text: str) -> datetime:
    """Return a moment typed as ISO 8601; without a zone it is Asia/Ho_Chi_Minh."""
    try:
        found = datetime.fromisoformat(text)
        local = found.replace(tzinfo=HANOI) if found.tzinfo is None else found.astimezone(HANOI)
        return local.replace(year=_sensible(local.year))
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError(
            _("“%(text)s” is no moment. Write it as 2026-11-24T08:00.") % {"text": text}
        ) from error


def _sensible(year: int) -> int:
    if not EARLIEST_YEAR < year < LATEST_YEAR:
        raise ValueError(f"the year {year} cannot be right")
    return year


def _rows(host: Host, at: datetime) -> list[dict[str, object]]:
    found = due(world_of(host, at), at)
    if not found:
        return []
    people = directory(host, at.date())
    said_in = {one.key: bundle.key for bundle in bundles(found) for one in bundle.reminders}
    return [
        _row(host, reminder, said_in[reminder.key], people.seats[reminder.occasion.to].name)
        for reminder in sorted(found, key=lambda one: one.key)
    ]


def _row(host: Host, reminder: Reminder, said_in: str, to: str) -> dict[str, object]:
    occasion = reminder.occasion
    return {
        "key": reminder.key,
        "host": host.code,
        "kind": occasion.kind,
        "subject": occasion.subject,
        "to": to,
        "since": reminder.at.isoformat(),
        "until": reminder.until.isoformat(),
        "digest": said_in if said_in != reminder.key else None,
        "text": worded(occasion.kind, dict(occasion.values)).subject,
    }
