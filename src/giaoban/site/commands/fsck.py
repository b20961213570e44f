"""``giaoban fsck``: check the counters of every year against the rows they count, and the rows themselves."""

import argparse
from collections.abc import Iterator
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Host
from giaoban.reports.queries.identities import identities_of, years_of
from giaoban.reports.rules.identities import SENTENCES, Held, broken
from giaoban.site import health
from giaoban.site.command import Stopped, print_json, say
from giaoban.site.sound import contradictions

HELP: Final = gettext_noop("Check the counters of every year against the rows they count.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--host", metavar=_("CODE"), help=_("code of the committee, such as KM"))
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Check everything and print what does not hold; 1 if anything does not."""
    for reason in health.unusable():
        raise Stopped(reason)
    checked = list(equations(options.host))
    wrong = [(host, year, one) for host, year, found in checked for one in broken(found)]
    rows = list(contradictions())
    if options.json:
        count = sum(len(found) for _host, _year, found in checked)
        print_json({"checked": count, "broken": [as_data(*each) for each in wrong], "rows": rows})
    for host, year, one in wrong:
        told = {"host": host, "year": year, "rows": one.rows, "counters": one.counters}
        sentence = _("%(host)s %(year)s: the rows say %(rows)s, the counters %(counters)s") % told
        say(f"{sentence}: {_(SENTENCES[one.identity])}")
    for sentence in rows:
        say(sentence)
    if not wrong and not rows and not options.json:
        print(_("All is in order."))
    return 1 if wrong or rows else 0


def equations(code: str | None) -> Iterator[tuple[str, int, list[Held]]]:
    """Yield the equations of every committee and year, or of one committee.

    Raises:
        Stopped: If there is no committee with this code.
    """
    hosts = Host.objects.order_by("code")
    if code:
        hosts = hosts.filter(code=code.strip().upper())
        if not hosts:
            raise Stopped(_("There is no committee with the code %(code)s.") % {"code": code})
    now = timezone.now()
    for host in hosts:
        for year in years_of(host):
            yield host.code, year, list(identities_of(host, year, now=now))


def as_data(host: str, year: int, one: Held) -> dict[str, object]:
    """Return an equation that does not hold, for programs."""
    return {
        "host": host,
        "year": year,
        "identity": one.identity.value,
        "rows": one.rows,
        "counters": one.counters,
    }
