"""What others may hear of replies. Keys, and what no row keeps: listeners read what they need."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReplySubmitted:
    """A reply waits for a second person of its agency."""

    reply: int
    referral: int
    agency: int


@dataclass(frozen=True, slots=True)
class ReplySentBack:
    """A reply went back to its drafter with a remark."""

    reply: int
    referral: int
    drafter: int | None


@dataclass(frozen=True, slots=True)
class ReplyCleared:
    """A reply waits for its document and number."""

    reply: int
    referral: int
    agency: int


@dataclass(frozen=True, slots=True)
class ReplyDelivered:
    """A written reply has reached those who raised the matter."""

    reply: int
    referral: int
    version: int


@dataclass(frozen=True, slots=True)
class JudgementGiven:
    """A raiser judged a version of a reply, or changed their judgement."""

    judgement: int
    reply: int
    referral: int
    opinion: int
    verdict: str


@dataclass(frozen=True, slots=True)
class ReplyReturned:
    """A reply goes back to its agency, due at a later meeting."""

    reply: int
    referral: int
    agency: int
    due_meeting: int


@dataclass(frozen=True, slots=True)
class ReturnProposed:
    """The office proposed to the chair what to do about an objection to a reply that went back before."""

    case: int
    judgement: int
    referral: int


@dataclass(frozen=True, slots=True)
class ObjectionSettled:
    """A raiser was told why their objection does not go back."""

    judgement: int
    reply: int
    referral: int
    opinion: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CommitmentMade:
    """Something was promised by a day, or given out to do; by a unit's secretary if there is no agency."""

    commitment: int
    agency: int | None


@dataclass(frozen=True, slots=True)
class CommitmentClosed:
    """Something promised was reported done, or dropped with a reason."""

    commitment: int
    agency: int | None
    state: str


@dataclass(frozen=True, slots=True)
class CommitmentStepped:
    """Something happened to a commitment: reported, moved to a later day, confirmed, or not yet."""

    commitment: int
    step: int


@dataclass(frozen=True, slots=True)
class ClarificationAsked:
    """An agency asks everybody who raised a matter to make something clear."""

    clarification: int
    referral: int


@dataclass(frozen=True, slots=True)
class ClarificationAnswered:
    """A raiser answered what an agency asked back."""

    answer: int
    clarification: int
    referral: int


@dataclass(frozen=True, slots=True)
class ExtensionAsked:
    """An agency asks for a later meeting."""

    extension: int
    referral: int


@dataclass(frozen=True, slots=True)
class ExtensionDecided:
    """The office let the reply be due later, or did not."""

    extension: int
    referral: int
    granted: bool


@dataclass(frozen=True, slots=True)
class PartAsked:
    """A supporting agency is asked for its part of a reply."""

    part: int
    referral: int


@dataclass(frozen=True, slots=True)
class PartTakenBack:
    """A part that was asked for is no longer needed; its row is gone."""

    part: int
    referral: int
    agency: int


@dataclass(frozen=True, slots=True)
class PartAnswered:
    """A supporting agency answered its part for the first time."""

    part: int
    referral: int


@dataclass(frozen=True, slots=True)
class PublishedChanged:
    """Something was published for everybody, or taken back."""

    published: int
    host: int


@dataclass(frozen=True, slots=True)
class PetitionSent:
    """A matter beyond competence went to the body above."""

    petition: int
    referral: int


@dataclass(frozen=True, slots=True)
class PetitionTakenBack:
    """A matter is no longer waited for above."""

    petition: int
    referral: int


@dataclass(frozen=True, slots=True)
class PetitionReceived:
    """The committee above has a petition from below in its register."""

    petition: int
    referral: int
