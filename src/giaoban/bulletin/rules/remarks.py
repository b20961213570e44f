"""Rules for remarks and questions of readers: who may write when, and what the editor answers."""

from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from giaoban.bulletin.rules.editions import State
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop

LONGEST: Final = 2000
MOST: Final = 20  # of one post about one edition


class About(StrEnum):
    """What a reader writes."""

    REMARK = "remark"
    QUESTION = "question"


ABOUT_WORDS: Final = {
    About.REMARK: gettext_noop("A remark on the bulletin"),
    About.QUESTION: gettext_noop("A question to the editor"),
}


def key_of(form: UUID, *, edition: int, post: int, about: About, text: str) -> UUID:
    """Return the key under which something is kept once: that of its form together with what is said.

    A page that a phone kept is sent again with the same form. The same words are then the same letter, sent
    twice; other words, or another edition or post, are another letter, and none is taken for the other.
    """
    return uuid5(form, f"{edition} {post} {about.value} {text}")


def why_not_write(state: State, text: str, *, is_held: bool, written: int) -> Refusal | None:
    """Return why a reader cannot write to the editor about an edition, or ``None`` if they can.

    Args:
        state: Where the edition stands.
        text: What they write.
        is_held: Whether they still hold the post from which they write.
        written: How much that post has written about this edition already.

    Source:
        Founding document, S90: readers of a published bulletin can send feedback.
    """
    if state is not State.ISSUED:
        return Refusal("edition_not_issued", gettext_noop("This edition is not issued yet."))
    if not is_held:
        return Refusal(
            "post_over",
            gettext_noop("You no longer hold the post from which you write. Ask the committee office."),
        )
    if written >= MOST:
        return Refusal(
            "enough_remarks",
            gettext_noop("Twenty letters about one edition are enough. Telephone the editor about the rest."),
        )
    if not text.strip():
        return Refusal("no_remark", gettext_noop("Write what you want to say or ask."))
    return why_not_type(text)


def why_not_answer(before: str, text: str) -> Refusal | None:
    """Return why a remark cannot be answered, or ``None`` if it can.

    Args:
        before: What was answered already; empty if nothing was.
        text: What is answered now.
    """
    if before:
        return Refusal(
            "remark_answered", gettext_noop("It is answered already; its reader has seen the answer.")
        )
    if not text.strip():
        return Refusal("no_answer", gettext_noop("Write the answer. The reader reads exactly this."))
    return why_not_type(text)
