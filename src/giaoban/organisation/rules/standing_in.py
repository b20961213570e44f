"""Rules for those who stand in for a holder of a post who is away."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation.rules.borders import Span

LONGEST: Final = timedelta(days=92)  # who is away longer leaves the post, and that is the committee's to say


def why_not_stand_in(first: date, last: date | None, *, alongside: bool) -> Refusal | None:
    """Return why a term cannot end on a day that is known when it begins, or ``None`` if it can.

    Args:
        first: First day of the term.
        last: Last day; ``None`` if nobody knows it yet.
        alongside: Whether those who hold the post go on holding it.
    """
    if last is None:
        return None
    if last < first:
        return Refusal(
            "stand_in_backwards",
            gettext_noop("The last day is before the first. Write both days again in their order."),
        )
    if not alongside:
        return Refusal(
            "stand_in_alone",
            gettext_noop(
                "After that day nobody would hold the post. Tick that those who hold it go on, "
                "or leave the last day empty."
            ),
        )
    return None


def why_not_come_from(*, same_agency: bool) -> Refusal | None:
    """Return why somebody cannot stand in at an agency, or ``None``: they must hold a post of it."""
    if same_agency:
        return None
    return Refusal(
        "not_of_the_agency",
        gettext_noop("This person holds no post of your agency. Choose somebody from the list."),
    )


def why_not_name(away: Span, *, own: Span, held: Iterable[Span], today: date) -> Refusal | None:
    """Return why a holder cannot say who stands in for them on these days, or ``None`` if they can.

    Args:
        away: From the first day of the absence to the last.
        own: The holder's own term.
        held: On which days the other person holds the post already.
        today: The day on which it is said.
    """
    last = away.valid_to or away.valid_from
    if refused := why_not_stand_in(away.valid_from, last, alongside=True):
        return refused
    if away.valid_from < today:
        return Refusal(
            "stand_in_past",
            gettext_noop("That day is over. Write today or a later day."),
        )
    if last - away.valid_from > LONGEST:
        return Refusal(
            "stand_in_too_long",
            gettext_noop(
                "At most three months at once. For a longer absence ask the office of the committee."
            ),
        )
    if own.valid_to is not None and last > own.valid_to:
        return Refusal(
            "outlasts_holder",
            gettext_noop("Your own term ends on %(day)s. Choose that day or an earlier one."),
            {"day": own.valid_to},
        )
    if any(span.overlaps(away) for span in held):
        return Refusal(
            "stands_in_already",
            gettext_noop("This person holds the post on one of these days already. Choose other days."),
        )
    return None
