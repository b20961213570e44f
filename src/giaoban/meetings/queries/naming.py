"""What a meeting is called inside a paper: papers are Vietnamese, whoever prints them."""

from typing import Final

from django.utils import translation

from giaoban.meetings.models import Meeting, period_name

# What begins a name and is written small within a sentence; anything else may be a name proper.
COMMON: Final = ("Hội nghị", "Giao ban")


def subject_of(meeting: Meeting) -> str:
    """Return what a meeting is called within a sentence: "hội nghị giao ban bí thư chi bộ tháng 11/2026".

    A meeting with a name of its own is called by it: a conference of another type is no giao ban.
    """
    if meeting.name:
        return _within(meeting.name)
    with translation.override("vi"):
        period = period_name(meeting.series.frequency, meeting.period.year, meeting.period.month)
    second = ", lần 2" if meeting.comes_second else ""
    return f"hội nghị giao ban bí thư chi bộ {period}{second}"


def whole_subject_of(meeting: Meeting) -> str:
    """Return the same with the cluster that meets: "hội nghị giao ban …, cụm Hoành Sơn"."""
    cluster = meeting.series.cluster
    name = subject_of(meeting)
    return f"{name}, {cluster.name[:1].lower()}{cluster.name[1:]}" if cluster else name


def _within(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith(COMMON) else name
