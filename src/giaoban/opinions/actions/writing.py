"""Writing one opinion down, whoever types it."""

from dataclasses import astuple, dataclass, replace
from datetime import date, datetime
from uuid import UUID

from giaoban.access.rules import Holder
from giaoban.kernel.news import tell
from giaoban.kernel.numbering import opinion_code
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.models import Turn
from giaoban.opinions.actions.locking import next_number
from giaoban.opinions.models import Opinion
from giaoban.opinions.news import OpinionRaised
from giaoban.opinions.rules.life import Kind, can_ask, has_topic
from giaoban.organisation.models import Host, Post


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody raises, as they wrote or said it.

    Attributes:
        ask: One matter a line; empty where nothing is asked.
        wished_agency: Key of the agency they would like to answer; ``None`` leaves it to the compiler.
        wished_by: Day by which they would like it done.
        topic: Key of the topic of a report; kept only if nothing is asked.
        is_request: Whether it counts in C3; ``None`` lets the words decide: it does if something is asked.
        checked: Whether the writer read public mood once more for names, and said so.
    """

    kind: Kind
    text: str
    ask: str = ""
    place: str = ""
    wished_agency: int | None = None
    wished_by: date | None = None
    urgent: bool = False
    field: int | None = None
    topic: int | None = None
    is_request: bool | None = None
    checked: bool = False

    @property
    def tidy(self) -> "Words":
        """The same words composed; what was said keeps every blank, as it was sent."""
        asks = can_ask(self.kind) and bool(self.ask.strip())
        return replace(
            self,
            text=nfc(self.text),
            ask=nfc(self.ask) if asks else "",
            place=nfc(self.place).strip(),
            topic=self.topic if has_topic(self.kind, is_request=self.asks) else None,
        )

    @property
    def asks(self) -> bool:
        """Whether something is asked, so that it counts in C3 and an answer is owed."""
        wanted = bool(self.ask.strip()) if self.is_request is None else self.is_request
        return wanted and can_ask(self.kind)


def write(turn: Turn, *, host: Host, words: Words, once: UUID, holder: Holder) -> Opinion:
    """Save one opinion of a turn under the next number of its period and tell the news.

    The host must be locked. The period is that of the meeting for which it was raised.
    """
    period = turn.meeting.period
    number, _code = next_number(host, period.year, period.month)
    opinion = row_of(turn, words, number, host=host, raised_at=turn.recorded_at, once=once)
    opinion.recorder_id = holder.account
    opinion.save(force_insert=True)
    tell(_news_of(opinion))
    return opinion


def row_of(  # what makes up one row, each told by its name
    turn: Turn, words: Words, number: int, *, host: Host, raised_at: datetime, once: UUID
) -> Opinion:
    """Return an opinion of a turn under its number of the period, unsaved, as typed by who typed the turn.

    Args:
        turn: Reads its meeting with its period.
        words: As they were written or said.
        number: Within host, year and month.
        host: The committee.
        raised_at: With a time zone.
        once: Key of the form.
    """
    period, tidy = turn.meeting.period, words.tidy
    return Opinion(
        host=host,
        code=opinion_code(host.code, period.year, period.month, number),
        year=period.year,
        month=period.month,
        number=number,
        turn=turn,
        meeting=turn.meeting,
        unit_id=turn.unit_id,
        post_id=turn.post_id,
        recorder_id=turn.recorder_id,
        raised_at=raised_at,
        kind=tidy.kind.value,
        is_request=tidy.asks,
        text=tidy.text,
        ask=tidy.ask,
        place=tidy.place,
        wished_agency_id=tidy.wished_agency,
        wished_by=tidy.wished_by,
        urgent=tidy.urgent,
        field_id=tidy.field,
        topic_id=tidy.topic,
        once=once,
    )


def _news_of(opinion: Opinion) -> OpinionRaised:
    return OpinionRaised(
        opinion=opinion.pk,
        host=opinion.host_id,
        meeting=opinion.meeting_id,
        unit=opinion.unit_id,
        urgent=opinion.urgent,
    )


def same_words(first: Opinion, words: Words, post: Post | None) -> tuple[object, object]:
    """Return what was saved first and what comes now, to be compared."""
    tidy = words.tidy
    saved = Words(
        kind=Kind(first.kind),
        text=first.text,
        ask=first.ask,
        place=first.place,
        wished_agency=first.wished_agency_id,
        wished_by=first.wished_by,
        urgent=first.urgent,
    )
    again = replace(tidy, field=None, topic=None, is_request=None, checked=False)
    return (first.post_id, *astuple(saved)), (post.pk if post else None, *astuple(again))
