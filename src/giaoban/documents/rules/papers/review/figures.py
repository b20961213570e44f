"""How the report writes figures: with their bases, with signs, with a decimal comma."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from giaoban.documents.rules.papers.payments import grouped

MINUS: Final = "\u2212"
NOTHING: Final = "–"


def share_of(part: int, whole: int) -> str:
    """Return what per cent of a whole a part is, rounded half up: "93,2%"; a dash of nothing."""
    return f"{tenths(100 * part, whole)}%" if whole else NOTHING


def of_all(part: int, whole: int, unit: str) -> str:
    """Return a part with its base and share: "1.832/1.932 lượt (94,8%)"."""
    return f"{grouped(part)}/{grouped(whole)} {unit} ({share_of(part, whole)})"


def tenths(over: int, under: int) -> str:
    """Return a quotient with one decimal, rounded half up, with a comma; a dash of nothing."""
    if not under:
        return NOTHING
    found = (Decimal(over) / under).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{found}".replace("-", MINUS).replace(".", ",")


def signed(number: int) -> str:
    """Return a difference with its sign: "+5", "−31", "0"."""
    return f"+{grouped(number)}" if number > 0 else grouped(number)


def against(now: int, before: int, called: str) -> str:
    """Return how a number stands against an earlier one: "giảm 31 ý kiến (−16,6%) so với năm 2014 (187)"."""
    if not before:
        return f"{called} không có số liệu để so sánh"
    if now == before:
        return f"bằng {called} ({grouped(before)} ý kiến)"
    word = "tăng" if now > before else "giảm"
    change = tenths(100 * (now - before), before)
    plus = "+" if now > before else ""
    return (
        f"{word} {grouped(abs(now - before))} ý kiến ({plus}{change}%) so với {called} "
        f"({grouped(before)} ý kiến)"
    )


def listed(parts: tuple[str, ...]) -> str:
    """Return parts one after the other: "a; b; c"."""
    return "; ".join(parts)


def inside(words: str) -> str:
    """Return the head of a column as it stands inside a sentence: "năm 2014"."""
    return words[:1].lower() + words[1:]
