"""``giaoban import``: bring the organisation in from one file, or opinions on paper for a meeting."""

import argparse
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.dates import parse_day
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.importing import take
from giaoban.opinions.queries import import_files
from giaoban.opinions.queries.importing import Plan as OpinionsPlan
from giaoban.opinions.queries.importing import plan_for
from giaoban.opinions.rules import importing as rules
from giaoban.organisation import imports
from giaoban.organisation.imports import Outcome, Plan, State
from giaoban.organisation.models import Host
from giaoban.site.command import Stopped, print_json, say
from giaoban.ui.wording import refusal_sentence

HELP: Final = gettext_noop(
    "Bring the whole organisation of a committee in from one file, or opinions on paper for a meeting."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("an .xlsx workbook or a .csv table"))
    add_host(parser)
    add_day(parser, _("first day of what is new and says no day of its own; today without saying"))
    parser.add_argument(
        "--meeting", metavar=_("DAY"), help=_("the file holds opinions on paper for the meeting of this day")
    )
    parser.add_argument(
        "--alone", action="store_true", help=_("of opinions take the right rows without the wrong ones")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("only say what would be done"))
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def add_host(parser: argparse.ArgumentParser) -> None:
    """Ask for the committee."""
    parser.add_argument(
        "--host", metavar=_("CODE"), required=True, help=_("code of the committee, such as KM")
    )


def add_day(parser: argparse.ArgumentParser, meaning: str) -> None:
    """Ask for a day."""
    parser.add_argument("--on", metavar=_("DAY"), default="", help=meaning)


def run(options: argparse.Namespace) -> int:
    """Judge every row; unless only asked to, save all of them if none is wrong."""
    host, on = host_called(options.host), parse_day(options.on) if options.on else timezone.localdate()
    if isinstance(on, Refusal):
        raise Stopped(refusal_sentence(on))
    try:
        content = options.file.read_bytes()
    except OSError as fault:
        raise Stopped(_("The file %(file)s cannot be read.") % {"file": options.file}) from fault
    if options.meeting:
        return bring_opinions(host, content, options)
    rows = imports.read(content, options.file.name)
    plan, _register = imports.plan_for(host, rows, on)
    show(plan, as_json=options.json)
    if options.dry_run or not plan.is_right:
        return 0 if plan.is_right else 1
    if plan.changes_something:
        imports.apply(host, rows, on=on, actor=SYSTEM, shown=plan.digest)
    return 0


def bring_opinions(host: Host, content: bytes, options: argparse.Namespace) -> int:
    """Judge every row of a file of opinions, and write the right ones as far as asked to."""
    meeting, at = meeting_on(host, options.meeting), timezone.now()
    rows = import_files.read(content, options.file.name)
    plan = plan_for(meeting, rows, today=timezone.localdate(at))
    show_opinions(plan, as_json=options.json)
    wrong = plan.counts[rules.State.WRONG]
    if options.dry_run or (wrong and not options.alone):
        return 1 if wrong else 0
    if plan.counts[rules.State.NEW]:
        take(meeting, rows, shown=plan.digest, alone=options.alone, at=at, actor=SYSTEM)
    return 0


def meeting_on(host: Host, typed: str) -> Meeting:
    """Return the one meeting of a committee on a day.

    Raises:
        Stopped: If it is no day, or the committee has no meeting on it, or several.
    """
    day = parse_day(typed)
    if isinstance(day, Refusal):
        raise Stopped(refusal_sentence(day))
    begins = timezone.make_aware(datetime.combine(day, time.min))
    found = Meeting.objects.filter(
        host=host, starts_at__gte=begins, starts_at__lt=begins + timedelta(days=1)
    ).exclude(state="cancelled")
    meetings = list(found.select_related("host", "period", "series"))
    if len(meetings) != 1:
        raise Stopped(
            _("On %(day)s there are %(count)s meetings; one is needed. Send the file on its own page.")
            % {"day": typed, "count": len(meetings)}
        )
    return meetings[0]


def show_opinions(plan: OpinionsPlan, *, as_json: bool) -> None:
    """Say what is wrong with which row, and count the rows in each state."""
    counts = {state.value: plan.counts[state] for state in rules.State}
    wrong: list[dict[str, object]] = [
        {"row": one.row.number, "column": fault.column, "why": fault.sentence}
        for one in plan.outcomes
        for fault in one.faults
    ]
    if as_json:
        print_json({"counts": counts, "wrong": wrong})
        return
    for fault in wrong:
        say(_("Row %(row)s, column %(column)s: %(why)s") % fault)
    print(
        _("%(new)s new, %(there)s there already, %(wrong)s wrong.") % {n: str(c) for n, c in counts.items()}
    )


def host_called(code: str) -> Host:
    """Return the committee with this code.

    Raises:
        Stopped: If there is none.
    """
    host = Host.objects.filter(code=code.upper()).first()
    if host is None:
        known = ", ".join(Host.objects.values_list("code", flat=True)) or _("none")
        raise Stopped(
            _("There is no committee with the code %(code)s; there is: %(known)s.")
            % {"code": code, "known": known}
        )
    return host


def show(plan: Plan, *, as_json: bool) -> None:
    """Say what is wrong, and count the rows in each state."""
    counts = {state.value: plan.counts[state] for state in State}
    if as_json:
        print_json({"counts": counts, "wrong": [row for one in plan.outcomes for row in faults_of(one)]})
        return
    for one in plan.outcomes:
        for fault in faults_of(one):
            say(_("%(sheet)s, row %(row)s, column %(column)s: %(why)s") % fault)
    print(
        _("%(new)s new, %(changed)s changed, %(unchanged)s unchanged, %(wrong)s wrong.")
        % {name: str(number) for name, number in counts.items()}
    )


def faults_of(outcome: Outcome) -> list[dict[str, object]]:
    """Return why a row cannot be taken, an entry for each column."""
    row = outcome.row
    sheet = "CSV" if row.kind_typed is not None else row.kind.value
    return [
        {"sheet": sheet, "row": row.number, "column": fault.column.name, "why": fault.sentence}
        for fault in outcome.faults
    ]
