"""Rules for freezing the sheets of many meetings in one act."""

from collections.abc import Sequence

from giaoban.kernel.verdict import Refusal, gettext_noop


def why_not_freeze_all(stopped: Sequence[Refusal | None], *, leaves: bool) -> Refusal | None:
    """Return why sheets cannot be frozen together, or ``None`` if those that can be are.

    Args:
        stopped: Of each sheet that the clerk had before them, why it cannot be frozen; ``None`` if it can.
        leaves: Whether the clerk said that the others are frozen although some cannot be.
    """
    count = sum(refusal is not None for refusal in stopped)
    if not stopped:
        return Refusal(
            "sheets_none",
            gettext_noop("No sheet stood on the page that you sent. Open it again and read what is on it."),
        )
    if count == len(stopped):
        return Refusal(
            "sheets_all_stopped",
            gettext_noop("None of these sheets can be frozen; the reason stands beside each."),
        )
    if count and not leaves:
        return Refusal(
            "sheets_some_stopped",
            gettext_noop(
                "%(count)s of these %(all)s sheets cannot be frozen; the reason stands beside each. "
                "Put them right first, or tick that the others are frozen without them."
            ),
            {"count": count, "all": len(stopped)},
        )
    return None
