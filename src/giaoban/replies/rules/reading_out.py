"""Rules for what is read out at the meeting that hears the replies."""

from giaoban.kernel.verdict import Refusal, gettext_noop


def why_not_mark(*, in_session: bool, is_heard: bool, is_delivered: bool) -> Refusal | None:
    """Return why a reply may not be marked as read out, or the mark taken back, or ``None`` if it may.

    Args:
        in_session: Whether the meeting has been opened and not closed.
        is_heard: Whether this meeting hears the matter.
        is_delivered: Whether the version has left its agency.

    Source:
        S101; see docs/reference/sources.md.
    """
    if not in_session:
        return Refusal(
            "not_in_session",
            gettext_noop("Replies are read out while the meeting is in session. Open it first."),
        )
    if not is_heard:
        return Refusal("not_heard_here", gettext_noop("This meeting does not hear that matter."))
    if not is_delivered:
        return Refusal("no_reply", gettext_noop("There is no written reply to read out yet."))
    return None
