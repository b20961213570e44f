"""What happens to opinions and referrals that other areas may want to hear. Plain keys only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpinionRaised:
    """An opinion was sent or recorded; an urgent one does not wait for the month's end."""

    opinion: int
    host: int
    meeting: int
    unit: int
    urgent: bool


@dataclass(frozen=True, slots=True)
class OpinionsImported:
    """Many opinions were brought in from one file; those that are urgent are told one by one besides."""

    opinions: tuple[int, ...]
    host: int
    meeting: int


@dataclass(frozen=True, slots=True)
class OpinionReworded:
    """What was typed of a spoken opinion was put right while its meeting was in session."""

    opinion: int
    host: int


@dataclass(frozen=True, slots=True)
class MoodForgotten:
    """The words of public mood were past their days and are gone."""

    opinions: tuple[int, ...]
    host: int


@dataclass(frozen=True, slots=True)
class OpinionWithdrawn:
    opinion: int
    host: int


@dataclass(frozen=True, slots=True)
class OpinionSetAside:
    """It was ruled out, points to an earlier answer, or was noted; ``state`` says which."""

    opinion: int
    host: int
    state: str


@dataclass(frozen=True, slots=True)
class OpinionRestored:
    """What had been set aside is waiting again."""

    opinion: int
    host: int


@dataclass(frozen=True, slots=True)
class OpinionClassified:
    opinion: int
    host: int


@dataclass(frozen=True, slots=True)
class AnsweredOnSpot:
    """An answer was given at the meeting; without the raiser's consent it goes to writing all the same."""

    opinion: int
    answer: int
    host: int
    raiser_agrees: bool


@dataclass(frozen=True, slots=True)
class OpinionForwarded:
    """Opinions went to an agency as one referral."""

    referral: int
    opinions: tuple[int, ...]
    host: int


@dataclass(frozen=True, slots=True)
class CompilationClosed:
    meeting: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralAccepted:
    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralRefused:
    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralSentElsewhere:
    """It went to another agency, by transfer or by the compiler; its due meeting did not move."""

    referral: int
    host: int
    from_agency: int
    to_agency: int


@dataclass(frozen=True, slots=True)
class ReferralDelivered:
    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralReturned:
    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralClosed:
    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralReopened:
    """A raiser changed the judgement that had closed it."""

    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralRecalled:
    """The office called it back; ``waiting`` are the opinions of it that wait on the desk again."""

    referral: int
    host: int
    waiting: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReferralTakenApart:
    """A merge was undone: each opinion but the first has a referral of its own, ``parts``."""

    referral: int
    host: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PointsLeave:
    """Points of a merge that is taken apart are asked elsewhere from now on; what holds them keeps them."""

    referral: int
    host: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReferralTookIn:
    """What another part of a split asked was called back and is asked here."""

    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class ReferralDueMoved:
    """The due meeting changed because a meeting moved or was cancelled, or the office let it be later."""

    referral: int
    host: int


@dataclass(frozen=True, slots=True)
class MatterChanged:
    """A referral came to a matter or was taken out, or the matter was renamed; ``referral`` is then none."""

    matter: int
    host: int
    referral: int | None = None


@dataclass(frozen=True, slots=True)
class OpinionBecameUrgent:
    """The standing members must read it today: its raiser says that it is urgent, or the compiler."""

    opinion: int
    host: int


@dataclass(frozen=True, slots=True)
class DirectionGiven:
    """A leader wants something done about an opinion."""

    direction: int
    host: int


@dataclass(frozen=True, slots=True)
class DirectionPassedOn:
    """A direction went along with its matter to another agency, which has to take note of it anew."""

    direction: int
    host: int


@dataclass(frozen=True, slots=True)
class DirectionCarriedOut:
    """What came of a direction was written down."""

    direction: int
    host: int


@dataclass(frozen=True, slots=True)
class DirectionTakenBack:
    """A direction was taken back before anybody had taken note of it."""

    direction: int
    host: int


@dataclass(frozen=True, slots=True)
class UrgentOpinionRead:
    """A standing member was the first to read an urgent opinion."""

    opinion: int
    host: int
