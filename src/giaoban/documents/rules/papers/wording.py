"""Words that several papers share: times of day, names of persons with their posts, marked sentences."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from giaoban.kernel.dates import weekday_name

_TYPED_NUMBER: Final = re.compile(r"(\d{1,3})[.)][ \t]+(?=\S)")


def clock(at: time | datetime) -> str:
    """Return a time of day as papers write it: "7 giờ 30 phút"."""
    return f"{at.hour} giờ {at.minute:02} phút"


def short_day(day: date) -> str:
    """Return a day inside a sentence: "27/11/2026"; a zero before days under ten and January, February."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)  # noqa: PLR2004  # as in long_day
    return f"{day.day:02}/{month}/{day.year}"


def when(starts_at: datetime, half_days: int = 1) -> str:
    """Return how long and when: "½ ngày, từ 7 giờ 30 phút, thứ Sáu, ngày 27/11/2026".

    Args:
        starts_at: Local time of the beginning.
        half_days: How many half days it takes, from 1.
    """
    whole, half = divmod(half_days, 2)
    long = f"{whole or ''}{'½' if half else ''}".zfill(1)
    return f"{long} ngày, từ {clock(starts_at)}, {weekday_name(starts_at)}, ngày {short_day(starts_at)}"


def called(name: str, post: str) -> str:
    """Return a person with their post: "Đồng chí Nguyễn Văn A, Bí thư Chi bộ thôn Trại"."""
    return ", ".join(part for part in (f"Đồng chí {name}" if name else "", post) if part)


def points(lines: Sequence[str]) -> tuple[str, ...]:
    """Return paragraphs with their numbers; those typed 1, 2, 3 … by hand are not numbered twice."""
    typed = [_TYPED_NUMBER.match(line) for line in lines]
    is_numbered = all(each and int(each[1]) == place for place, each in enumerate(typed, start=1))
    bare = [
        line[each.end() :] if is_numbered and each else line for line, each in zip(lines, typed, strict=True)
    ]
    return tuple(f"{place}. {line}" for place, line in enumerate(bare, start=1))


def ended(sentence: str, end: str = ".") -> str:
    """Return a sentence with its full stop, whether or not it came with one."""
    kept = sentence.rstrip()
    return kept if kept.endswith((".", "!", "?", "…", ":", ";")) else f"{kept}{end}"


def standing_of(committee: str) -> str:
    """Return the standing members of a committee, as recipients: "Thường trực Đảng ủy" of "Đảng ủy xã …"."""
    kind, _, rest = committee.partition(" ")
    return (
        f"Thường trực {kind} ủy" if rest.partition(" ")[0].lower() in {"ủy", "uỷ"} else "Thường trực cấp ủy"
    )


# How the committee of a party body is called: "Tỉnh ủy Hải Dương" of "Đảng bộ tỉnh Hải Dương".
_COMMITTEES: Final = {
    "đảng bộ tỉnh ": "Tỉnh ủy ",
    "đảng bộ thành phố ": "Thành ủy ",
    "đảng bộ huyện ": "Huyện ủy ",
    "đảng bộ thị xã ": "Thị ủy ",
    "đảng bộ quận ": "Quận ủy ",
    "đảng bộ ": "Đảng ủy ",
}


def committee_of(body: str) -> str:
    """Return the committee of a party body, as recipients name it; the body itself where it is another."""
    lowered = body.lower()
    for words, committee in _COMMITTEES.items():
        if lowered.startswith(words):
            return committee + body[len(words) :]
    return body
