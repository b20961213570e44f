"""Rules for the content of an edition: how long its sections are, and by which mark it is known."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.editions import Kind

Content = dict[str, Any]

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK: Final = re.compile(r"\d\d:\d\d")
_AT: Final = re.compile(r"(\d\d/\d\d/\d{4}) · (\d\d? giờ)")


def mark_of(content: Mapping[str, Any]) -> str:
    """Return the mark by which a content is known: the SHA-256 of its plain data, keys in order."""
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(plain.encode()).hexdigest()


def words_in(section: Mapping[str, Any]) -> int:
    """Return how many words stand in a section: its text, and what fills it."""
    return rich.words(str(section.get("text", ""))) + sum(_words(row) for row in section.get("rows", ()))


def words_of(section: Mapping[str, Any]) -> str:
    """Return what a section says as plain text: its title, its text, and what fills it."""
    said = [str(section.get("title", "")), rich.plain(str(section.get("text", "")))]
    said += map(_row, section.get("rows", ()))
    return "\n".join(filter(None, said))


def _row(row: Mapping[str, object]) -> str:
    """Return what a row says, its day and its hour as people write them: 25/12/2015, 7 giờ 30 · Giao ban."""
    said = [value for value in row.values() if isinstance(value, str) and value]
    return _AT.sub(r"\1, \2", " · ".join(map(_written, said)))


def _written(value: str) -> str:
    if day := _DAY.fullmatch(value):
        return f"{day[3]}/{day[2]}/{day[1]}"
    return hour_of(value) if _CLOCK.fullmatch(value) else value


def hour_of(time: str) -> str:
    """Return a time of day of plain data, "07:30", as an office writes it: "7 giờ 30"; nothing of none."""
    hours, _, minutes = time.partition(":")
    return f"{int(hours)} giờ {minutes}".removesuffix(" 00") if time else ""


def _words(row: Mapping[str, object]) -> int:
    return sum(len(value.split()) for value in row.values() if isinstance(value, str))


def lengths(content: Mapping[str, Any]) -> dict[str, int]:
    """Return how long each section of a fixed edition is, by heading."""
    return {section["heading"]: words_in(section) for section in content.get("sections", ())}


def codes_in(content: Mapping[str, Any]) -> frozenset[str]:
    """Return the codes of the matters whose answers an edition tells."""
    sections = content.get("sections", ())
    told = (row for one in sections if one["kind"] == Kind.REPLIES for row in one["rows"])
    return frozenset(str(row["code"]) for row in told)
