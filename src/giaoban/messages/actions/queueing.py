"""Writing messages into the outbox, in the transaction of the change that they tell of."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils import timezone

from giaoban.access.models import Account
from giaoban.kernel.dates import OfficeDays
from giaoban.messages.models import Message
from giaoban.messages.queries.directory import Directory, Seat, Sitter
from giaoban.messages.rules.hours import next_moment
from giaoban.messages.rules.life import Channel, State
from giaoban.messages.rules.reaching import listeners
from giaoban.messages.rules.sentences import DIGEST
from giaoban.organisation.models import Host

A_BATCH: Final = 1000
UNTOLD: Final = (State.WAITING.value, State.FAILED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing to be told, whoever hears it.

    Attributes:
        event: Names the event for ever: whoever hears it twice finds the same key.
        code: Its sentence.
        subject: What it is about.
        values: What the sentence names.
        link: The page it leads to.
        useful_until: Afterwards nobody needs it; ``None`` if it stays worth knowing.
    """

    event: str
    code: str
    subject: str
    values: Mapping[str, object]
    link: str = ""
    useful_until: datetime | None = None


def announce(
    notice: Notice, seats: Iterable[Seat], people: Directory, *, host: Host, by: int | None, now: datetime
) -> None:
    """Queue a notice for whoever sits in these seats, except for the one who did it; never twice.

    Args:
        notice: What is told.
        seats: The posts that are told.
        people: Who sits there.
        host: Whose outbox it is.
        by: Key of the account that did it; ``None`` if a program did.
        now: The time of queueing.
    """
    author = Account.objects.filter(pk=by).values_list("person_id", flat=True).first() if by else None
    rows = [row for seat in seats for row in letters(notice, seat, people, host=host, now=now)]
    heard = set(listeners((row.person for row in rows if row.person), by=author))
    wanted = [row for row in rows if row.person is None or row.person in heard]
    Message.objects.bulk_create(wanted, batch_size=A_BATCH, ignore_conflicts=True)


def letters(notice: Notice, seat: Seat, people: Directory, *, host: Host, now: datetime) -> Iterator[Message]:
    """Yield the messages that one post gets: one for each way of each person who sits there, unsaved.

    A post that nobody holds gets one that stands on the office's list at once.
    """
    sitters = people.sitters.get(seat.post, ())
    for sitter in sitters:
        for way in sitter.ways:
            yield _letter(notice, seat, way, sitter, people.offices, host=host, now=now)
    if not sitters:
        yield Message(
            **_words(notice, host, seat, now),
            key=f"{notice.event}:post{seat.post}:nobody",
            channel=Channel.CALL.value,
            state=State.FAILED.value,
            fault="nobody",
            next_attempt_at=now,
        )


def _letter(  # noqa: PLR0913  # one fact a column of its row
    notice: Notice,
    seat: Seat,
    way: Channel,
    sitter: Sitter,
    offices: OfficeDays,
    *,
    host: Host,
    now: datetime,
) -> Message:
    on_page = way is Channel.IN_APP
    outside = way in {Channel.EMAIL, Channel.SMS}
    not_before = next_moment(seat.audience, timezone.localtime(now), offices) if outside else now
    return Message(
        **_words(notice, host, seat, now),
        key=f"{notice.event}:person{sitter.person}:{way}",
        channel=way.value,
        person=sitter.person,
        state=(State.SENT if on_page else State.WAITING).value,
        sent_at=now if on_page else None,
        next_attempt_at=not_before,
    )


def _words(notice: Notice, host: Host, seat: Seat, now: datetime) -> dict[str, object]:
    return {
        "host": host,
        "post": seat.post,
        "agency": seat.agency,
        "audience": seat.audience.value,
        "subject": notice.subject,
        "code": notice.code,
        "values": dict(notice.values),
        "link": notice.link,
        "queued_at": now,
        "useful_until": notice.useful_until,
    }


def cancel_about(subject: str, *codes: str, post: int | None = None) -> int:
    """Take back what still waits about a subject and is no longer so; what was sent stays sent.

    Args:
        subject: What it is about.
        codes: What is no longer so.
        post: Only what this post would be told; ``None`` for everybody.
    """
    waiting = Message.objects.filter(subject=subject, code__in=codes, state__in=UNTOLD)
    if post is not None:
        waiting = waiting.filter(post=post)
    return waiting.update(state=State.CANCELLED.value)


def call_it(name: str, *, host: int, subjects: Collection[str], under: tuple[str, ...]) -> None:
    """Let what still waits about a meeting, alone or in a digest, call it ``name``; what was sent stays.

    Args:
        name: What the meeting is called now.
        host: Its committee.
        subjects: Subjects of the messages about it.
        under: Where the links of these messages begin; by them the lines of a digest are found.
    """
    waiting = Message.objects.filter(host=host, subject__in=[*subjects, DIGEST], state__in=UNTOLD)
    changed = []
    for message in waiting.select_for_update():
        alone = [{"link": message.link, "values": message.values}] if message.subject != DIGEST else []
        lines = alone or [each for each in message.values["items"] if each["link"].startswith(under)]
        named = [each["values"] for each in lines if "meeting" in each["values"]]
        for values in named:
            values["meeting"] = name
        changed += [message] if named else []
    Message.objects.bulk_update(changed, ["values"], batch_size=A_BATCH)
