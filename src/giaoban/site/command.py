"""The ``giaoban`` command: finds the errands in ``commands/`` and runs one in the user's language.

An errand is one module in ``commands/`` with ``HELP``, ``add_arguments(parser)`` and ``run(options) -> int``.
Exit code 0: done. 1: not done, and it said why. 2: called wrongly.
"""

import argparse
import gettext as catalogues
import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol, cast

from giaoban.kernel.verdict import Refused, gettext_noop
from giaoban.site import commands, env

LOCALE: Final = Path(__file__).parent / "locale"
HELP: Final = gettext_noop("Runs the monthly briefing of secretaries: the server and everything around it.")


class Command(Protocol):
    """What a module in ``commands/`` offers."""

    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Name the arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Do the errand and return the exit code."""


class Stopped(Exception):
    """Raised by an errand that cannot be done; its text is already in the user's language."""


def names() -> list[str]:
    """Return the names of all errands, as they are typed."""
    return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


def typed_as(name: str) -> str:
    """Return how the errand of a module is typed; a module whose name Python keeps for itself ends with _."""
    return name.rstrip("_").replace("_", "-")


def load(name: str) -> Command:
    """Return the module of one errand."""
    return cast("Command", importlib.import_module(f"{commands.__name__}.{name}"))


def print_json(data: object) -> None:
    """Print ``data`` for programs."""
    print(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def say(sentence: str) -> None:
    """Print ``sentence`` for people, beside the data."""
    print(sentence, file=sys.stderr, flush=True)


def speak(language: str) -> None:
    """Let this process, argparse included, speak ``language``; English needs no catalogue."""
    os.environ["LANGUAGE"] = language
    catalogues.bindtextdomain("django", LOCALE)
    catalogues.textdomain("django")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one errand and return its exit code."""
    speak(os.environ.get("GIAOBAN_LANGUAGE") or "vi")
    typed = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")
    try:
        values = env.read(os.environ)
    except env.Faults as faults:
        return report(faults, as_json="--json" in typed)
    return run(typed, language=values["language"])


def report(faults: env.Faults, *, as_json: bool) -> int:
    """Say everything that is wrong with the variables."""
    told = [{"name": name, "fault": catalogues.gettext(sentence)} for name, sentence in faults.faults]
    if as_json:
        print_json({"faults": told})
    for fault in told:
        say(f"{fault['name']}: {fault['fault']}")
    return 1


def run(typed: list[str], *, language: str) -> int:
    """Run one errand with Django at hand."""
    import django  # noqa: PLC0415 - only now, when the variables are known to be sound
    from django.db import DatabaseError  # noqa: PLC0415
    from django.utils import translation  # noqa: PLC0415

    django.setup()
    with translation.override(language):
        try:
            options = make_parser(typed).parse_args(typed)
            code = cast("Command", options.errand).run(options)
            sys.stdout.flush()
        except BrokenPipeError:
            silence()
            return 1
        except SystemExit as stop:  # argparse leaves this way
            return int(stop.code or 0)
        except (Stopped, Refused) as stop:
            say(sentence_of(stop))
            return 1
        except KeyboardInterrupt:
            return 1
        except DatabaseError:
            found = unfit()
            if not found:
                raise
            say("\n".join(found))
            return 1
    return code


def silence() -> None:
    """Let what is still to be printed go nowhere: whoever read it has stopped, as ``head`` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def unfit() -> list[str]:
    """Return why no errand can work with this database: it does not answer, or is not of this version."""
    from giaoban.site import health  # noqa: PLC0415

    return health.unusable()


def sentence_of(stop: Stopped | Refused) -> str:
    """Return why an errand stopped, in the user's language."""
    if isinstance(stop, Stopped):
        return str(stop)
    from giaoban.ui.wording import refusal_sentence  # noqa: PLC0415

    return refusal_sentence(stop.refusal)


def make_parser(typed: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser; where an errand is typed, only its module is loaded and asked for its arguments."""
    from django.utils.translation import gettext  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog="giaoban", description=gettext(HELP))
    errands = parser.add_subparsers(metavar=gettext("ERRAND"), required=True, dest="errand_name")
    asked = [name for name in names() if typed and typed[0] == typed_as(name)]
    for name in asked or names():
        module = load(name)
        errand = errands.add_parser(
            typed_as(name), help=gettext(module.HELP), description=gettext(module.HELP)
        )
        if asked or not typed:
            module.add_arguments(errand)
        errand.set_defaults(errand=module)
    return parser
