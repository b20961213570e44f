"""What others may hear of the bulletin. Keys only: listeners read what they need."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EditionCollecting:
    """The agencies are asked for their contributions to an edition."""

    edition: int


@dataclass(frozen=True, slots=True)
class ContributionSettled:
    """Nothing more is awaited from an agency for a section: it answered, was accepted, or is not needed."""

    contribution: int


@dataclass(frozen=True, slots=True)
class ContributionReturned:
    """A contribution went back to its agency with a comment."""

    contribution: int


@dataclass(frozen=True, slots=True)
class ContributionAccepted:
    """The editor accepted a contribution."""

    contribution: int


@dataclass(frozen=True, slots=True)
class EditionSubmitted:
    """An edition waits for its approver."""

    edition: int


@dataclass(frozen=True, slots=True)
class EditionGivenBack:
    """The approver gave an edition back."""

    edition: int


@dataclass(frozen=True, slots=True)
class EditionApproved:
    """An edition is approved, and fixed from now on."""

    edition: int


@dataclass(frozen=True, slots=True)
class EditionIssued:
    """An edition is issued to its readers."""

    edition: int


@dataclass(frozen=True, slots=True)
class EditionRead:
    """The holders of these posts have read an edition, and said so."""

    edition: int
    posts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EditionMoved:
    """The briefing of an edition is held on another day than ``was``; what is owed to it is due then."""

    edition: int
    was: date


@dataclass(frozen=True, slots=True)
class RemarkWritten:
    """A reader wrote to the editor about an edition."""

    remark: int


@dataclass(frozen=True, slots=True)
class RemarkAnswered:
    """The editor answered a reader."""

    remark: int
