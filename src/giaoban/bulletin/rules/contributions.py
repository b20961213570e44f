"""Rules for contributions: who hands in what and when, what goes back, what is accepted."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.bulletin.rules.editions import FIXED, TAKING, EditionFacts, State, why_not_change
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.machine import Machine
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop

LONGEST_SOURCE: Final = 200
LONGEST_COMMENT: Final = 1000
LONGEST_TEXT: Final = 60_000


class Step(StrEnum):
    """What is done to a contribution."""

    HAND_IN = "hand_in"
    SAY_NOTHING = "say_nothing"
    RETURN = "return"
    REVISE = "revise"
    ACCEPT = "accept"


CONTRIBUTION: Final = Machine(
    start=Stage.ASKED,
    moves={
        (Stage.ASKED, Step.HAND_IN): Stage.HANDED_IN,
        (Stage.ASKED, Step.SAY_NOTHING): Stage.NOTHING,
        (Stage.ASKED, Step.REVISE): Stage.HANDED_IN,
        (Stage.HANDED_IN, Step.HAND_IN): Stage.HANDED_IN,
        (Stage.HANDED_IN, Step.RETURN): Stage.RETURNED,
        (Stage.HANDED_IN, Step.REVISE): Stage.HANDED_IN,
        (Stage.HANDED_IN, Step.ACCEPT): Stage.ACCEPTED,
        (Stage.RETURNED, Step.HAND_IN): Stage.HANDED_IN,
        (Stage.RETURNED, Step.SAY_NOTHING): Stage.NOTHING,
        (Stage.RETURNED, Step.REVISE): Stage.HANDED_IN,
        (Stage.ACCEPTED, Step.RETURN): Stage.RETURNED,
        (Stage.ACCEPTED, Step.REVISE): Stage.ACCEPTED,
        (Stage.NOTHING, Step.HAND_IN): Stage.HANDED_IN,
        (Stage.NOTHING, Step.RETURN): Stage.RETURNED,
        (Stage.NOTHING, Step.REVISE): Stage.HANDED_IN,
    },
)

STAGE_WORDS: Final = {
    Stage.ASKED: gettext_noop("Asked for"),
    Stage.HANDED_IN: gettext_noop("Handed in"),
    Stage.RETURNED: gettext_noop("Returned with a comment"),
    Stage.ACCEPTED: gettext_noop("Accepted"),
    Stage.NOTHING: gettext_noop("Nothing this month"),
}


# A section that no agency owes is not asked for, its editor writes it.
EDITORS_STAGE_WORDS: Final = {
    **STAGE_WORDS,
    Stage.ASKED: gettext_noop("Not written yet"),
    Stage.HANDED_IN: gettext_noop("Written"),
}


class Hand(StrEnum):
    """Whose words a version holds."""

    AGENCY = "agency"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody writes for a section, as it was typed.

    Attributes:
        source: Whom the printed bulletin credits.
        file_name: Of the Word file that it was read from.
        unread: Codes of what that file held beside words.
        after: How many versions there were when the writing began; ``None`` where nobody looks at a page.
    """

    title: str
    text: str
    source: str = ""
    file_name: str = ""
    unread: tuple[str, ...] = ()
    after: int | None = None


def why_not_contribute(edition: EditionFacts, stage: Stage, step: Step) -> Refusal | None:
    """Return why an agency may not hand in, or say that it has nothing; ``None`` if it may."""
    told = {"code": edition.code}
    if edition.state in FIXED:
        return Refusal(
            "contribution_too_late",
            gettext_noop(
                "Edition %(code)s is fixed and takes nothing more. Keep it for the edition of next month, "
                "which stands under Contributions as soon as it takes texts."
            ),
            told,
        )
    if edition.state is State.SUBMITTED:
        return Refusal(
            "contribution_too_late",
            gettext_noop(
                "Edition %(code)s lies before the approver. Call the editor if it cannot wait a month."
            ),
            told,
        )
    if edition.state not in TAKING:
        return Refusal(
            "contribution_too_early", gettext_noop("Edition %(code)s takes no contributions yet."), told
        )
    if not CONTRIBUTION.allows(stage, step):
        return _not_now(stage)
    return None


def _not_now(stage: Stage) -> Refusal:
    if stage is Stage.ACCEPTED:
        return Refusal(
            "contribution_accepted",
            gettext_noop("The editor has accepted it. Call the editor if something must still change."),
        )
    if stage is Stage.HANDED_IN:
        return Refusal(
            "contribution_handed_in",
            gettext_noop("It is handed in already. Hand in a new text, or wait for the editor."),
        )
    return Refusal("contribution_said", gettext_noop("Your agency has said so already."))


def why_not_text(title: str, text: str) -> Refusal | None:
    """Return why these words cannot be handed in, or ``None`` if they can."""
    if not title.strip():
        return Refusal("no_title", gettext_noop("Give it a title, as it is to stand in the bulletin."))
    if not text.strip():
        return Refusal(
            "no_text", gettext_noop("Write the text. If there is none this month, say “nothing this month”.")
        )
    if len(text) > LONGEST_TEXT:
        return Refusal(
            "text_too_long",
            gettext_noop("This is longer than a whole bulletin (%(most)s characters). Shorten it."),
            {"most": LONGEST_TEXT},
        )
    return why_not_type(title, text)


def why_not_follow(words: Words, newest: int) -> Refusal | None:
    """Return why words may not follow the newest version, which their writer has not seen; else ``None``."""
    if words.after in {None, newest}:
        return None
    return Refusal(
        "text_meanwhile",
        gettext_noop(
            "Another text was kept since you opened this page. Yours stands here still: look at the other "
            "among the versions, and send yours again if it is to follow."
        ),
    )


def why_not_edit(edition: EditionFacts, stage: Stage, step: Step) -> Refusal | None:
    """Return why the editor may not do this to a contribution, or ``None`` if they may."""
    if refused := why_not_change(edition):
        return refused
    if edition.state is State.PLANNED:
        return Refusal(
            "contribution_too_early",
            gettext_noop("Edition %(code)s takes no contributions yet."),
            {"code": edition.code},
        )
    if CONTRIBUTION.allows(stage, step):
        return None
    if step is Step.ACCEPT and stage is Stage.ACCEPTED:
        return Refusal("contribution_done", gettext_noop("It is accepted already."))
    return Refusal("contribution_not_in", gettext_noop("There is no text to look at yet."))


def why_not_return(
    edition: EditionFacts, stage: Stage, comment: str, *, is_owed: bool = True
) -> Refusal | None:
    """Return why a contribution may not be returned, or ``None`` if it may.

    Args:
        edition: As it stands.
        stage: Where the contribution stands.
        comment: What is to be changed.
        is_owed: Whether an agency owes it.
    """
    if not is_owed:
        return Refusal("no_agency", gettext_noop("No agency owes this section. Edit it yourself."))
    if refused := why_not_edit(edition, stage, Step.RETURN):
        return refused
    if not comment.strip():
        return Refusal(
            "no_comment", gettext_noop("Write what is to be changed, so that the agency can do it.")
        )
    return None


def why_not_accept(edition: EditionFacts, stage: Stage, *, seen: int, newest: int) -> Refusal | None:
    """Return why a contribution may not be accepted, or ``None`` if it may.

    Args:
        edition: As it stands.
        stage: Where the contribution stands.
        seen: Number of the version that the editor read.
        newest: Number of the version that would be accepted.
    """
    if refused := why_not_edit(edition, stage, Step.ACCEPT):
        return refused
    if seen != newest:
        return Refusal(
            "newer_version", gettext_noop("A newer text has come meanwhile. Read it, then accept it.")
        )
    return None
