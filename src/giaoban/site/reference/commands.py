"""The page of commands."""

import argparse
from collections.abc import Iterator

from django.utils import translation

from giaoban.site import catalogues, command
from giaoban.site.reference import table


def text() -> str:
    """Return every errand with its arguments."""
    known = catalogues.sentences(catalogues.stored(catalogues.PACKAGE / "site"))
    parts = [
        "# Các lệnh · Commands",
        "`giaoban ERRAND`, also `python -m giaoban ERRAND`. Exit code 0: done; 1: not done, and it said why; "
        "2: wrong use. `--help` explains each; `GIAOBAN_LANGUAGE=en` makes them speak English.",
    ]
    for name in command.names():
        module = command.load(name)
        message = known.get((module.HELP, None))
        parser = argparse.ArgumentParser(prog=f"giaoban {command.typed_as(name)}")
        with translation.override("en"):
            module.add_arguments(parser)
        parts.append(f"## giaoban {command.typed_as(name)}")
        parts.append(f"{message.string if message else ''}<br>*{module.HELP}*")
        parts += described(parser)
    return "\n\n".join(parts)


def described(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield the use of a parser and its arguments, then those of its sub-parsers."""
    actions = [action for action in parser._actions if not isinstance(action, argparse._HelpAction)]
    subs = [action for action in actions if isinstance(action, argparse._SubParsersAction)]
    plain = [action for action in actions if action not in subs]
    if not subs:
        yield f"    {' '.join([parser.prog, *map(use, plain)])}"
    if plain:
        yield table(
            ("Argument", "What for"),
            ((f"`{use(action).strip('[]')}`", str(action.help or "")) for action in plain),
        )
    for action in subs:
        for sub in action.choices.values():
            yield from described(sub)


def use(action: argparse.Action) -> str:
    """Return how one argument is typed."""
    value = str(action.metavar or action.dest.upper())
    typed = value if not action.option_strings else action.option_strings[-1]
    if action.option_strings and action.nargs != 0:
        typed = f"{typed} {value}"
    optional = action.nargs in {"?", "*"} or (action.option_strings and not action.required)
    return f"[{typed}]" if optional else typed
