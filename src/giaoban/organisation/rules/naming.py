"""How the name of a post is put together from its title and the place it belongs to."""


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


def _same(one: list[str], other: list[str]) -> bool:
    return [word.casefold() for word in one] == [word.casefold() for word in other]
