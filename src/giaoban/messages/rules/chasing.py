"""Rules for chasing: when the office may ask once more, and how often."""

from giaoban.kernel.verdict import Refusal, gettext_noop


def why_not_chase(*, owed: int, new: int, begun: bool = False) -> Refusal | None:
    """Return why nobody can be asked once more now; ``None`` if somebody can.

    Args:
        owed: How many things are owed by somebody who can be told.
        new: How many posts would be told anew: each is asked once a day about one thing.
        begun: Whether the meeting has begun, or is over.
    """
    if begun:
        return Refusal(
            "begun",
            gettext_noop(
                "This meeting has begun; nobody prepares it any more. Ask from the next one's board."
            ),
        )
    if not owed:
        return Refusal(
            "nothing_owed",
            gettext_noop("Nobody owes anything here any more. Reload the page to see how it stands now."),
        )
    if not new:
        return Refusal(
            "chased_today",
            gettext_noop(
                "All of them were asked today already. Ask again tomorrow, or telephone: "
                "see the list of calls."
            ),
        )
    return None
