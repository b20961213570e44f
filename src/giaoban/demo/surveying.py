"""Surveys of the demonstration: that of Kinh Môn, whose finding the document prints, and an open one."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.demo import supplying
from giaoban.demo.organising import Committee, key_of
from giaoban.demo.playing import moment
from giaoban.kernel.actor import Actor
from giaoban.provision import actions
from giaoban.provision.actions import QuestionPlan, Sheet, SurveyPlan
from giaoban.provision.models import Survey
from giaoban.provision.rules.surveys import NO, YES, Answer, Kind

# The document prints the finding; how many cells have what is assumed, and the page says so.
PURPOSE: Final = (
    "Để biết việc trang bị tài liệu, báo, tạp chí cho bí thư chi bộ ở các đơn vị. "
    "Câu trả lời trong bản trình diễn là số liệu giả định."
)
QUESTIONS: Final = (
    QuestionPlan(kind=Kind.TITLES, text="Đồng chí được trang bị những báo, tạp chí, tài liệu nào?"),
    QuestionPlan(kind=Kind.YES, text="Báo, tài liệu có đến trước ngày sinh hoạt chi bộ không?"),
    QuestionPlan(kind=Kind.TEXT, text="Đồng chí cần thêm tài liệu gì?"),
    QuestionPlan(kind=Kind.NUMBER, text="Mỗi tuần chi bộ nhận được bao nhiêu số báo?"),
)


WISHES: Final = (
    "Tạp chí Xây dựng Đảng.",
    "Sách hỏi đáp về công tác chi bộ.",
    "Tạp chí Xây dựng Đảng",
    "Báo Nhân Dân.",
    "Tài liệu về chuyển đổi số cho đảng viên cao tuổi.",
)
# In these communes of Kinh Môn fewer than three cells answered, so that readers see how little is shown.
SILENT: Final = frozenset({27, 28, 29, 61, 62})


def ask_kinh_mon(committee: Committee, years: Iterable[int]) -> None:
    """Ask every cell of Kinh Môn each year which titles it gets; the later is copied from the first."""
    before: Survey | None = None
    for place, year in enumerate(years):
        title = f"Khảo sát trang bị báo, tài liệu năm {year}"
        survey = _opened(committee, title, date(year, 12, 20), before)
        _answer_all(committee, survey, place, date(year, 12, 10), silent=SILENT if place else frozenset())
        with transaction.atomic():
            actions.close_survey(survey, at=moment(date(year, 12, 21), 8), actor=_clerk(committee))
        before = survey


def ask_nhi_chieu(committee: Committee, *, today: date) -> None:
    """Ask Nhị Chiểu a year ago and now; five cells, the first among them, have not answered yet.

    Four of these are in one member's charge, so that readers do not see the two answers that came from there.
    """
    past = today - timedelta(days=364)
    title = "Khảo sát trang bị báo, tài liệu năm {}"
    before = _opened(committee, title.format(past.year), past, None)
    _answer_all(committee, before, 0, past - timedelta(days=3), silent=frozenset({7}))
    with transaction.atomic():
        actions.close_survey(before, at=moment(past + timedelta(days=1), 8), actor=_clerk(committee))
    closes_on, opened = today + timedelta(days=6), today - timedelta(days=5)
    survey = _opened(committee, title.format(today.year), closes_on, before, opened=opened)
    silent = frozenset({0, 4, 8, 12, 21})
    _answer_all(committee, survey, 1, today - timedelta(days=1), silent=silent)


def _answer_all(
    committee: Committee, survey: Survey, year: int, day: date, *, silent: frozenset[int]
) -> None:
    """Answer for every cell what it was supplied with, but for the silent ones."""
    titles = [f"{row.pk}" for row in supplying.titles_of(committee.host)]
    for number, (cell, shelf) in enumerate(supplying.shelves_of(committee, year).items()):
        if number in silent:
            continue
        sheet = {
            "q1": Answer(tuple(titles[place] for place in shelf.got)),
            "q2": Answer((YES if shelf.is_in_time and number % 6 != 1 else NO,)),
            "q3": Answer(text=WISHES[number // 2 % len(WISHES)] if number % 2 else ""),
            "q4": Answer(number=shelf.weekly),
        }
        _answer(committee, survey, cell, sheet, day)


def _opened(
    committee: Committee, title: str, closes_on: date, before: Survey | None, *, opened: date | None = None
) -> Survey:
    clerk = _clerk(committee)
    plan = SurveyPlan(title=title, purpose=PURPOSE, closes_on=closes_on, before=before)
    with transaction.atomic():
        survey = actions.begin_survey(
            committee.host, plan, once=key_of("surveys", committee.host.code, title), actor=clerk
        )
        for question in () if before else QUESTIONS:
            actions.add_question(survey, question, actor=clerk)
        at = moment(opened or closes_on - timedelta(days=19), 8)
        return actions.open_survey(survey, at=at, actor=clerk)


def _answer(
    committee: Committee, survey: Survey, cell: int, answers: Mapping[str, Answer], day: date
) -> None:
    seat = committee.secretaries[cell]
    unit = seat.post.unit
    if unit is None:
        return
    target = Target(host=committee.host.pk, units=frozenset({cell}))
    actor = seat.holder.actor(Verb.ANSWER_SURVEYS, target)
    with transaction.atomic():
        sheet = Sheet(answers=answers, given_by=actor.post)
        actions.answer_survey(survey, unit, sheet, at=moment(day, 20), actor=actor)


def _clerk(committee: Committee) -> Actor:
    return committee.office.actor(Verb.RUN_SURVEYS, Target(host=committee.host.pk))
