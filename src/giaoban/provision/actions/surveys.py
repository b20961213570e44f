"""Drawing up surveys, opening and closing them, answering them for a cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Cluster, Host, Unit
from giaoban.provision.models import Answer, Option, Publication, Question, Response, Survey
from giaoban.provision.queries.surveys import given_of
from giaoban.provision.rules import surveys as rules
from giaoban.provision.rules.surveys import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPlan:
    """A survey as the office begins it; ``before`` is the one whose questions it takes over."""

    title: str
    purpose: str
    closes_on: date
    cluster: Cluster | None = None
    before: Survey | None = None


@transaction.atomic
def begin_survey(host: Host, plan: SurveyPlan, *, once: UUID, actor: Actor) -> Survey:
    """Begin a survey; copied from an earlier one, questions and possible answers keep their codes."""
    locked = lock(host)
    if there := Survey.objects.filter(once=once).first():
        return there
    survey = Survey.objects.create(
        host=locked,
        cluster=plan.cluster,
        title=nfc(plan.title).strip(),
        purpose=nfc(plan.purpose).strip(),
        closes_on=plan.closes_on,
        copied_from=plan.before,
        once=once,
    )
    for question in plan.before.questions.prefetch_related("options") if plan.before else ():
        options = [(option.code, option.label) for option in question.options.all()]
        question.pk, question.survey = None, survey
        question.save(force_insert=True)
        _offer(question, options)
    record("survey.begun", survey, actor=actor, chain=locked.code, rows=[survey])
    return survey


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPlan:
    """A question as the office asks it; ``options`` as they are called, of a question that lists them."""

    kind: Kind
    text: str
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = rules.MOST


@transaction.atomic
def add_question(survey: Survey, plan: QuestionPlan, *, actor: Actor) -> Question:
    """Add a question to a survey that is not open yet.

    Raises:
        Refused: If the survey was opened, is full, or the question offers too few answers.
    """
    locked = lock(survey.host_id)
    row = Survey.objects.get(pk=survey.pk)
    titles = list(Publication.objects.filter(host=locked, valid_to__isnull=True).order_by("pk"))
    enforce(rules.why_not_change(row.stage, questions=row.questions.count()))
    enforce(rules.why_not_ask(plan.kind, plan.options, titles=len(titles)))

    last = row.questions.aggregate(last=Max("position"))["last"] or 0
    question = Question.objects.create(
        survey=row,
        position=last + 1,
        code=f"q{last + 1}",
        kind=plan.kind.value,
        text=nfc(plan.text).strip(),
        least=plan.least,
        most=plan.most,
    )
    named = [(f"{place}", label) for place, label in enumerate(plan.options, start=1)]
    _offer(question, [(f"{title.pk}", title.name) for title in titles] if plan.kind is Kind.TITLES else named)
    record("survey.question_added", row, actor=actor, chain=locked.code, rows=[question])
    return question


def _offer(question: Question, options: list[tuple[str, str]]) -> None:
    Option.objects.bulk_create(
        Option(question=question, position=place, code=code, label=nfc(label).strip())
        for place, (code, label) in enumerate(options, start=1)
    )


@transaction.atomic
def remove_question(question: Question, *, actor: Actor) -> None:
    """Take a question out of a survey that is not open yet.

    Raises:
        Refused: If the survey was opened.
    """
    locked = lock(question.survey.host_id)
    row = Survey.objects.get(pk=question.survey_id)
    enforce(rules.why_not_change(row.stage))

    Question.objects.filter(pk=question.pk).delete()
    record("survey.question_removed", row, actor=actor, chain=locked.code)


@transaction.atomic
def open_survey(survey: Survey, *, at: datetime, actor: Actor) -> Survey:
    """Open a survey: from now on it is answered, and its questions stay as they are.

    Raises:
        Refused: If it was opened, asks nothing, or its last day is over.
    """
    locked = lock(survey.host_id)
    row = Survey.objects.get(pk=survey.pk)
    today = timezone.localdate(at)
    enforce(
        rules.why_not_open(row.stage, questions=row.questions.count(), closes_on=row.closes_on, today=today)
    )

    row.state, row.opened_at = rules.LIFE.take(row.stage, rules.Verb.OPEN).value, at
    row.save(update_fields=["state", "opened_at"])
    record("survey.opened", row, actor=actor, chain=locked.code, rows=[row])
    return row


@transaction.atomic
def close_survey(survey: Survey, *, at: datetime, actor: Actor) -> Survey:
    """Close a survey: nothing is answered any more.

    Raises:
        Refused: If it is not open.
    """
    locked = lock(survey.host_id)
    row = Survey.objects.get(pk=survey.pk)
    enforce(rules.why_not_close(row.stage))

    row.state, row.closed_at = rules.LIFE.take(row.stage, rules.Verb.CLOSE).value, at
    row.save(update_fields=["state", "closed_at"])
    record("survey.closed", row, actor=actor, chain=locked.code, rows=[row])
    return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a cell answers.

    Attributes:
        answers: By code of the question; what is left out is not answered.
        seen: Mark of the answer that the form began with; empty if there was none.
        given_by: The post that answers.
        on_paper: Whether the actor types it in for them.
    """

    answers: Mapping[str, rules.Answer]
    seen: str = ""
    given_by: str
    on_paper: bool = False


@transaction.atomic
def answer_survey(survey: Survey, cell: Unit, sheet: Sheet, *, at: datetime, actor: Actor) -> Response:
    """Answer a survey for a cell, or change what it answered while the survey is open.

    Raises:
        Refused: If it is not open, the cell answered meanwhile, or an answer is none.
    """
    locked = lock(survey.host_id)
    row = Survey.objects.get(pk=survey.pk)
    given, today = given_of(row, cell), timezone.localdate(at)
    enforce(
        rules.why_not_answer(row.stage, closes_on=row.closes_on, today=today, given=given, seen=sheet.seen)
    )
    questions = {one.code: one for one in row.questions.prefetch_related("options")}
    for code, answer in sheet.answers.items():
        enforce(rules.why_not(questions[code].facts, answer))

    response, _made = Response.objects.get_or_create(survey=row, cell=cell, defaults={"given_at": at})
    response.given_at, response.given_by = at, sheet.given_by
    response.recorded_by = actor.post if sheet.on_paper else ""
    response.save(update_fields=["given_at", "given_by", "recorded_by"])
    response.answers.all().delete()
    rows = [
        each for code, answer in sheet.answers.items() for each in _rows(response, questions[code], answer)
    ]
    Answer.objects.bulk_create(rows)
    record("survey.answered", row, actor=actor, chain=locked.code, rows=[response, *rows])
    return response


def _rows(response: Response, question: Question, answer: rules.Answer) -> list[Answer]:
    if question.kind == Kind.NUMBER:
        numbered = Answer(response=response, question=question, number=answer.number)
        return [] if answer.number is None else [numbered]
    if question.kind == Kind.TEXT:
        text = nfc(answer.text).strip()
        return [Answer(response=response, question=question, text=text)] if text else []
    return [Answer(response=response, question=question, option=code) for code in answer.chosen]
