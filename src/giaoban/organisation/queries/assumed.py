"""What of a demonstration's data no source gives: it is said wherever these figures stand."""

from typing import Final

from django.utils.translation import gettext as _

from giaoban.organisation.models import Host

_assumed: Final[dict[str, str]] = {}


def say_what_is_assumed(code: str, sentence: str) -> None:
    """Have every page, file and print of a demonstration committee say what of its data is assumed.

    Args:
        code: Of the committee.
        sentence: In English, for the catalogue.
    """
    _assumed[code] = sentence


def assumed_of(host: Host) -> str:
    """Return what is assumed of a committee's data, in the language in force; empty for a real one."""
    sentence = _assumed.get(host.code, "") if host.is_demo else ""
    return _(sentence) if sentence else ""
