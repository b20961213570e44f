"""What the decisions of an office teach about the opinions that wait."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.access.rules import Holder
from giaoban.opinions.queries.visibility import visible_to
from giaoban.opinions.rules.learning import Lessons, learn
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.suggesting import reading_of

MOST_LEARNED_FROM = 600


@dataclass(frozen=True, slots=True)
class Taught:
    """Lessons for choosing a field, by its code, and for choosing an agency, by its key."""

    fields: Lessons[str]
    agencies: Lessons[int]


def taught(holder: Holder, host: int, texts: Iterable[str]) -> Taught:
    """Return what the latest decisions teach about the words of ``texts``. One query for all of them."""
    about = frozenset[str]().union(*(reading_of(text).words for text in texts))
    past = _decided(holder, host) if about else ()
    decisions = [(reading_of(f"{text} {ask}").words, code, agency) for text, ask, code, agency in past]
    return Taught(
        learn([(words, code) for words, code, _ in decisions], about),
        learn([(words, agency) for words, _, agency in decisions if agency is not None], about),
    )


def _decided(holder: Holder, host: int) -> Sequence[tuple[str, str, str, int | None]]:
    """Return words, field and agency of what was decided and stands; public mood teaches nothing."""
    return list(
        visible_to(holder)
        .filter(host=host, field__isnull=False)
        .exclude(kind=Kind.PUBLIC_MOOD.value)
        .filter(origins__referral__recalled_at=None)
        .order_by("-year", "-month", "-number", "origins__pk")
        .values_list("text", "ask", "field__code", "origins__referral__lead")[:MOST_LEARNED_FROM]
    )
