"""``giaoban import``: bring units, clusters, agencies and people in from one file."""

import argparse
from pathlib import Path
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.dates import parse_day
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation import imports
from giaoban.organisation.imports import Outcome, Plan, State
from giaoban.organisation.models import Host
from giaoban.site.command import Stopped, print_json, say
from giaoban.ui.wording import refusal_sentence

HELP: Final = gettext_noop("Bring the whole organisation of a committee in from one file.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("an .xlsx workbook or a .csv table"))
    add_host(parser)
    add_day(parser, _("first day of what is new and says no day of its own; today without saying"))
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
    rows = imports.read(content, options.file.name)
    plan, _register = imports.plan_for(host, rows, on)
    show(plan, as_json=options.json)
    if options.dry_run or not plan.is_right:
        return 0 if plan.is_right else 1
    if plan.changes_something:
        imports.apply(host, rows, on=on, actor=SYSTEM, shown=plan.digest)
    return 0


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
    return [
        {"sheet": row.kind.value, "row": row.number, "column": fault.column.name, "why": fault.sentence}
        for fault in outcome.faults
    ]
