"""Text messages: without marks, within one unit of 160 characters, counted as the networks count."""

from typing import Final

from giaoban.kernel.vietnamese import unmarked

ONE_UNIT: Final = 160
PER_UNIT: Final = 153  # of a message in several units
# The alphabet of GSM 03.38; what stands in the second row takes two places.
PLAIN: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
DOUBLE: Final = frozenset("^{}\\[~]|€")
_SAME: Final = str.maketrans(
    {
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00a0": " ",
        "\u2026": "...",
        "\u2019": "'",
        "\u2018": "'",
    }
    | {"\u201c": '"', "\u201d": '"', "\u00b7": "-", "\t": " "}
)


def texted(text: str) -> str:
    """Return ``text`` as an ordinary telephone shows it: no marks, and ? for what no telephone has."""
    plain = unmarked(text.translate(_SAME))
    return "".join(sign if sign in PLAIN or sign in DOUBLE else "?" for sign in plain)


def places(text: str) -> int:
    """Return how many places ``text`` takes; signs such as [ and € take two."""
    return sum(2 if sign in DOUBLE else 1 for sign in text)


def units(text: str) -> int:
    """Return how many units the network charges for ``text``."""
    taken = places(text)
    return 1 if taken <= ONE_UNIT else -(-taken // PER_UNIT)


def fitted(sentence: str, link: str) -> str:
    """Return one unit of text: the sentence, cut at a word if it must be, and the link, never cut.

    A link that leaves no room for words is left out: a sentence without a link still says something.
    """
    tail = f" {texted(link)}" if link else ""
    room = ONE_UNIT - places(tail)
    if room < ONE_UNIT // 4:
        tail, room = "", ONE_UNIT
    words = texted(" ".join(sentence.split()))
    if places(words) <= room:
        return words + tail
    kept = words
    while kept and places(kept) > room - 3:
        kept = kept[: kept.rfind(" ")] if " " in kept else kept[:-1]
    return f"{kept.rstrip(' ,.;:')}...{tail}"
