"""What a meeting is called inside a paper, without a database."""

import pytest

from giaoban.meetings.models import Meeting, Period, Series
from giaoban.meetings.queries.naming import subject_of, whole_subject_of
from giaoban.meetings.rules import COMMENDATION
from giaoban.organisation.models import Cluster


def called(name: str = "", *, cluster: str = "", second: bool = False) -> Meeting:
    """Return a meeting with this name; it is a conference of another type if it has one."""
    series = Series(cluster=Cluster(name=cluster) if cluster else None, frequency="month")
    kind = {"meeting_type": COMMENDATION, "name": name} if name else {}
    meeting = Meeting(series=series, period=Period(year=2026, month=11), **kind)
    meeting.__dict__["second"] = second
    return meeting


def test_a_briefing_is_called_after_its_period_and_the_second_one_says_so() -> None:
    assert subject_of(called()) == "hội nghị giao ban bí thư chi bộ tháng 11/2026"
    assert subject_of(called(second=True)) == "hội nghị giao ban bí thư chi bộ tháng 11/2026, lần 2"


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Hội nghị biểu dương điển hình tiên tiến", "hội nghị biểu dương điển hình tiên tiến"),
        ("Giao ban mở rộng", "giao ban mở rộng"),
        ("Đảng ủy gặp mặt đảng viên", "Đảng ủy gặp mặt đảng viên"),
    ],
)
def test_a_conference_is_called_by_its_own_name_and_names_proper_keep_their_capital(
    name: str, within: str
) -> None:
    assert subject_of(called(name)) == within
    assert whole_subject_of(called(name, cluster="Cụm Hoành Sơn")) == f"{within}, cụm Hoành Sơn"
