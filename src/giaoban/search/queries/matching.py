"""How either database is asked for words: the only place that knows their query languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import connection
from django.db.models import BooleanField, Q
from django.db.models.expressions import RawSQL

from giaoban.search.rules import SHORTEST_PREFIX, Query

SQLITE: Final = {
    "accented": "id IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)",
    "folded": "id IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)",
    "part": "id IN (SELECT rowid FROM search_parts WHERE folded LIKE %s)",
}
POSTGRESQL: Final = {
    "accented": "accented_words @@ %s::tsquery",
    "folded": "folded_words @@ %s::tsquery",
    "part": "(folded_words @@ %s::tsquery AND folded LIKE %s)",
}


@dataclass(frozen=True, slots=True)
class Rung:
    """One condition of a query.

    Attributes:
        matching: What matches, whatever its marks.
        closely: What among it has the marks that were typed; ``None`` if a match is as close as any other.
    """

    matching: Q
    closely: Q | None = None


def rungs(query: Query, hosts: Sequence[str]) -> Iterator[Rung]:
    """Yield the conditions of a query from the closest to the widest.

    Its words side by side as they were typed, for "cho ha" is Hạ market before it is a hectare given to
    somebody; then all of them anywhere; both again with the last word still unfinished; and last the letters
    anywhere, even inside a word. Whole words come first because they are found at once: an unfinished one
    may be any of hundreds.

    Args:
        query: What is looked for.
        hosts: Codes of the committees whose entries may be seen. One SQLite holds few committees and leaves
            this to visibility; PostgreSQL keeps away from the words of all the others.
    """
    for ending in _endings(query.folded):
        for joined in (_phrase, _all) if len(query.folded) > 1 else (_all,):
            marked = _condition("accented", joined(query.accented, ending), hosts)
            yield Rung(_condition("folded", joined(query.folded, ending), hosts), marked)
    if query.part:
        yield Rung(_condition("part", f"%{query.part}%", hosts))


def marked(query: Query, hosts: Sequence[str]) -> Q:
    """Return the condition that all words of a query stand there, whole and with the marks typed."""
    return _condition("accented", _all(query.accented, ""), hosts)


def wide(query: Query, hosts: Sequence[str], kind: str) -> Iterator[Q]:
    """Yield the conditions of a query for one kind that ask for no marks, from the closest to the widest."""
    for ending in _endings(query.folded):
        yield _condition("folded", _all(query.folded, ending), hosts, kind)
    if query.part:
        yield _condition("part", f"%{query.part}%", hosts, kind)


def _endings(words: Sequence[str]) -> tuple[str, ...]:
    """Return how the last word may end; only one long enough to go by may be unfinished."""
    if not words:
        return ()
    return ("", "*") if len(words[-1]) >= SHORTEST_PREFIX else ("",)


def _is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def _condition(column: str, value: str, hosts: Sequence[str], kind: str = "") -> Q:
    if _is_sqlite():
        return _raw(SQLITE[column], [value if column == "part" else f"{column} : {value}"])
    within = "(" + " | ".join(f"'host:{_quoted(host)}'" for host in hosts) + ")"
    if kind:
        within += f" & 'kind:{_quoted(kind)}'"
    if column == "part":
        return _raw(POSTGRESQL[column], [within, value])
    return _raw(POSTGRESQL[column], [f"{within} & ({value})"])


def _raw(sql: str, values: list[str]) -> Q:
    return Q(RawSQL(sql, values, output_field=BooleanField()))  # noqa: S611  # fixed text, the values apart


def _quoted(name: str) -> str:
    return name.replace("\\", "\\\\").replace("'", "''")


def _phrase(words: Sequence[str], ending: str) -> str:
    if _is_sqlite():
        return f'("{" ".join(words)}"{ending})'
    return " <-> ".join(_lexemes(words, ending))


def _all(words: Sequence[str], ending: str) -> str:
    if _is_sqlite():
        quoted = '" AND "'.join(words)
        return f'("{quoted}"{ending})'
    return " & ".join(_lexemes(words, ending))


def _lexemes(words: Sequence[str], ending: str) -> list[str]:
    *whole, last = (f"'{word}'" for word in words)
    return [*whole, f"{last}:*" if ending else last]
