"""``giaoban report year``: the table of a year, for people and for programs."""

import argparse
from decimal import Decimal
from typing import Final

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from giaoban.kernel.shares import NO_VALUE
from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports import queries
from giaoban.reports.rules.counters import DEFINITIONS, Counter, Counters
from giaoban.site.command import Stopped, print_json

HELP: Final = gettext_noop("Print the report of a year.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    errands = parser.add_subparsers(metavar=_("ERRAND"), required=True, dest="report_errand")
    year = errands.add_parser("year", help=_("the counters and the table by field"))
    year.add_argument("--host", required=True, metavar=_("CODE"), help=_("code of the committee, such as KM"))
    year.add_argument("--year", required=True, type=int, metavar=_("YEAR"), help=_("such as 2015"))
    year.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Print the year."""
    host = Host.objects.filter(code=options.host.strip().upper()).first()
    if host is None:
        raise Stopped(_("There is no committee with the code %(code)s.") % {"code": options.host})
    year = queries.year_of(host, options.year, now=timezone.now())
    if options.json:
        print_json(as_data(year))
    else:
        print_table(year)
    return 0


def as_data(year: queries.Year) -> dict[str, object]:
    """Return the year for programs."""
    codes = queries.field_codes(year.table)
    return {
        "host": year.host.code,
        "year": year.year,
        "counters": counters_as_data(year.counters),
        "total": year.table.total,
        "previous": year.table.previous,
        "difference": year.table.difference,
        "rows": [
            {"field": codes[row.key], "count": row.count, "share": as_number(row.share)}
            for row in year.table.rows
        ],
    }


def counters_as_data(counters: Counters) -> dict[str, object]:
    """Return C1 to C8; C3 and C7 have their parts beside them, because these must add up."""
    return {
        **{counter.value: counters.value(counter) for counter in Counter},
        "C3_parts": {
            "C4": counters.on_spot,
            "forwarded": counters.forwarded,
            "set_aside": counters.set_aside,
            "waiting": counters.waiting,
        },
        "C7": {part.value: counters.stood.get(part, 0) for part in Timeliness},
    }


def as_number(share: Decimal | None) -> float | None:
    """Return a share as programs read it; nothing if there was nothing to share."""
    return None if share is None else float(share)


def print_table(year: queries.Year) -> None:
    """Print the year for people: every figure with its counter, every share with its base."""
    for counter, definition in DEFINITIONS.items():
        print(f"{counter.value:<4}{year.counters.value(counter):>8}  {_(definition.label)}")
    print()
    width = max(len(row.label) for row in year.table.rows) if year.table.rows else 0
    for row in year.table.rows:
        share = NO_VALUE if row.share is None else f"{number_format(row.share, year.host.decimals)}%"
        print(f"{row.label:<{width}}{row.count:>8}{share:>9}")
    print(
        _("C5: %(total)s; the year before %(previous)s; difference %(difference)s")
        % {
            "total": year.table.total,
            "previous": year.table.previous,
            "difference": f"{year.table.difference:+d}".replace("-", "−"),
        }
    )
