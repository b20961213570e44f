"""``giaoban createadmin``: the first account of an installation, which begins without any."""

import argparse
import getpass
import re
import sys
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.actions import Administrator, add_administrator, install
from giaoban.access.models import Account
from giaoban.access.rules import read_username
from giaoban.kernel.verdict import gettext_noop
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions import HostPlan
from giaoban.organisation.models import Host
from giaoban.site.command import Stopped, print_json, say
from giaoban.site.commands.migrate import make_new

HELP: Final = gettext_noop("Make the account of an administrator, and the committee if there is none yet.")
CODE: Final = re.compile(r"[A-Z]{2,6}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments; what is not given is asked for."""
    parser.add_argument(
        "--committee", metavar=_("NAME"), help=_("full name of the committee, as on its letters")
    )
    parser.add_argument(
        "--code",
        metavar=_("CODE"),
        help=_("2 to 6 letters that begin every number of the committee, such as NC"),
    )
    parser.add_argument("--name", metavar=_("NAME"), help=_("full name of the administrator"))
    parser.add_argument(
        "--username", metavar=_("NAME"), help=_("name to sign in with, without marks, such as quan.tri")
    )
    parser.add_argument("--password-stdin", action="store_true", help=_("read the password from the input"))
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Make the account and say how to sign in."""
    make_new()
    account = _make(options)
    host = account.person.host
    if options.json:
        print_json({"host": host.code, "username": account.username})
    else:
        print(_("%(username)s can sign in now, for %(host)s.") % {"username": account.username, "host": host})
    return 0


def _make(options: argparse.Namespace) -> Account:
    code, host = _committee(options)
    name = "" if host else _ask(options.committee, _("Name of the committee: "))
    administrator = Administrator(
        full_name=_ask(options.name, _("Full name of the administrator: ")),
        username=read_username(_ask(options.username, _("Name to sign in with: "))),
        password=_password(from_input=options.password_stdin),
    )
    today = timezone.localdate()
    if host is not None:
        return add_administrator(host, administrator, today=today)
    return install(HostPlan(code=code, name=name, short_name=name), administrator, today=today)


def _committee(options: argparse.Namespace) -> tuple[str, Host | None]:
    hosts = list(Host.objects.all())
    if len(hosts) == 1 and not options.code:
        return hosts[0].code, hosts[0]
    code = _ask(options.code, _("Code of the committee, such as NC: ")).upper()
    if not CODE.fullmatch(code):
        raise Stopped(_("The code is 2 to 6 letters without marks, such as NC."))
    found = next((host for host in hosts if host.code == code), None)
    if hosts and found is None:
        known = ", ".join(host.code for host in hosts)
        raise Stopped(
            _("There is no committee %(code)s here; there is %(known)s.") % {"code": code, "known": known}
        )
    return code, found


def _ask(given: str | None, question: str) -> str:
    answer = nfc(given if given is not None else _typed(question)).strip()
    if not answer:
        raise Stopped(_("Nothing was written; nothing was made. Please start again."))
    return answer


def _typed(question: str) -> str:
    try:
        return input(question)
    except EOFError:
        return ""


def _password(*, from_input: bool) -> str:
    if from_input:
        return sys.stdin.readline().rstrip("\n")
    if not sys.stdin.isatty():
        raise Stopped(_("Use --password-stdin to give the password from a program."))
    say(_("The password is not shown while you type. At least 8 characters; three or four words are good."))
    password = getpass.getpass(_("Password: "))
    if getpass.getpass(_("The same once more: ")) != password:
        raise Stopped(_("The two are not the same; nothing was made. Please start again."))
    return password
