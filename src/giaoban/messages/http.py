"""Messages as lists show them: the row, what it says, whom it reaches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from giaoban.kernel.vietnamese import sort_key
from giaoban.messages.channels.wording import Text, items_of, text_of, worded
from giaoban.messages.models import Message
from giaoban.messages.queries import outbox
from giaoban.messages.queries.directory import Directory, Sitter, directory
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import bundles, due
from giaoban.messages.rules.sentences import FAULTS
from giaoban.organisation.models import Host, Person


@dataclass(frozen=True, slots=True)
class Row:
    """One message in a list.

    Attributes:
        text: What it says, in the language in force.
        parts: Of a digest: what it holds, each with the page it leads to.
        person: Who gets it; ``None`` if nobody holds the post any more.
        post: The name of the post.
        fault: In English; the page translates it. Empty if nothing went wrong.
    """

    message: Message
    text: Text
    parts: tuple[tuple[Text, str], ...]
    person: Person | None
    post: str
    fault: str


def rows_of(messages: Iterable[Message]) -> list[Row]:
    """Return messages as lists show them. Two queries, whatever their number."""
    found = list(messages)
    people, posts = outbox.people_of(found), outbox.posts_of(found)
    return [
        Row(
            message=one,
            text=text_of(one),
            parts=_parts(one),
            person=people.get(one.person or 0),
            post=posts.get(one.post or 0, ""),
            fault=FAULTS.get(one.fault, ""),
        )
        for one in found
    ]


def _parts(message: Message) -> tuple[tuple[Text, str], ...]:
    return tuple(
        (worded(str(item["code"]), _mapping(item["values"])), str(item["link"]))
        for item in items_of(message.values)
    )


def _mapping(values: object) -> dict[str, object]:
    return values if isinstance(values, dict) else {}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the preview: which post hears what, who sits there, and on which ways."""

    post: str
    sitters: tuple[Sitter, ...]
    texts: tuple[Text, ...]


def previewed(host: Host, at: datetime) -> list[Told]:
    """Return who would be told what at a moment, in the order of posts. Sends nothing."""
    found = bundles(due(world_of(host, at), at))
    people = directory(host, at.date()) if found else Directory({}, {})
    lines = [
        Told(
            post=people.seats[bundle.reminders[0].occasion.to].name,
            sitters=people.sitters.get(bundle.reminders[0].occasion.to, ()),
            texts=tuple(worded(one.occasion.kind, dict(one.occasion.values)) for one in bundle.reminders),
        )
        for bundle in found
    ]
    return sorted(lines, key=lambda line: sort_key(line.post))
