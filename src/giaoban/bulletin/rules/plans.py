"""Rules for the section plan: what it may hold, by when a section is due, what is offered at first."""

from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from giaoban.bulletin.rules.editions import LONGEST_TITLE, Kind
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold

END_OF_OFFICE: Final = time(17)
FURTHEST: Final = 60  # days before the meeting
FURTHEST_MEETING: Final = 62  # days from the first of the month
MOST_WORDS: Final = 5000
MOST_SECTIONS: Final = 40


@dataclass(frozen=True, slots=True)
class Planned:
    """One section as the plan has it.

    Attributes:
        agency: Key of the agency that owes it; ``None`` unless it is a contribution.
        days_before: Days before the meeting when it is due, from 0.
        words: How long it is to be.
    """

    position: int
    heading: str
    kind: Kind
    agency: int | None
    days_before: int
    words: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A section that is offered to a committee that has no plan yet.

    Attributes:
        suits: Words, folded, by which an agency that could owe it is known; the first that fits is proposed.
    """

    heading: str
    kind: Kind
    words: int
    suits: tuple[str, ...] = ()


# As bulletins of the province have it; the headings are printed, so they are in the language of the papers.
DEFAULT: Final = (
    Offer("Kinh tế", Kind.CONTRIBUTED, 300, ("kinh te", "nong nghiep")),
    Offer("Văn hóa - xã hội", Kind.CONTRIBUTED, 250, ("van hoa",)),
    Offer("Quốc phòng, an ninh", Kind.CONTRIBUTED, 200, ("cong an", "quan su")),
    Offer("Xây dựng Đảng, hệ thống chính trị", Kind.CONTRIBUTED, 250, ("xay dung dang", "to chuc")),
    Offer("Nhiệm vụ trọng tâm tháng này", Kind.EDITORIAL, 250),
    Offer("Chủ trương, chính sách mới", Kind.DOCUMENTS, 300),
    Offer("Trả lời kiến nghị kỳ trước", Kind.REPLIES, 400),
    Offer("Học và làm theo Bác; mô hình, cách làm hay", Kind.PRACTICE, 250),
    Offer("Thời sự trong nước, thế giới", Kind.CONTRIBUTED, 200, ("tuyen giao", "mat tran")),
    Offer("Lịch công tác, ngày kỷ niệm, mùa vụ", Kind.CALENDAR, 150),
)
DEFAULT_DAYS: Final = 7


def offered(agencies: Mapping[int, str]) -> list[Planned]:
    """Return the plan that is offered to a committee, with the agencies whose names suit.

    What nobody suits is written by the editor, until the office names who owes it.

    Args:
        agencies: The names of the committee's agencies by key.

    Source:
        Founding document, S78, S80: the plan names who supplies each section.
    """
    folded = {key: fold(name) for key, name in agencies.items()}
    return [
        _planned(position, offer, _suiting(offer, folded)) for position, offer in enumerate(DEFAULT, start=1)
    ]


def _suiting(offer: Offer, folded: Mapping[int, str]) -> int | None:
    return next((key for word in offer.suits for key, name in folded.items() if word in name), None)


def _planned(position: int, offer: Offer, agency: int | None) -> Planned:
    kind = Kind.EDITORIAL if offer.kind is Kind.CONTRIBUTED and agency is None else offer.kind
    return Planned(position, offer.heading, kind, agency, DEFAULT_DAYS, offer.words)


def due_at(meets_on: date, days_before: int, zone: tzinfo) -> datetime:
    """Return when a section is due: at the end of office hours, so many days before the meeting.

    Args:
        meets_on: Day of the meeting.
        days_before: From 0.
        zone: The committee's time zone.
    """
    return datetime.combine(meets_on - timedelta(days=days_before), END_OF_OFFICE, tzinfo=zone)


def why_not_plan(section: Planned, others: Sequence[Planned] = ()) -> Refusal | None:
    """Return why a section cannot stand in the plan, or ``None`` if it can.

    Args:
        section: The section.
        others: Those that stand in it already, without this one.
    """
    if not section.heading.strip() or len(section.heading) > LONGEST_TITLE:
        return Refusal(
            "plan_no_heading", gettext_noop("Give the section a heading of at most 200 characters.")
        )
    if section.kind is Kind.CONTRIBUTED and section.agency is None:
        return Refusal("plan_no_agency", gettext_noop("Choose the agency that owes this contribution."))
    if section.kind is not Kind.CONTRIBUTED and section.agency is not None:
        return Refusal(
            "plan_agency", gettext_noop("Only a contribution is owed by an agency. Take the agency away.")
        )
    if not 0 <= section.days_before <= FURTHEST:
        return Refusal("plan_days", gettext_noop("Between 0 and 60 days before the meeting."))
    if not 1 <= section.words <= MOST_WORDS:
        return Refusal("plan_words", gettext_noop("Between 1 and 5000 words."))
    return _why_not_beside(section, others)


def _why_not_beside(section: Planned, others: Sequence[Planned]) -> Refusal | None:
    if len(others) >= MOST_SECTIONS:
        return Refusal("plan_full", gettext_noop("Forty sections are enough. End one first."))
    heading = fold(section.heading)
    if any(fold(other.heading) == heading for other in others):
        return Refusal("plan_twice", gettext_noop("There is a section with this heading already."))
    if section.kind not in {Kind.CONTRIBUTED, Kind.EDITORIAL} and any(
        other.kind is section.kind for other in others
    ):
        return Refusal(
            "plan_kind_twice",
            gettext_noop("A section of this kind fills itself and stands in the plan once."),
        )
    return None


def why_not_begin(month: date, meets_on: date, *, taken: str, sections: Sized) -> Refusal | None:
    """Return why no edition can be planned for a month, or ``None`` if one can.

    Args:
        month: The first day of the month.
        meets_on: Day of the briefing before which it must be there.
        taken: How the edition of that month is called; empty if there is none.
        sections: Those of the plan.
    """
    if taken:
        return Refusal(
            "edition_there",
            gettext_noop("This month has its edition already: %(code)s. Open it."),
            {"code": taken},
        )
    if not len(sections):
        return Refusal("no_plan", gettext_noop("There is no section plan yet. Take over the one offered."))
    if not abs((meets_on - month).days) <= FURTHEST_MEETING:
        return Refusal(
            "edition_far_off", gettext_noop("The briefing lies too far from that month. Look at both again.")
        )
    return None
