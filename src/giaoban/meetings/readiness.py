"""The readiness board of a meeting: every area hands in the parts that it knows; here are those of meetings.

A part that no area hands in does not stand on the board. What a provider returns is what its reader may see.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Target, Verb
from giaoban.meetings import queries, rules
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import Line
from giaoban.meetings.rules import Light
from giaoban.meetings.rules.chain import Delay, Hop, in_words
from giaoban.meetings.rules.invitations import ANSWER_WORDS, CAUSE_WORDS, Answer, Cause
from giaoban.ui.wording import NO_BREAK, long_day, refusal_sentence

# In the order in which a meeting is prepared; what is not named here stands at the end.
ORDER: Final = (
    "notice",
    "received",
    "answers",
    "substitutes",
    "agenda",
    "talks",
    "bulletin",
    "opinions",
    "replies",
    "hall",
)


@dataclass(frozen=True, slots=True)
class Owing:
    """Somebody who owes a part of the preparation: a post, a unit or an agency, never a person's name."""

    name: str
    what: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """One part of the preparation and how it stands.

    Attributes:
        code: Names it for the button that chases.
        name: What it is called.
        light: Ready, waiting or late.
        says: One sentence with its figures.
        owing: Who owes what is missing.
        to: The page on which it is seen to; empty if there is none for this reader.
    """

    code: str
    name: str
    light: Light
    says: str
    owing: tuple[Owing, ...] = ()
    to: str = ""


Watches = Callable[[Meeting, Holder, datetime], Iterable[Signal]]

_watches: Final[list[Watches]] = []


def watches(provider: Watches) -> Watches:
    """Register parts of the preparation."""
    if provider not in _watches:
        _watches.append(provider)
    return provider


def signals_of(meeting: Meeting, holder: Holder, now: datetime) -> list[Signal]:
    """Return every part of a meeting's preparation that its reader may see, in the order of preparing.

    Args:
        meeting: With its series.
        holder: Who reads.
        now: With a time zone.
    """
    found = [signal for provider in _watches for signal in provider(meeting, holder, now)]
    return sorted(found, key=lambda one: ORDER.index(one.code) if one.code in ORDER else len(ORDER))


@watches
def notice_and_agenda(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[Signal]:
    """Yield how the notice stands and what the agenda lacks."""
    lead, changed = meeting.series.notice_days, queries.last_change_of(meeting)
    due, anew = rules.notice_due(meeting.called_begins, lead), rules.notice_due(meeting.begins, lead)
    light = rules.notice_light(meeting.called_at, due, now=now)
    if changed is not None and rules.days_late(changed, anew):
        light = Light.LATE
    plans = holder.grant_for(Verb.PLAN_MEETINGS, Target(host=meeting.host_id)) is not None
    office = Owing(_("Committee office"), is_late=light is Light.LATE)
    yield Signal(
        "notice",
        _("Notice"),
        light,
        " ".join([_notice_words(meeting, due), *_change_words(changed, anew)]),
        owing=() if meeting.called_at else (office,),
        to=meeting.get_absolute_url(),
    )
    missing = queries.missing_items(meeting)
    late = len(missing) if anew <= now else 0
    yield Signal(
        "agenda",
        _("Agenda"),
        rules.light_of(awaited=len(missing), late=late),
        _("It still lacks: %(items)s.") % {"items": "; ".join(missing)}
        if missing
        else _("Everything that it must contain stands on it."),
        owing=(Owing(_("Committee office"), is_late=bool(late)),) if missing else (),
        to=reverse("meetings:edit-agenda", args=[meeting.pk]) if plans else meeting.get_absolute_url(),
    )


@watches
def hall(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[Signal]:  # noqa: ARG001  # as registered
    """Yield whether the hall is free and whom another meeting claims, while that can be mended (S72)."""
    begun = meeting.is_begun(now)
    concerns = [] if begun else _hall_concerns(meeting, now)
    free = meeting.place if begun else _("%(place)s. Nothing speaks against it.") % {"place": meeting.place}
    yield Signal(
        "hall",
        _("Hall and day"),
        Light.WAITING if concerns else Light.READY,
        " ".join(concerns) or free,
        owing=(Owing(_("Committee office")),) if concerns else (),
        to=meeting.get_absolute_url(),
    )


def _hall_concerns(meeting: Meeting, now: datetime) -> list[str]:
    expected = queries.expected_of(meeting.host_id)
    wish = queries.gathering_of(meeting, expected)
    [weighed] = queries.weighed(meeting.host_id, [wish], expected, today=timezone.localdate(now))
    return [refusal_sentence(concern) for concern in weighed.concerns]


@watches
def notices_and_answers(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[Signal]:
    """Yield how far the notices have come, where they lie, and who has not answered (S68, S69)."""
    rows = queries.invited_to(meeting) if meeting.called_at else ()
    lines = queries.lines_of(meeting, rows, now)
    if not lines:
        return
    to = reverse("meetings:invitations", args=[meeting.pk]) if holder.may(Verb.SEE_INVITATIONS) else ""
    yield _received(lines, to=to)
    yield _answers(lines, to=to, over=meeting.is_begun(now))
    if sent := [line for line in lines if line.invitation.answer == Answer.SUBSTITUTE]:
        yield _substitutes(sent, to=to)


def _received(lines: Sequence[Line], *, to: str) -> Signal:
    """Return how far the notices have come; who passed one on late stays visible (S71)."""
    tally, offices = queries.tally(lines), queries.offices_of(lines)
    lying = [each for each in offices if each.waiting]
    passed_late = [each for each in offices if each.delay is not None and not each.waiting]
    silent = [
        Owing(line.invitation.post.name, _("receipt not confirmed"), is_late=_is_overdue(line))
        for line in queries.unconfirmed(lines)
    ]
    late = sum(each.delay is not None for each in offices) + sum(one.is_late for one in silent)
    said = [
        _("%(done)s of %(total)s have received it.")
        % {"done": tally.hops[Hop.RECEIVED], "total": tally.total}
    ]
    if passed_late:
        named = "; ".join(f"{each.unit.name} ({how_late(each.delay)})" for each in passed_late if each.delay)
        said.append(_("Passed on late: %(offices)s.") % {"offices": named})
    owing = [
        Owing(each.unit.name, _("has not passed it on"), is_late=each.delay is not None) for each in lying
    ]
    return Signal(
        "received",
        _("Notice received"),
        rules.light_of(awaited=tally.total - tally.hops[Hop.RECEIVED], late=late),
        " ".join(said),
        owing=(*owing, *silent),
        to=to,
    )


def _is_overdue(line: Line) -> bool:
    """Return whether a post should have confirmed by now that it has its notice."""
    return any(delay.hop is Hop.RECEIVED and delay.is_open for delay in line.late)


def _answers(lines: Sequence[Line], *, to: str, over: bool) -> Signal:
    """Return who has not answered, and who will be absent: with the reason, beside a notice that was late."""
    tally, waiting = queries.tally(lines), [line.invitation.post.name for line in lines if line.waits]
    counted = {"done": tally.answered, "total": tally.total}
    said = [_("%(done)s of %(total)s have answered.") % counted]
    if tally.answered:
        parts = (f"{_(ANSWER_WORDS[answer])}: {number}" for answer, number in tally.answers.items() if number)
        said.append("; ".join(parts) + ".")
    if declined := [line for line in lines if line.invitation.answer == Answer.DECLINES]:
        named = "; ".join(map(_absence, declined))
        said.append(_("Announced absences: %(posts)s.") % {"posts": named})
    return Signal(
        "answers",
        _("Answers"),
        rules.light_of(awaited=len(waiting), late=len(waiting) if over else 0),
        " ".join(said),
        owing=tuple(Owing(name, _("did not answer") if over else "") for name in waiting),
        to=to and f"{to}?show=waiting",
    )


def _absence(line: Line) -> str:
    row = line.invitation
    beside = [row.reason.rstrip(" .") or _(CAUSE_WORDS[Cause(row.cause)])]
    if line.late:
        beside.append(_("the notice came late"))
    return f"{row.post.name} ({', '.join(beside)})"


def how_late(delay: Delay) -> str:
    """Return by how much a hop was late, or is, in words: "chậm 2 ngày"."""
    number, in_days = in_words(delay.hop, delay.late_by)
    if in_days:
        said = ngettext("%(number)s day late", "%(number)s days late", number)
    else:
        said = ngettext("%(number)s hour late", "%(number)s hours late", number)
    return (said % {"number": number}).replace(f"{number} ", f"{number}{NO_BREAK}")


def _substitutes(sent: Sequence[Line], *, to: str) -> Signal:
    posts = "; ".join(line.invitation.post.name for line in sent)
    return Signal(
        "substitutes",
        _("Substitutes"),
        Light.READY,
        ngettext(
            "%(count)s post sends somebody: %(posts)s.",
            "%(count)s posts send somebody: %(posts)s.",
            len(sent),
        )
        % {"count": len(sent), "posts": posts},
        to=to and f"{to}?show=substitute",
    )


def _change_words(changed: datetime | None, due: datetime) -> Iterator[str]:
    """Yield when the last change of day or hour was told, and whether that was in time for the new day."""
    if changed is None:
        return
    told = long_day(timezone.localdate(changed))
    late = rules.days_late(changed, due)
    if not late:
        yield _("The change of its day or hour was told on %(day)s, in time.") % {"day": told}
        return
    yield ngettext(
        "The change of its day or hour was told on %(day)s, %(late)s day late.",
        "The change of its day or hour was told on %(day)s, %(late)s days late.",
        late,
    ) % {"day": told, "late": late}


def _notice_words(meeting: Meeting, due: datetime) -> str:
    last = long_day(timezone.localdate(due - timedelta(seconds=1)))
    if meeting.called_at is None:
        return _("It has not gone out. The last day in time is %(day)s.") % {"day": last}
    went = long_day(timezone.localdate(meeting.called_at))
    late = rules.days_late(meeting.called_at, due)
    if not late:
        return _("It went out on %(day)s, in time.") % {"day": went}
    return ngettext(
        "It went out on %(day)s, %(late)s day late.", "It went out on %(day)s, %(late)s days late.", late
    ) % {"day": went, "late": late}
