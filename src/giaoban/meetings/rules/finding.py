"""Finding a unit by a few letters, typed with or without marks while somebody is already speaking."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import search_tokens

Key = TypeVar("Key")

SHARED = 0.5


def telling_words(names: Mapping[Key, str]) -> dict[Key, tuple[str, ...]]:
    """Return the folded words of each name without those that most names share, such as "chi bộ thôn".

    A name that has no other words keeps them all.
    """
    words = {key: search_tokens(name) for key, name in names.items()}
    seen = Counter(word for each in words.values() for word in set(each))
    shared = {word for word, count in seen.items() if count > len(words) * SHARED and len(words) > 1}
    return {key: tuple(word for word in each if word not in shared) or each for key, each in words.items()}


def found(typed: str, names: Mapping[Key, str]) -> list[Key]:
    """Return who is meant by a few letters, in the order of ``names``: only those that fit best.

    Best is the whole name, then the beginnings of its telling words ("cau d"), then their first letters
    ("cd"), then the beginnings of any of its words.
    """
    letters = search_tokens(typed)
    if not letters:
        return []
    telling = telling_words(names)
    whole = {key: search_tokens(name) for key, name in names.items()}
    ways = (
        [key for key, words in whole.items() if words == letters],
        [key for key, words in telling.items() if _begins(letters, words)],
        [key for key, words in telling.items() if len(letters) == 1 and _initials(letters[0], words)],
        [key for key, words in whole.items() if _begins(letters, words)],
    )
    return next((keys for keys in ways if keys), [])


def why_not_unit(typed: str, matches: Iterable[str]) -> Refusal | None:
    """Return why nobody can tell which unit is meant, or ``None`` if one fits.

    Args:
        typed: What was typed.
        matches: The names that fit.
    """
    names = list(matches)
    if len(names) == 1:
        return None
    if not names:
        return Refusal(
            "no_such_unit",
            gettext_noop(
                "No unit of this meeting is called “%(typed)s”. Type the first letters of its name."
            ),
            {"typed": typed},
        )
    return Refusal(
        "several_units",
        gettext_noop("Several units fit “%(typed)s”: %(names)s. Type more letters."),
        {"typed": typed, "names": "; ".join(names)},
    )


def _begins(letters: Sequence[str], words: Sequence[str]) -> bool:
    places = range(len(words) - len(letters) + 1)
    return any(
        all(words[place + step].startswith(part) for step, part in enumerate(letters)) for place in places
    )


def _initials(letters: str, words: Sequence[str]) -> bool:
    return letters in "".join(word[0] for word in words)
