"""Makers for what cells are supplied with: titles, who is to get them, orders."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone

from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Host, Unit
from giaoban.provision import actions
from giaoban.provision.actions import QuestionPlan, Sheet, SurveyPlan
from giaoban.provision.models import Entitlement, MissingNote, Order, Publication, Survey
from giaoban.provision.rules.surveys import Answer, Kind

SINCE = date(2014, 1, 1)


def title(*, host: Host, name: str = "Báo Nhân Dân", price: int | None = 1_800_000) -> Publication:
    """Return a new title."""
    return Publication.objects.create(
        host=host,
        name=name,
        publisher="Báo Nhân Dân",
        kind="newspaper",
        frequency="daily",
        price=price,
        valid_from=SINCE,
        once=uuid4(),
    )


def entitlement(*, publication: Publication, cell: Unit, copies: int = 1) -> Entitlement:
    """Return that cells of the kind of ``cell`` are to get a title."""
    row, _made = Entitlement.objects.get_or_create(
        publication=publication,
        kind=cell.kind,
        defaults={"copies": copies, "basis": "Kế hoạch số 12-KH/ĐU", "valid_from": SINCE},
    )
    return row


def missing_note(*, cell: Unit, publication: Publication) -> MissingNote:
    """Return that a title did not come to a cell."""
    entitlement(publication=publication, cell=cell)
    return actions.miss(cell, publication, words="Chưa nhận được.", at=timezone.now(), actor=SYSTEM)


def order(*, host: Host, quarter: int = 0) -> Order:
    """Return an order of this year."""
    at = timezone.now()
    year = timezone.localdate(at).year
    return actions.make_order(host, year, quarter, once=uuid4(), at=at, actor=SYSTEM)


HAS: QuestionPlan = QuestionPlan(kind=Kind.YES, text="Có được cấp báo không?")


def survey(
    *,
    host: Host,
    questions: Sequence[QuestionPlan] = (HAS,),
    is_open: bool = True,
    before: Survey | None = None,
) -> Survey:
    """Return a survey of this month, open unless it is said otherwise."""
    now = timezone.now()
    plan = SurveyPlan(
        title="Khảo sát báo chí",
        purpose="Để biết.",
        closes_on=timezone.localdate(now) + timedelta(days=7),
        before=before,
    )
    made = actions.begin_survey(host, plan, once=uuid4(), actor=SYSTEM)
    for question in questions:
        actions.add_question(made, question, actor=SYSTEM)
    return actions.open_survey(made, at=now, actor=SYSTEM) if is_open else made


def answer(*, survey: Survey, cell: Unit, answers: Mapping[str, Answer]) -> None:
    """Answer a survey for a cell."""
    sheet = Sheet(answers=answers, given_by="Bí thư Chi bộ")
    actions.answer_survey(survey, cell, sheet, at=timezone.now(), actor=SYSTEM)
