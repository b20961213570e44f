"""Rules for names and passwords of staff: long enough, not common, nothing else."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese.folding import fold

SHORTEST: Final = 8
LONGEST: Final = 128
PHONE: Final = 9  # digits of a number in this country, without the first 0
_USERNAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9._-]{1,58})[a-z0-9]")
# What lists from abroad lack; compared without marks, spaces and figures at the end.
_COMMON_HERE: Final = frozenset(
    {
        "matkhau", "matkhaumoi", "giaoban", "bithu", "chibo", "danguy", "dangbo", "dangvien", "vanphong",
        "anhyeuem", "emyeuanh", "vietnam", "hanoi", "haiphong", "haiduong", "kinhmon", "saigon", "khongbiet",
        "quantri", "admin", "dongchi", "xinchao",
    }
)  # fmt: skip


def read_username(typed: str) -> str:
    """Return a name as it is stored: capitals and the space around it do not matter."""
    return typed.strip().casefold()


def why_not_username(name: str) -> Refusal | None:
    """Return why ``name`` cannot be a name to sign in with, or ``None`` if it can."""
    if not _USERNAME.fullmatch(name):
        return Refusal(
            "username_shape",
            gettext_noop(
                "Write 3 to 60 letters without marks, figures, dots or dashes, for example van.phong."
            ),
        )
    return None


def why_not_password(
    password: str, *, names: Iterable[str], is_common: Callable[[str], bool]
) -> Refusal | None:
    """Return why ``password`` is too weak, or ``None`` if it will do.

    Args:
        password: As it was typed; nothing is trimmed or changed.
        names: Names of the person and of the account, which a password must not be.
        is_common: Whether a word stands on the list of passwords that are tried first.
    """
    if len(password) < SHORTEST:
        return Refusal(
            "password_short",
            gettext_noop(
                "A password needs at least %(shortest)s characters. Three or four ordinary words are good."
            ),
            {"shortest": SHORTEST},
        )
    if len(password) > LONGEST:
        return Refusal(
            "password_long",
            gettext_noop("A password has at most %(longest)s characters. Please shorten it."),
            {"longest": LONGEST},
        )
    if any(_is_named(password, name) for name in names if name):
        return Refusal(
            "password_is_name",
            gettext_noop("A password must not be your name. Take three or four ordinary words instead."),
        )
    if is_common(password.casefold()) or _bare(password) in _COMMON_HERE or len(set(password)) <= 2:  # noqa: PLR2004
        return Refusal(
            "password_common",
            gettext_noop("This password is among those tried first by a stranger. Take three or four words."),
        )
    return None


def _is_named(password: str, name: str) -> bool:
    """Whether a password is a name, with or without figures after it, or a telephone number."""
    word, called = _bare(password), _bare(name)
    number = word.lstrip("0")
    is_phone = number.isdigit() and len(number) >= PHONE and called.endswith(number)
    return word == called or is_phone


def _bare(text: str) -> str:
    whole = re.sub(r"[\W_]+", "", fold(text))
    return whole.rstrip("0123456789") or whole
