"""What was typed point by point, put where its points stand now: one may have gone, and others moved up."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from giaoban.opinions.models import Point
from giaoban.replies.models.words import PARTS

FIELD: Final = "asked"
_OF_A_POINT: Final = re.compile(rf"({'|'.join((*PARTS, 'template'))})_(\d+)")


def asked_as(points: Sequence[Point]) -> str:
    """Return which points a form shows under which numbers, for its hidden field."""
    return " ".join(f"{point.number}.{point.pk}" for point in points)


def aligned(typed: Mapping[str, str], points: Sequence[Point]) -> dict[str, str]:
    """Return what was typed with each part at the number that its point has now.

    Args:
        typed: All that was sent or kept, with the hidden field of the form if it had one.
        points: The points as they are asked now.
    """
    moved = dict(typed)
    if not _has_changed(typed, points):
        return moved
    now, keys = {str(point.pk): str(point.number) for point in points}, _keys(typed)
    for name in [name for name in typed if _OF_A_POINT.fullmatch(name)]:
        del moved[name]
    for name, text in typed.items():
        if (found := _OF_A_POINT.fullmatch(name)) and (number := now.get(keys.get(found[2], ""))):
            moved[f"{found[1]}_{number}"] = text
    if "insert" in typed:
        moved["insert"] = now.get(keys.get(typed["insert"], ""), "")
    return moved | {FIELD: asked_as(points)}


def typed_on_gone(typed: Mapping[str, str], points: Sequence[Point]) -> list[str]:
    """Return what was typed on points that are asked here no more."""
    if not _has_changed(typed, points):
        return []
    here, keys = {str(point.pk) for point in points}, _keys(typed)
    return [
        text.strip()
        for name, text in typed.items()
        if (found := _OF_A_POINT.fullmatch(name)) and found[1] != "template"
        if text.strip() and keys.get(found[2], "") not in here
    ]


def _has_changed(typed: Mapping[str, str], points: Sequence[Point]) -> bool:
    return bool(_keys(typed)) and typed[FIELD] != asked_as(points)


def _keys(typed: Mapping[str, str]) -> dict[str, str]:
    """Return the key of each point by the number under which the form showed it."""
    return dict(re.findall(r"(\d+)\.(\d+)", typed.get(FIELD, "")))
