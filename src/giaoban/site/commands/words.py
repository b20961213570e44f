"""``giaoban words``: an amount of đồng in words, as the papers of an office want it; asks no database."""

import argparse
from typing import Final

from django.utils.translation import gettext as _

from giaoban.kernel.money import Form, in_words, read_amount
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.site.command import print_json

HELP: Final = gettext_noop("Write an amount of đồng in Vietnamese words.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("amount", metavar=_("AMOUNT"), help=_("in đồng, for instance 1890000 or 1.890.000"))
    parser.add_argument(
        "--form",
        choices=[form.value for form in Form],
        default=Form.NORTH.value,
        help=_("read as in the north (nghìn, linh) or in the south (ngàn, lẻ)"),
    )
    parser.add_argument("--even", action="store_true", help=_("close with “chẵn”"))
    parser.add_argument("--json", action="store_true", help=_("print data for programs"))


def run(options: argparse.Namespace) -> int:
    """Print the words on one line; stop with a sentence if no amount can be read."""
    amount = read_amount(options.amount)
    if isinstance(amount, Refusal):
        raise Refused(amount)
    words = in_words(amount, Form(options.form), even=options.even)
    if options.json:
        print_json({"amount": amount, "words": words})
    else:
        print(words)
    return 0
