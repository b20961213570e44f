"""Rules for those who stand in for a holder of a post who is away."""

from datetime import date

from giaoban.kernel.verdict import Refusal, gettext_noop


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
