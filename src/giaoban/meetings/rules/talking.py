"""What may be done to a talk, when, and what to do instead."""

from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.talks import OWED_BY_UNIT, TALK_LIFE, TalkFacts, TalkState, TalkVerb

TALK_NO_TITLE: Final = gettext_noop("Write what the talk is called.")
TALK_NO_NOTE: Final = gettext_noop("Write in one sentence what is to be changed, and why.")
TALK_MEETING_PAST: Final = Refusal(
    "talk_meeting_past", gettext_noop("That meeting has begun or is not held. Choose a meeting ahead.")
)
TALK_NO_REASON: Final = gettext_noop("Write the reason in one sentence.")


def why_not_register(talk: TalkFacts, *, title: str) -> Refusal | None:
    """Return why a talk cannot be registered like this, or ``None`` if it can."""
    if not TALK_LIFE.allows(talk.state, TalkVerb.REGISTER):
        return _closed_to_unit(talk)
    if talk.is_borrowed:
        return _borrowed()
    if not title:
        return Refusal("talk_no_title", TALK_NO_TITLE)
    return None


def why_not_hand_in(talk: TalkFacts, *, has_text: bool) -> Refusal | None:
    """Return why nothing can be handed in for a talk, or ``None`` if it can.

    Args:
        talk: The talk as it stands.
        has_text: Whether a text or slides would be there afterwards.
    """
    if talk.is_borrowed:
        return _borrowed()
    if talk.state is TalkState.ASKED:
        return Refusal(
            "talk_not_registered",
            gettext_noop("The talk is not registered yet. Say first what it is called and about, then send."),
        )
    if not TALK_LIFE.allows(talk.state, TalkVerb.HAND_IN):
        return _closed_to_unit(talk)
    if not has_text:
        return Refusal(
            "talk_empty", gettext_noop("There is neither text nor a file. Write the text or choose a file.")
        )
    return None


def why_not_ask_changes(talk: TalkFacts, *, note: str) -> Refusal | None:
    """Return why no changes can be asked for, or ``None`` if they can."""
    if talk.is_borrowed:
        return _borrowed()
    if not TALK_LIFE.allows(talk.state, TalkVerb.ASK_CHANGES):
        return _not_handed_in(talk)
    if not note:
        return Refusal("talk_no_note", TALK_NO_NOTE)
    return None


def why_not_accept(talk: TalkFacts) -> Refusal | None:
    """Return why a talk cannot be called ready, or ``None`` if it can."""
    if not TALK_LIFE.allows(talk.state, TalkVerb.ACCEPT):
        return _not_handed_in(talk)
    return None


def why_not_put_on(talk: TalkFacts, *, meeting_is_ahead: bool) -> Refusal | None:
    """Return why a talk cannot stand on the agenda of another meeting, or ``None`` if it can."""
    if not TALK_LIFE.allows(talk.state, TalkVerb.PUT_ON):
        return _over(talk)
    return None if meeting_is_ahead else TALK_MEETING_PAST


def why_not_ask_another(talk: TalkFacts) -> Refusal | None:
    """Return why another unit cannot be asked instead, or ``None`` if it can."""
    if talk.state is TalkState.ASKED:
        return None
    return Refusal(
        "talk_begun",
        gettext_noop(
            "This unit has begun to prepare. Note first that the talk is not given, with the reason; "
            "then ask another unit."
        ),
    )


def why_not_give(talk: TalkFacts, *, begun: bool) -> Refusal | None:
    """Return why it cannot be noted that a talk was given, or ``None`` if it can.

    Args:
        talk: The talk as it stands.
        begun: Whether its meeting is in session or over.
    """
    if talk.state is TalkState.ASKED:
        return Refusal(
            "talk_not_registered_yet",
            gettext_noop("Nobody knows yet what this talk is about. Register it first for the unit."),
        )
    if not TALK_LIFE.allows(talk.state, TalkVerb.GIVE):
        return _over(talk)
    if not begun:
        return Refusal(
            "talk_before_meeting",
            gettext_noop("The meeting has not begun. Note it when the talk was given."),
        )
    return None


def why_not_not_give(talk: TalkFacts, *, reason: str) -> Refusal | None:
    """Return why it cannot be noted that a talk is not given, or ``None`` if it can."""
    if not TALK_LIFE.allows(talk.state, TalkVerb.NOT_GIVE):
        return _over(talk)
    if not reason:
        return Refusal("talk_no_reason", TALK_NO_REASON)
    return None


def why_not_take_back(talk: TalkFacts, *, times_borrowed: int) -> Refusal | None:
    """Return why it cannot be taken back that a talk was given, or ``None`` if it can.

    Args:
        talk: The talk as it stands.
        times_borrowed: On how many agendas of others it stands.
    """
    if not TALK_LIFE.allows(talk.state, TalkVerb.TAKE_BACK):
        return Refusal("talk_not_given_yet", gettext_noop("This talk is not noted as given."))
    if times_borrowed:
        return Refusal(
            "talk_lent", gettext_noop("This talk stands on agendas of others. Take it off there first.")
        )
    return None


def why_not_take_up(talk: TalkFacts, *, meeting_is_ahead: bool) -> Refusal | None:
    """Return why a talk that was not given cannot be taken up again, or ``None`` if it can."""
    if not TALK_LIFE.allows(talk.state, TalkVerb.TAKE_UP):
        return Refusal("talk_still_open", gettext_noop("Only a talk that was not given is taken up again."))
    if talk.is_borrowed:
        return Refusal(
            "talk_borrow_again",
            gettext_noop("This talk came from another group. Borrow the original for the later meeting."),
        )
    return None if meeting_is_ahead else TALK_MEETING_PAST


def why_not_mark(talk: TalkFacts) -> Refusal | None:
    """Return why a talk cannot be marked as good practice, or ``None`` if it can."""
    if talk.state is not TalkState.GIVEN:
        return Refusal(
            "talk_mark_early", gettext_noop("Only a talk that was given can be marked. Wait until it is.")
        )
    if talk.is_borrowed:
        return Refusal(
            "talk_mark_borrowed", gettext_noop("This talk came from another group. Mark the original.")
        )
    return None


def why_not_borrow(talk: TalkFacts, *, same_series: bool, there_already: bool, ahead: bool) -> Refusal | None:
    """Return why a talk cannot be put on the agenda of another group, or ``None`` if it can.

    Args:
        talk: The talk to be borrowed.
        same_series: Whether the group is the one that has heard it.
        there_already: Whether it stands on that agenda already.
        ahead: Whether the meeting is still ahead.
    """
    if talk.state is not TalkState.GIVEN or talk.is_borrowed:
        return Refusal(
            "talk_not_lent", gettext_noop("Only the original of a talk that was given can be borrowed.")
        )
    if same_series:
        return Refusal(
            "talk_heard", gettext_noop("This group has heard this talk. Choose a meeting of another group.")
        )
    if there_already:
        return Refusal("talk_there", gettext_noop("This talk stands on that agenda already."))
    return None if ahead else TALK_MEETING_PAST


def why_not_name(*, speaker: str, agreed: bool) -> Refusal | None:
    """Return why a name cannot stand beside a talk, or ``None`` if it can.

    Source:
        S4: a person's name is published only if that person agrees.
    """
    if speaker and not agreed:
        return Refusal(
            "talk_no_agreement",
            gettext_noop(
                "A name stands there only if its bearer agrees. Tick that they do, or leave the name out; "
                "then unit and post stand there."
            ),
        )
    return None


def _closed_to_unit(talk: TalkFacts) -> Refusal:
    if talk.state is TalkState.READY:
        return Refusal(
            "talk_is_ready",
            gettext_noop("This talk is called ready. If something must change, ask the committee office."),
        )
    return _over(talk)


def _not_handed_in(talk: TalkFacts) -> Refusal:
    if talk.state in OWED_BY_UNIT:
        return Refusal(
            "talk_no_text",
            gettext_noop("The text is not there yet. Wait for it, or hand it in for the unit."),
        )
    if talk.state is TalkState.READY:
        return Refusal("talk_ready_already", gettext_noop("This talk is called ready already."))
    return _over(talk)


def _over(talk: TalkFacts) -> Refusal:
    if talk.state is TalkState.NOT_GIVEN:
        return Refusal(
            "talk_dropped",
            gettext_noop("It is noted that this talk is not given. Take it up again for a later meeting."),
        )
    return Refusal(
        "talk_over", gettext_noop("This talk was given and stays as it is. Corrections are for the office.")
    )


def _borrowed() -> Refusal:
    return Refusal(
        "talk_borrowed", gettext_noop("This talk came from another group; its words stay as they were given.")
    )
