"""What became of the promises of the demonstration: kept, kept late, moved, doubted, dropped or forgotten."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from giaoban.access.rules import Holder
from giaoban.demo.organising import Committee
from giaoban.demo.playing import moment
from giaoban.replies.actions import following, promising
from giaoban.replies.actions.following import Said
from giaoban.replies.models import Commitment
from giaoban.replies.queries.following import raised_behind
from giaoban.replies.queries.visibility import one_a_raiser
from giaoban.replies.rules.following import Step

DONE: Final = "Đã làm xong, có biên bản nghiệm thu với khu dân cư."
DONE_AGAIN: Final = "Đã làm nốt phần còn thiếu, khu dân cư cùng kiểm tra."
DROPPED: Final = "Không làm vì trùng với công trình khác đang thi công tại chỗ."
MISSING: Final = "Mới làm được một đoạn, đoạn cuối vẫn như cũ."
LATER: Final = "Mưa kéo dài, nhà thầu chưa thi công được."
MOVED_BY: Final = 12
MISSED_BY: Final = 12


@dataclass(frozen=True, slots=True)
class Fate:
    """One promise at work: who owes it, when it was due, and up to which day its story is told."""

    committee: Committee
    promise: Commitment
    until: date

    @property
    def owing(self) -> Holder:
        """Whoever reports: the drafter of the agency, or the clerk for a body that has nobody here."""
        drafter = self.committee.drafters.get(self.promise.agency_id or 0)
        return drafter.holder if drafter else self.committee.office

    def at(self, days: int, hour: int) -> datetime:
        """Return a moment so many days after the day that holds."""
        return moment(self.promise.due_on + timedelta(days=days), hour)

    def done(self, days: int, note: str = DONE) -> None:
        """Report it done."""
        promising.close_promise(
            self.promise, state="done", note=note, holder=self.owing, at=self.at(days, 15)
        )

    def said(self, days: int, step: Step, text: str = "") -> None:
        """Let each of its raisers say whether it is done; after a "not yet" nobody is asked."""
        raisers = one_a_raiser(raised_behind(self.promise))
        for opinion in raisers[:1] if step is Step.NOT_YET else raisers:
            holder = self.committee.secretaries[opinion.unit_id].holder
            said = Said(step=step, text=text)
            following.say_of_promise(self.promise, opinion, said, holder=holder, at=self.at(days, 9))


def dropped(fate: Fate) -> None:
    """Say that it will not be done."""
    promising.close_promise(
        fate.promise, state="dropped", note=DROPPED, holder=fate.owing, at=fate.at(-1, 15)
    )


def kept(fate: Fate) -> None:
    """Do it in time; its raisers confirm it two days later."""
    fate.done(-1)
    if _is_over(fate, 2):
        fate.said(2, Step.CONFIRMED)


def unconfirmed(fate: Fate) -> None:
    """Do it in time; nobody says anything."""
    fate.done(-1)


def doubted(fate: Fate) -> None:
    """Report it done; its raiser says not yet; report it again, late, and then it is confirmed."""
    fate.done(-1)
    if _is_over(fate, 10) and raised_behind(fate.promise).exists():
        fate.said(2, Step.NOT_YET, MISSING)
        fate.done(8, DONE_AGAIN)
        fate.said(10, Step.CONFIRMED)


def moved(fate: Fate) -> None:
    """Put it off with a reason before its day; keep it by the later one, if that is over."""
    later = fate.promise.due_on + timedelta(days=MOVED_BY)
    put_off = following.move_promise(
        fate.promise, due_on=later, reason=LATER, holder=fate.owing, at=fate.at(-2, 10)
    )
    if later < fate.until:
        kept(Fate(fate.committee, put_off, fate.until))


def forgotten(_fate: Fate) -> None:
    """Do nothing and say nothing."""


FATES: Final[tuple[Callable[[Fate], None], ...]] = (
    dropped,
    kept,
    doubted,
    forgotten,
    moved,
    unconfirmed,
    kept,
)


def _is_over(fate: Fate, days: int) -> bool:
    return fate.promise.due_on + timedelta(days=days) < fate.until
