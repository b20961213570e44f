"""How the name of a post is put together from its title and place, and who is called what."""

from giaoban.kernel.vietnamese import fold


def joined_name(title: str, place: str) -> str:
    """Return title and place as one name, words that stand in both only once.

    "Bí thư chi bộ" of "Chi bộ thôn An Bộ" is "Bí thư Chi bộ thôn An Bộ".
    """
    if not title or not place:
        return title or place
    words, rest = title.split(), place.split()
    for shared in range(min(len(words), len(rest)), 0, -1):
        if _same(words[-shared:], rest[:shared]):
            return " ".join([*words[:-shared], *rest])
    return " ".join([*words, *rest])


def place_replaced(name: str, old: str, new: str) -> str:
    """Return the name of a post with the name of its place changed; as it was if it does not end with it."""
    return name.removesuffix(old) + new if old and name.endswith(old) else name


def is_called(wanted: str, name: str, phone: str = "") -> bool:
    """Return whether ``wanted`` is part of a name, marks and case apart, or without letters of a number."""
    if any(sign.isalpha() for sign in wanted):
        return fold(wanted) in fold(name)
    digits = "".join(sign for sign in wanted if sign.isdigit()).lstrip("0")
    return not wanted or fold(wanted) in fold(name) or (bool(digits) and digits in phone)


def _same(one: list[str], other: list[str]) -> bool:
    return [word.casefold() for word in one] == [word.casefold() for word in other]
