"""``giaoban audit``: prove that the log of who did what is whole, and print the codes that prove it later."""

import argparse
from typing import Final

from django.utils.translation import gettext as _

from giaoban.audit import queries
from giaoban.audit.rules import SENTENCES, Anchor, Finding
from giaoban.kernel.verdict import gettext_noop
from giaoban.site.command import print_json, say

HELP: Final = gettext_noop("Check that the audit log is whole, or print its anchors.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name the arguments."""
    errands = parser.add_subparsers(metavar=_("ERRAND"), required=True, dest="audit_errand")
    verify = errands.add_parser(
        "verify", help=_("find entries that were altered, removed, swapped or cut off")
    )
    verify.add_argument(
        "--anchor",
        action="append",
        type=anchor_of,
        default=[],
        metavar=_("CODE"),
        help=_("a code that was written down earlier; may be given more than once"),
    )
    anchor = errands.add_parser("anchor", help=_("print the code of each chain, to be kept elsewhere"))
    for errand in (verify, anchor):
        errand.add_argument("--json", action="store_true", help=_("print data for programs"))


def anchor_of(code: str) -> Anchor:
    """Read an anchor as it was typed."""
    try:
        return Anchor.parse(code)
    except ValueError as fault:
        sentence = _("“%(code)s” is not an anchor; one looks like KM-1234-0a1b-2c3d-4e5f.")
        raise argparse.ArgumentTypeError(sentence % {"code": code}) from fault


def run(options: argparse.Namespace) -> int:
    """Verify, or print the anchors."""
    if options.audit_errand == "anchor":
        return print_anchors(as_json=options.json)
    return verify(options.anchor, as_json=options.json)


def print_anchors(*, as_json: bool) -> int:
    """Print the anchor of every chain, a line each."""
    codes = [str(anchor) for anchor in queries.anchors()]
    if as_json:
        print_json({"anchors": codes})
    elif codes:
        print("\n".join(codes))
    return 0


def verify(anchors: list[Anchor], *, as_json: bool) -> int:
    """Say where the log is broken, if it is."""
    found = list(queries.broken(anchors))
    if as_json:
        print_json(
            {"entries": queries.length(), "whole": not found, "broken": [as_data(each) for each in found]}
        )
    for each in found:
        say(sentence_of(each))
    if not found and not as_json:
        print(_("The log is whole: %(count)s entries.") % {"count": queries.length()})
    return 1 if found else 0


def sentence_of(finding: Finding) -> str:
    """Return what is wrong and where, in the user's language."""
    return _(SENTENCES[finding.fault]) % finding.values


def as_data(finding: Finding) -> dict[str, object]:
    """Return one finding for programs."""
    return {
        "fault": finding.fault.value,
        "chain": finding.chain,
        "number": finding.number,
        "why": sentence_of(finding),
    }
