"""``giaoban fsck``: check counters and kept sums against their rows, and the rows themselves."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Final

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Host
from giaoban.reports.actions.keeping import forget, keep_all
from giaoban.reports.models.marking import missing
from giaoban.reports.queries.identities import identities_of, years_of
from giaoban.reports.queries.keeping import wrong_months, years_kept
from giaoban.reports.rules.identities import SENTENCES, Held, broken
from giaoban.site import health
from giaoban.site.command import Stopped, print_json, say
from giaoban.site.sound import contradictions

HELP: Final = gettext_noop("Check counters and kept sums of every year against the rows they count.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--host", metavar=_("CODE"), help=_("code of the committee, such as KM"))
    parser.add_argument(
        "--rebuild", action="store_true", help=_("count every kept sum anew from the rows first")
    )
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Check everything and print what does not hold; 1 if anything does not."""
    for reason in health.unusable():
        raise Stopped(reason)
    hosts = hosts_named(options.host)
    if options.rebuild:
        forget()
        keep_all()
    checked = list(equations(hosts))
    wrong = [(host, year, one) for host, year, found in checked for one in broken(found)]
    kept, rows = list(kept_otherwise(hosts)), list(contradictions())
    if options.json:
        count = sum(len(found) for _host, _year, found in checked)
        found = {"broken": [as_data(*each) for each in wrong], "kept": kept, "rows": rows}
        print_json({"checked": count, **found})
    for host, year, one in wrong:
        told = {"host": host, "year": year, "rows": one.rows, "counters": one.counters}
        sentence = _("%(host)s %(year)s: the rows say %(rows)s, the counters %(counters)s") % told
        say(f"{sentence}: {_(SENTENCES[one.identity])}")
    for sentence in (*kept, *rows):
        say(sentence)
    if not (wrong or kept or rows or options.json):
        print(_("All is in order."))
    return 1 if wrong or kept or rows else 0


def hosts_named(code: str | None) -> Sequence[Host]:
    """Return every committee, or the one with this code.

    Raises:
        Stopped: If there is no committee with this code.
    """
    hosts = Host.objects.order_by("code")
    if not code:
        return list(hosts)
    if found := list(hosts.filter(code=code.strip().upper())):
        return found
    raise Stopped(_("There is no committee with the code %(code)s.") % {"code": code})


def equations(hosts: Sequence[Host]) -> Iterator[tuple[str, int, list[Held]]]:
    """Yield the equations of every year of some committees."""
    now = timezone.now()
    for host in hosts:
        for year in years_of(host):
            yield host.code, year, list(identities_of(host, year, now=now))


def kept_otherwise(hosts: Sequence[Host]) -> Iterator[str]:
    """Yield a sentence for each month whose kept sums are not what the rows say, and one if nothing marks."""
    if missing(connection):
        yield _("The database does not mark what changes. Run: giaoban fsck --rebuild")
    for host in hosts:
        for year in sorted({*years_of(host), *years_kept(host)}):
            for month in wrong_months(host, year):
                told = {"host": host.code, "month": month, "year": year}
                yield (
                    _(
                        "%(host)s %(month)s/%(year)s: what is kept is not what the rows say. "
                        "Run: giaoban fsck --rebuild"
                    )
                    % told
                )


def as_data(host: str, year: int, one: Held) -> dict[str, object]:
    """Return an equation that does not hold, for programs."""
    return {
        "host": host,
        "year": year,
        "identity": one.identity.value,
        "rows": one.rows,
        "counters": one.counters,
    }
