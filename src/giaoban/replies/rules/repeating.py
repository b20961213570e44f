"""A reply that came back is not handed in once more as it was."""

from dataclasses import astuple

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.replies.rules.drafting import Answer

SAME_AGAIN = Refusal(
    "same_again",
    gettext_noop(
        "These are the words of the reply that was given back, unchanged. Say what was left open before you "
        "submit it."
    ),
)


def why_not_again(answer: Answer, returned: Answer | None) -> Refusal | None:
    """Return why a reply may not be submitted that says only what came back; other spaces say nothing new.

    Args:
        answer: All that it says.
        returned: What the version said that was given back last; ``None`` if none was.
    """
    if returned is None or _plain(answer) != _plain(returned):
        return None
    return SAME_AGAIN


def _plain(answer: Answer) -> tuple[object, ...]:
    said = [
        tuple(" ".join(part.split()) if isinstance(part, str) else part for part in astuple(point))
        for point in sorted(answer.points, key=lambda point: point.number)
    ]
    return (*said, answer.outcome, answer.next_report_on)
