"""Rules for editions: what may be done in which state, when one is complete, and who approves it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop

LONGEST_TITLE: Final = 200
LONGEST_REASON: Final = 300
LONGEST_EDITORS: Final = 150
MOST_COPIES: Final = 99_999


class State(StrEnum):
    """Where an edition stands."""

    PLANNED = "planned"
    COLLECTING = "collecting"
    EDITING = "editing"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    ISSUED = "issued"


class Verb(StrEnum):
    """What is done to an edition."""

    COLLECT = "collect"
    EDIT = "edit"
    SUBMIT = "submit"
    GIVE_BACK = "give_back"
    APPROVE = "approve"
    ISSUE = "issue"


LIFE: Final = Machine(
    start=State.PLANNED,
    moves={
        (State.PLANNED, Verb.COLLECT): State.COLLECTING,
        (State.COLLECTING, Verb.EDIT): State.EDITING,
        (State.EDITING, Verb.SUBMIT): State.SUBMITTED,
        (State.SUBMITTED, Verb.GIVE_BACK): State.EDITING,
        (State.SUBMITTED, Verb.APPROVE): State.APPROVED,
        (State.APPROVED, Verb.ISSUE): State.ISSUED,
    },
)
# Contributions are taken while the edition is made; from its approval on it is fixed.
TAKING: Final = frozenset({State.COLLECTING, State.EDITING})
FIXED: Final = frozenset({State.APPROVED, State.ISSUED})

ALREADY: Final = {
    Verb.APPROVE: ("edition_approved", gettext_noop("Edition %(code)s is approved already.")),
    Verb.ISSUE: ("edition_issued", gettext_noop("Edition %(code)s is issued already.")),
}
STATE_WORDS: Final = {
    State.PLANNED: gettext_noop("Not begun"),
    State.COLLECTING: gettext_noop("Contributions are awaited"),
    State.EDITING: gettext_noop("Being edited"),
    State.SUBMITTED: gettext_noop("Before the approver"),
    State.APPROVED: gettext_noop("Approved and fixed"),
    State.ISSUED: gettext_noop("Issued to its readers"),
}


class Kind(StrEnum):
    """Where the words of a section come from."""

    CONTRIBUTED = "contributed"
    EDITORIAL = "editorial"
    REPLIES = "replies"
    DOCUMENTS = "documents"
    PRACTICE = "practice"
    CALENDAR = "calendar"


# These somebody writes; the others fill themselves from what the house knows.
WRITTEN: Final = frozenset({Kind.CONTRIBUTED, Kind.EDITORIAL})

KIND_WORDS: Final = {
    Kind.CONTRIBUTED: gettext_noop("Contribution of an agency"),
    Kind.EDITORIAL: gettext_noop("Written by the editor"),
    Kind.REPLIES: gettext_noop("Replies of last time"),
    Kind.DOCUMENTS: gettext_noop("New documents"),
    Kind.PRACTICE: gettext_noop("Models and good practice"),
    Kind.CALENDAR: gettext_noop("Calendar of the month"),
}


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """What the rules need to know about one edition.

    Attributes:
        code: How it is called: "11/2026".
        state: Where it stands.
        last_editor: Key of the account that changed it last; ``None`` if nobody with an account did.
    """

    code: str
    state: State
    last_editor: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What the rules need to know about one section and its contribution.

    Attributes:
        heading: What the section is called.
        kind: Where its words come from.
        stage: Where its contribution stands; ``None`` if it fills itself.
        is_left_out: Whether the editor left it out, with a reason.
        has_text: Whether there is a version.
        unagreed: Captions of pictures with people whose agreement is not recorded.
    """

    heading: str
    kind: Kind
    stage: Stage | None = None
    is_left_out: bool = False
    has_text: bool = False
    unagreed: tuple[str, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is awaited for it."""
        return self.is_left_out or self.stage in {None, Stage.ACCEPTED, Stage.NOTHING}


def why_not_change(edition: EditionFacts) -> Refusal | None:
    """Return why an edition can no longer be changed, or ``None`` if it can."""
    told = {"code": edition.code}
    if edition.state in FIXED:
        return Refusal(
            "edition_fixed",
            gettext_noop(
                "Edition %(code)s is approved and fixed. What is wrong in it is put right by a note."
            ),
            told,
        )
    if edition.state is State.SUBMITTED:
        return Refusal(
            "edition_submitted",
            gettext_noop(
                "Edition %(code)s lies before the approver. It can be changed when it is given back."
            ),
            told,
        )
    return None


def why_not_leave_out(edition: EditionFacts, piece: Piece, reason: str) -> Refusal | None:
    """Return why a section may not be left out, or ``None`` if it may."""
    if refused := why_not_change(edition):
        return refused
    if piece.is_left_out:
        return Refusal("left_out_already", gettext_noop("It is left out already."))
    if not reason.strip():
        return Refusal("no_reason", gettext_noop("Write why it is left out; it stays beside the section."))
    return None


def why_not_move(edition: EditionFacts, verb: Verb, pieces: "tuple[Piece, ...]" = ()) -> Refusal | None:
    """Return why an edition may not take this step, or ``None`` if it may.

    Args:
        edition: As it stands.
        verb: The step.
        pieces: Its sections; read when it is put before the approver.
    """
    if not LIFE.allows(edition.state, verb):
        return _out_of_turn(edition, verb)
    if verb is Verb.SUBMIT:
        return _why_not_complete(pieces)
    return None


def _out_of_turn(edition: EditionFacts, verb: Verb) -> Refusal:
    again = Refusal("edition_out_of_turn", gettext_noop("This was done already. Load the page again."))
    if edition.state in FIXED:
        done = ALREADY.get(verb)
        return Refusal(*done, {"code": edition.code}) if done else why_not_change(edition) or again
    if verb is Verb.ISSUE:
        return Refusal("edition_not_approved", gettext_noop("It must be approved first."))
    if verb in {Verb.APPROVE, Verb.GIVE_BACK}:
        return Refusal("edition_not_submitted", gettext_noop("The editor has not put it before you yet."))
    return again


def _why_not_complete(pieces: "tuple[Piece, ...]") -> Refusal | None:
    awaited = [piece.heading for piece in pieces if not piece.is_settled]
    if awaited:
        return Refusal(
            "edition_awaits",
            gettext_noop("Not settled yet: %(sections)s. Accept them, note nothing, or leave them out."),
            {"sections": "; ".join(awaited)},
        )
    if not any(not piece.is_left_out and piece.stage is not Stage.NOTHING for piece in pieces):
        return Refusal("edition_empty", gettext_noop("Nothing would stand in it."))
    return why_not_print(pieces)


def why_not_print(pieces: "tuple[Piece, ...]") -> Refusal | None:
    """Return why an edition may not be printed with the pictures in it, or ``None`` if it may.

    Source:
        Luật 91/2025/QH15: a photo is personal data; it is shown with the consent of those on it.
    """
    stand = [piece for piece in pieces if not piece.is_left_out and piece.stage is not Stage.NOTHING]
    captions = [caption for piece in stand for caption in piece.unagreed]
    if captions:
        return Refusal(
            "picture_not_agreed",
            gettext_noop(
                "People are on these pictures, and nobody noted that they agree: %(captions)s. "
                "Record who agreed, or take the pictures out."
            ),
            {"captions": "; ".join(captions)},
        )
    return None


def why_not_give_back(edition: EditionFacts, comment: str) -> Refusal | None:
    """Return why the approver cannot give an edition back, or ``None`` if they can."""
    if refused := why_not_move(edition, Verb.GIVE_BACK):
        return refused
    if not comment.strip():
        return Refusal("no_comment", gettext_noop("Write what the editor is to change."))
    return None


def why_not_note(edition: EditionFacts, text: str) -> Refusal | None:
    """Return why no erratum can be noted, or ``None`` if one can."""
    if edition.state not in FIXED:
        return Refusal("edition_open", gettext_noop("It can still be edited. Put it right in the text."))
    if not text.strip():
        return Refusal("no_erratum", gettext_noop("Write what is wrong, and what is right."))
    return None


def why_not_enter(edition: EditionFacts, *, is_known: bool) -> Refusal | None:
    """Return why a new document cannot be entered, or ``None`` if it can."""
    if refused := why_not_change(edition):
        return refused
    if is_known:
        return Refusal("document_there", gettext_noop("This edition tells of that document already."))
    return None


def why_not_approve(edition: EditionFacts, *, account: int | None, seen: str, now: str) -> Refusal | None:
    """Return why this person may not approve an edition, or ``None`` if they may.

    Args:
        edition: As it stands.
        account: Key of the account of whoever approves; ``None`` for the system.
        seen: Mark of the content that they read.
        now: Mark of the content as it stands.

    Source:
        Principle of the second person, as for every paper that binds others; founding document, S81.
    """
    if refused := why_not_move(edition, Verb.APPROVE):
        return refused
    if account is not None and account == edition.last_editor:
        return Refusal(
            "second_person",
            gettext_noop("You edited it last, so somebody else must approve it."),
        )
    if seen != now:
        return Refusal(
            "content_changed",
            gettext_noop("Something in it has changed since you opened it. Read it again, then approve it."),
        )
    return None
