"""Playing a meeting of the demonstration: who spoke, what was noted, what the desk sent where."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.demo import attending, inviting, matters
from giaoban.demo.matters import Matter
from giaoban.demo.organising import Committee, Seat
from giaoban.demo.plan import Session
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions as meetings
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.answering import SpotAnswer
from giaoban.opinions.actions.compiling import close_compilation, note, rule_out
from giaoban.opinions.actions.forwarding import forward
from giaoban.opinions.actions.raising import raise_in_writing
from giaoban.opinions.actions.recording import Said, Speaker, record_for
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.opinions.rules.life import Kind

CALLED_LATE = 0.1
MERGED = 0.08
WRITTEN = 0.3


@dataclass(frozen=True, slots=True)
class Sent:
    """What went to an agency, with the answer that a careful body would give."""

    referral: Referral
    matter: Matter
    asked_by: tuple[Opinion, ...]


@dataclass(slots=True)
class Table:
    """A meeting being played: who may speak, with whose pen it is noted."""

    committee: Committee
    meeting: Meeting
    speakers: list[Seat]
    chance: Random
    villages: dict[int, str]
    first: Seat | None = None
    asked: list[tuple[Opinion, Matter]] = field(default_factory=list)
    asides: list[Opinion] = field(default_factory=list)
    remarks: list[Opinion] = field(default_factory=list)

    @property
    def office(self) -> Holder:
        """The clerk."""
        return self.committee.office

    def once(self) -> UUID:
        """Return a key that is the same for the same ``--today``."""
        return UUID(int=self.chance.getrandbits(128), version=4)

    def at(self, days: int, hour: int, minute: int = 0) -> datetime:
        """Return a moment so many days from the meeting, in Asia/Ho_Chi_Minh."""
        day = timezone.localtime(self.meeting.starts_at).date() + timedelta(days=days)
        return moment(day, hour, minute)


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a time of day in Asia/Ho_Chi_Minh."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def hold(
    table: Table, session: Session, *, also: Callable[[Table], None] = lambda _table: None
) -> list[Sent]:
    """Play one meeting from its notice to the end of its compilation and return what was forwarded.

    ``also``: what else happens while it is in session.
    """
    call(table)
    seats = iter(seated(table))
    begin = table.at(0, 7, 32)
    pairs = [(name, next(seats)) for name in session.forwarded]
    written = [pair for pair in pairs if table.chance.random() < WRITTEN]
    for field_code, seat in written:
        ask_in_writing(table, field_code, seat)
    table.meeting = meetings.open_meeting(table.meeting, now=begin, actor=SYSTEM)
    attending.note(table.meeting, of_each=table.first is not None)
    for field_code, seat in pairs:
        if (field_code, seat) not in written:
            ask(table, field_code, seat)
    _twins(table, seats)
    for _ in range(session.on_spot):
        answer_there(table, next(seats))
    for _ in range(session.set_aside):
        aside(table, next(seats))
    for _ in range(session.remarks):
        remark(table, next(seats, table.speakers[0]))
    also(table)
    conclusion = "Giao các cơ quan trả lời bằng văn bản trước hội nghị giao ban kỳ sau."
    table.meeting = meetings.close_meeting(
        table.meeting, conclusion=conclusion, now=table.at(0, 11, 10), actor=SYSTEM
    )
    return compile_all(table)


def seated(table: Table) -> list[Seat]:
    """Return the speakers in the order in which they take their turns."""
    order = table.chance.sample(table.speakers, len(table.speakers))
    return order if table.first is None else sorted(order, key=lambda seat: seat is not table.first)


def call(table: Table, *, days_before: int = 8, in_time: bool = False) -> None:
    """Let the notice go out some days before; now and then it is late, as the founding document admits.

    ``in_time``: the meeting is still ahead, and a late notice would go out on a day that has not come.
    """
    late = (table.chance.random() < CALLED_LATE or inviting.is_late(table.meeting)) and not in_time
    before = inviting.SHOWN_DAYS_BEFORE if inviting.is_shown(table.meeting) else 2 if late else days_before
    called_at = table.at(-before, 9)
    table.meeting = meetings.call_meeting(table.meeting, now=called_at, actor=SYSTEM)
    inviting.spread(table.meeting, called_at=called_at)


def words_of(matter: Matter, *, kind: Kind = Kind.RECOMMENDATION) -> Words:
    """Return what a secretary would write or say of a matter."""
    return Words(kind=kind, text=matter.text, ask="\n".join(matter.ask))


def _matter(table: Table, field_code: str, seat: Seat, *, small: bool = False) -> Matter:
    period = table.meeting.period
    return matters.matter(
        table.chance,
        field_code,
        village=table.villages[seat.post.pk],
        local=table.committee.local,
        when=matters.When(period.year, period.month),
        small=small,
    )


def ask_in_writing(
    table: Table, field_code: str, seat: Seat, *, at: datetime | None = None, again: Matter | None = None
) -> Opinion:
    """Let a secretary send a request from the phone, the evening before the closing day unless told when.

    ``again``: what another has asked already; whoever comes second calls it urgent.
    """
    matter = again or _matter(table, field_code, seat)
    minute = min(59, len(table.asked) * 5 + table.chance.randrange(60) // 12)  # codes rise with the times
    evening = moment(table.meeting.written_until - timedelta(days=1), 20, minute)
    opinion = raise_in_writing(
        table.meeting,
        holder=seat.holder,
        post=seat.post,
        words=replace(words_of(matter), urgent=again is not None),
        once=table.once(),
        at=at or evening,
    )
    table.asked.append((opinion, matter))
    return opinion


def say(table: Table, seat: Seat, said: Said) -> Opinion:
    """Let the clerk enter what a secretary says at the meeting."""
    unit = seat.post.unit
    if unit is None:
        raise ValueError(f"post {seat.post.pk} speaks for no unit")
    minute = min(59, len(table.asked) * 5)
    [opinion] = record_for(
        table.meeting,
        holder=table.office,
        speaker=Speaker(channel=Channel.ORAL, unit=unit, post=seat.post),
        said=[said],
        once=table.once(),
        at=table.at(0, 8, minute),
    )
    return opinion


def ask(table: Table, field_code: str, seat: Seat, *, same: Matter | None = None) -> Opinion:
    """Let a secretary ask for something at the meeting."""
    matter = same or _matter(table, field_code, seat)
    opinion = say(table, seat, Said(words=words_of(matter)))
    table.asked.append((opinion, matter))
    return opinion


def _twins(table: Table, seats: Iterator[Seat]) -> None:
    """Now and then a neighbour raises the same matter; the desk merges the two."""
    for _, matter in tuple(table.asked):
        if table.chance.random() < MERGED:
            ask(table, matter.field, next(seats), same=matter)


def answer_there(table: Table, seat: Seat) -> Opinion:
    """Let a small matter be answered at the meeting, closed with the raiser's consent."""
    field_code = table.chance.choice(matters.small_fields())
    matter = _matter(table, field_code, seat, small=True)
    answer = SpotAnswer(
        answered_by=f"Lãnh đạo {matter.who}",
        text=f"{matter.found[0]}. {matter.action[0]}.",
        raiser_agrees=True,
    )
    return say(table, seat, Said(words=words_of(matter), answer=answer))


def aside(table: Table, seat: Seat) -> None:
    """Let something be raised that the desk rules out with a reason."""
    table.asides.append(say(table, seat, Said(words=words_of(_matter(table, "party_work", seat)))))


def remark(table: Table, seat: Seat) -> None:
    """Let a secretary report without asking for anything."""
    period = table.meeting.period
    said = matters.remark(
        table.chance,
        village=table.villages[seat.post.pk],
        local=table.committee.local,
        when=matters.When(period.year, period.month),
    )
    words = Words(kind=Kind(said.kind), text=said.text, topic=table.committee.items[said.topic].pk)
    table.remarks.append(say(table, seat, Said(words=words)))


def compile_all(table: Table) -> list[Sent]:
    """Work through the desk: merge, forward, rule out, note, and close the compilation."""
    at = table.at(1, 15)
    sent = [send(table, matter, opinions, at=at) for matter, opinions in grouped(table.asked)]
    for opinion in table.asides:
        reason = "Đã có hướng dẫn chung gửi các chi bộ trong tháng; đồng chí xem tài liệu giao ban."
        rule_out(opinion, holder=table.office, reason=reason, seen=opinion.version)
    for opinion in table.remarks:
        note(opinion, holder=table.office, seen=opinion.version)
    close_compilation(table.meeting, holder=table.office, at=table.at(1, 16, 30))
    return sent


def grouped(asked: Sequence[tuple[Opinion, Matter]]) -> list[tuple[Matter, list[Opinion]]]:
    """Put the opinions that speak of the very same thing together, in the order they were raised."""
    groups: dict[int, tuple[Matter, list[Opinion]]] = {}
    for opinion, matter in asked:
        groups.setdefault(id(matter), (matter, []))[1].append(opinion)
    return list(groups.values())


def send(table: Table, matter: Matter, opinions: list[Opinion], *, at: datetime) -> Sent:
    """Forward one matter to the agency whose work it is."""
    committee = table.committee
    lead = committee.lead_for(matter.field, matter.body)
    sending = Forwarding(
        field=committee.items[matter.field].pk, lead=lead.pk, points=matter.ask, title=matter.title
    )
    seen = {opinion.pk: opinion.version for opinion in opinions}
    referral = forward(opinions, holder=table.office, seen=seen, sending=sending, once=table.once(), at=at)
    return Sent(referral=referral, matter=matter, asked_by=tuple(opinions))
