"""Surveys of the demonstration: that of Kinh Môn, whose finding the document prints, and an open one."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.demo.organising import Committee, key_of
from giaoban.demo.playing import moment
from giaoban.kernel.actor import Actor
from giaoban.provision import actions
from giaoban.provision.actions import QuestionPlan, Sheet, SurveyPlan
from giaoban.provision.models import Publication, Survey
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
    QuestionPlan(kind=Kind.NUMBER, text="Mỗi tuần chi bộ nhận được bao nhiêu tờ báo, tạp chí?"),
)


def ask_kinh_mon(committee: Committee, years: Iterable[int]) -> None:
    """Ask every cell of Kinh Môn each year which titles it gets; the later is copied from the first."""
    before: Survey | None = None
    people, province, journal, documents = (
        f"{row.pk}" for row in Publication.objects.filter(host=committee.host).order_by("pk")
    )
    for place, year in enumerate(years):
        survey = _opened(committee, f"Khảo sát trang bị báo, tài liệu năm {year}", date(year, 12, 20), before)
        for number, cell in enumerate(committee.secretaries):
            titles = [
                *([province] if number % 12 < 10 + place else []),
                *([documents] if number % 15 < 13 + place else []),
                *([people] if number % 8 == 0 else []),
                *([journal] if number % (7 - place) == 1 else []),
            ]
            weekly = (number * 7 % 5) + place + 1
            sheet = {
                "q1": Answer(tuple(titles)),
                "q2": Answer((YES if number % 3 else NO,)),
                "q4": Answer(number=weekly),
            }
            _answer(committee, survey, cell, sheet, date(year, 12, 10))
        with transaction.atomic():
            actions.close_survey(survey, at=moment(date(year, 12, 21), 8), actor=_clerk(committee))
        before = survey


def ask_nhi_chieu(committee: Committee, *, today: date) -> None:
    """Leave an open survey in Nhị Chiểu that some cells, the first among them, have not answered."""
    title = "Khảo sát trang bị báo, tài liệu"
    survey = _opened(committee, title, today + timedelta(days=6), None, opened=today - timedelta(days=5))
    titles = [f"{row.pk}" for row in Publication.objects.filter(host=committee.host).order_by("pk")]
    for number, cell in enumerate(list(committee.secretaries)[2:-3]):
        chosen = tuple(titles[1:] if number % 4 else titles)
        sheet = {
            "q1": Answer(chosen),
            "q2": Answer((YES if number % 5 else NO,)),
            "q3": Answer(text="Sách hỏi đáp về công tác chi bộ." if number % 6 == 0 else ""),
            "q4": Answer(number=number % 4 + 1),
        }
        _answer(committee, survey, cell, sheet, today - timedelta(days=1))


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
