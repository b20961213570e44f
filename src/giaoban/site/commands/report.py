"""``giaoban report``: the table of a year for people and programs, and the report in two parts as a file."""

import argparse
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Final

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from giaoban.documents.http import KINDS, as_file, as_kept
from giaoban.documents.queries import mandates_of
from giaoban.documents.rules.papers.review import Review, review
from giaoban.kernel.dates import parse_day
from giaoban.kernel.shares import NO_VALUE
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.models import Meeting
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports import queries
from giaoban.reports.models import WrittenReport
from giaoban.reports.printing.workbook import workbook
from giaoban.reports.queries.review import review_of
from giaoban.reports.queries.review.reading import TERM, newest_words, written_of
from giaoban.reports.rules.counters import DEFINITIONS, Counter, Counters
from giaoban.reports.rules.stretches import (
    FIRST_YEAR,
    LAST_YEAR,
    Stretch,
    of_month,
    of_quarter,
    of_term,
    of_year,
)
from giaoban.site import papers
from giaoban.site.command import Stopped, print_json
from giaoban.ui.wording import refusal_sentence, short_day

HELP: Final = gettext_noop("Print reports and other papers as files, by their names.")
FORMATS: Final = (*KINDS, "xlsx")
MONTHS: Final = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    errands = parser.add_subparsers(metavar=_("ERRAND"), required=True, dest="report_errand")
    year = errands.add_parser("year", help=_("the counters and the table by field, or the report as a file"))
    _on_a_year(year)
    year.add_argument("--json", action="store_true", help=_("print data for programs"))
    _as_a_file(year)
    quarter = errands.add_parser("quarter", help=_("the report of a quarter as a file"))
    _on_a_year(quarter)
    quarter.add_argument("--quarter", required=True, type=int, choices=range(1, 5), help=_("from 1 to 4"))
    _as_a_file(quarter, required=True)
    month = errands.add_parser("month", help=_("the report of a month as a file"))
    _on_a_year(month)
    month.add_argument(
        "--month", required=True, type=int, choices=range(1, MONTHS + 1), help=_("from 1 to 12")
    )
    _as_a_file(month, required=True)
    term = errands.add_parser("term", help=_("the report of a term of the committee as a file"))
    _of_a_host(term)
    called = _("as it is written down, such as 2015-2020")
    term.add_argument("--term", required=True, metavar=_("TERM"), help=called)
    _as_a_file(term, required=True)
    meeting = errands.add_parser("meeting", help=_("a paper of a meeting as a file, by its name"))
    _of_a_meeting(meeting)
    matter = errands.add_parser("matter", help=_("a paper about one matter as a file, by its name"))
    _named(matter, papers.MATTERS)
    matter.add_argument("--code", required=True, metavar=_("CODE"), help=_("of the matter, on its page"))
    plan = errands.add_parser("year-paper", help=_("a paper of a whole year as a file, by its name"))
    _named(plan, papers.YEARS)
    plan.add_argument("--year", required=True, type=int, metavar=_("YEAR"), help=_("such as 2015"))
    amount = _("which rate is proposed, in đồng, such as 70000")
    plan.add_argument("--amount", type=int, metavar=_("AMOUNT"), help=amount)
    numbered = errands.add_parser("numbered", help=_("a numbered paper of payments or supply, by its name"))
    _named(numbered, papers.NUMBERED)
    numbered.add_argument("--number", required=True, metavar=_("NUMBER"), help=_("such as 03/2026"))


def _of_a_meeting(errand: argparse.ArgumentParser) -> None:
    _named(errand, [*papers.PAPERS, *papers.LETTERS])
    code, day = _("CODE"), _("DAY")
    errand.add_argument("--day", required=True, metavar=day, help=_("of the meeting, such as 27/11/2026"))
    which = _("code of the cluster, where several meet on that day")
    errand.add_argument("--cluster", default="", metavar=code, help=which)
    errand.add_argument("--agency", default="", metavar=code, help=_("to which agency a letter goes"))


def _named(errand: argparse.ArgumentParser, names: Iterable[str]) -> None:
    errand.add_argument("paper", choices=list(names), help=_("which paper"))
    _of_a_host(errand)
    errand.add_argument("--format", choices=KINDS, required=True, help=_("what kind of file"))
    where = _("where the file is written")
    errand.add_argument("--out", type=Path, required=True, metavar=_("FILE"), help=where)


def _of_a_host(errand: argparse.ArgumentParser) -> None:
    code = _("code of the committee, such as KM")
    errand.add_argument("--host", required=True, metavar=_("CODE"), help=code)


def _on_a_year(errand: argparse.ArgumentParser) -> None:
    _of_a_host(errand)
    errand.add_argument("--year", required=True, type=int, metavar=_("YEAR"), help=_("such as 2015"))


def _as_a_file(errand: argparse.ArgumentParser, *, required: bool = False) -> None:
    errand.add_argument(
        "--format", choices=FORMATS, required=required, help=_("write the report in two parts as such a file")
    )
    errand.add_argument("--out", type=Path, metavar=_("FILE"), help=_("where the file is written"))


def run(options: argparse.Namespace) -> int:
    """Print the year, or write the report of a stretch of time as a file."""
    host = Host.objects.filter(code=options.host.strip().upper()).first()
    if host is None:
        raise Stopped(_("There is no committee with the code %(code)s.") % {"code": options.host})
    if "paper" in options:
        return put(_paper(host, options), options.out)
    if options.format:
        return write(host, options)
    year = queries.year_of(host, options.year, now=timezone.now())
    if options.json:
        print_json(as_data(year))
    else:
        print_table(year)
    return 0


def write(host: Host, options: argparse.Namespace) -> int:
    """Write the report as a file."""
    if options.out is None:
        raise Stopped(_("Say with --out where the file is to be written."))
    if options.report_errand == "term":
        stretch, code = _term(host, options.term)
    else:
        within(options.year)
        stretch = _stretch(options)
        code = stretch.code
    report, kind = written_of(host, code), options.format
    return put(_signed(report, kind) or _counted(host, stretch, report, kind), options.out)


def _term(host: Host, called: str) -> tuple[Stretch, str]:
    """Return the months of a term, and the code under which its report is written."""
    wanted = "".join(called.split())
    terms = [one for one in mandates_of(host) if "".join(one.name.split()) == wanted]
    if not terms:
        known = "; ".join(one.name for one in mandates_of(host)) or NO_VALUE
        raise Stopped(
            _("There is no term %(name)s. Those written down are: %(known)s.")
            % {"name": called, "known": known}
        )
    one = terms[0]
    return of_term(one.name, one.valid_from, one.valid_to, today=timezone.localdate()), f"{TERM}{one.pk}"


def _signed(report: WrittenReport | None, kind: str) -> bytes:
    """Return the report as it was signed; nothing if it was not, or for its figures alone."""
    if kind == "xlsx" or not (report and report.told and report.facts.is_signed):
        return b""
    return as_kept(report.told, kind).content


def _counted(host: Host, stretch: Stretch, report: WrittenReport | None, kind: str) -> bytes:
    words = newest_words(report)
    return made_as(kind, review_of(host, stretch, now=timezone.now(), words=words))


def _paper(host: Host, options: argparse.Namespace) -> bytes:
    name, kind, now = options.paper, options.format, timezone.now()
    match options.report_errand:
        case "meeting":
            return papers.of_meeting(name, _meeting(host, options), options.agency, kind, now=now)
        case "matter":
            return papers.of_matter(name, host, options.code, kind, now=now)
        case "numbered":
            return papers.by_number(name, host, options.number, kind)
        case _:
            within(options.year)
            return papers.of_year(name, host, options.year, options.amount, kind, now=now)


def within(year: int) -> None:
    """Refuse a year that no report reaches."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Stopped(
            _("Reports reach from %(first)s to %(last)s. Choose a year between.")
            % {"first": FIRST_YEAR, "last": LAST_YEAR}
        )


def _meeting(host: Host, options: argparse.Namespace) -> Meeting:
    day = parse_day(options.day)
    if isinstance(day, Refusal):
        raise Stopped(refusal_sentence(day))
    found = [
        one
        for one in Meeting.objects.filter(host=host).select_related("host", "series__cluster", "period")
        if one.day == day and _is_of(one, options.cluster)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise Stopped(_("Several clusters meet on that day. Name one with --cluster."))
    raise Stopped(_("There is no meeting on %(day)s.") % {"day": short_day(day)})


def _is_of(meeting: Meeting, cluster: str) -> bool:
    own = meeting.series.cluster
    return not cluster or (own is not None and own.code.lower() == cluster.strip().lower())


def put(made: bytes, out: Path) -> int:
    """Write a file; one that stands there already is kept until the new one is whole."""
    beside = out.with_name(f".{out.name}.part")
    try:
        beside.write_bytes(made)
        beside.replace(out)
    except OSError as fault:
        raise Stopped(_("The file cannot be written: %(why)s") % {"why": fault.strerror}) from fault
    print(out)
    return 0


def made_as(kind: str, facts: Review) -> bytes:
    """Return the report as a file of one kind."""
    return workbook(facts) if kind == "xlsx" else as_file(review(facts), kind).content


def _stretch(options: argparse.Namespace) -> Stretch:
    match options.report_errand:
        case "quarter":
            return of_quarter(options.year, options.quarter)
        case "month":
            return of_month(options.year, options.month)
        case _:
            return of_year(options.year)


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
