"""Reading surveys: which there are, whose answer is owed, and what a cell answered."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Host, Unit
from giaoban.organisation.queries import cells_on, cluster_map
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules.words import CELL_PREFIX
from giaoban.provision.models import Question, Response, Survey
from giaoban.provision.queries.gaps import OF_CELL
from giaoban.provision.queries.titles import OF_HOST
from giaoban.provision.rules.results import owing
from giaoban.provision.rules.surveys import Answer, Given, State


def surveys_seen(holder: Holder) -> QuerySet[Survey]:
    """Return the surveys whose results somebody may see, the newest first; drafts only for the office."""
    run = within(holder, Verb.RUN_SURVEYS, OF_HOST)
    seen = within(holder, Verb.SEE_SURVEYS, OF_HOST) & ~Q(state=State.DRAFT.value)
    rows = Survey.objects.filter(run | seen).select_related("host", "cluster", "copied_from")
    return rows.annotate(answered=Count("responses")).order_by("host", "-pk")


def surveys_run(holder: Holder) -> QuerySet[Survey]:
    """Return the surveys that somebody draws up, opens and closes."""
    rows = Survey.objects.filter(within(holder, Verb.RUN_SURVEYS, OF_HOST))
    return rows.select_related("host", "cluster", "copied_from")


def hosts_surveyed_by(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose cells somebody may ask."""
    return Host.objects.filter(within(holder, Verb.RUN_SURVEYS, Paths(host="pk")))


def surveys_put() -> QuerySet[Survey]:
    """Return the surveys that were ever put to cells; which of them concern somebody, ``group_of`` says."""
    return Survey.objects.exclude(state=State.DRAFT.value).select_related("host")


def questions_run(holder: Holder) -> QuerySet[Question]:
    """Return the questions that somebody may take away."""
    keys = surveys_run(holder).order_by().values("pk")
    return Question.objects.filter(survey__in=keys).select_related("survey__host")


def cells_answering(holder: Holder, today: date) -> list[Unit]:
    """Return the cells for which somebody answers surveys."""
    rows = Unit.objects.filter(within(holder, Verb.ANSWER_SURVEYS, OF_CELL), holding(today))
    return list(rows.filter(kind__code__startswith=CELL_PREFIX).select_related("host"))


def surveys_put_to(cells: Sequence[Unit], today: date) -> list[tuple[Survey, Unit, Response | None]]:
    """Return the open surveys that are put to some cells, with what each answered. Few queries."""
    hosts = {cell.host_id for cell in cells}
    rows = Survey.objects.filter(host__in=hosts, state=State.OPEN.value, closes_on__gte=today)
    surveys = list(rows.select_related("host", "cluster").order_by("closes_on", "pk"))
    if not surveys:
        return []
    groups = {key: group for cell in cells for key, group in cluster_map(cell.host, today).items()}
    found = Response.objects.filter(survey__in=surveys, cell__in=cells)
    given = {(row.survey_id, row.cell_id): row for row in found}
    return [
        (survey, cell, given.get((survey.pk, cell.pk)))
        for survey in surveys
        for cell in cells
        if cell.host_id == survey.host_id and survey.cluster_id in {None, groups.get(cell.pk)}
    ]


def is_asked(holder: Holder, today: date) -> bool:
    """Return whether an open survey waits for the answer of a cell of somebody. One query where none is."""
    hosts = {grant.host for grant, _ in holder.granted(Verb.ANSWER_SURVEYS)}
    taken = Survey.objects.filter(host__in=hosts, state=State.OPEN.value, closes_on__gte=today)
    if not hosts or not taken.exists():
        return False
    put = surveys_put_to(cells_answering(holder, today), today)
    return any(given is None for _survey, _cell, given in put)


def surveys_taken(host: Host, today: date, *, until: date) -> list[Survey]:
    """Return the surveys of a committee that take answers today and close by a day, the next first."""
    rows = Survey.objects.filter(host=host, state=State.OPEN.value, closes_on__range=(today, until))
    return list(rows.select_related("host", "cluster").order_by("closes_on", "pk"))


def group_of(survey: Survey, today: date) -> QuerySet[Unit]:
    """Return the cells that a survey is put to, in Vietnamese order."""
    cells = cells_on(survey.host, today)
    if survey.cluster_id is None:
        return cells
    groups = cluster_map(survey.host, today)
    return cells.filter(pk__in=[key for key, group in groups.items() if group == survey.cluster_id])


def unanswered(survey: Survey, today: date) -> list[Unit]:
    """Return the cells that have not answered a survey. Few queries."""
    cells = {cell.pk: cell for cell in group_of(survey, today).select_related("parent")}
    there = Response.objects.filter(survey=survey).order_by().values_list("cell", flat=True)
    return [cells[key] for key in owing(cells, there)]


def questions_of(survey: Survey) -> list[Question]:
    """Return the questions of a survey with what can be chosen. Two queries."""
    return list(survey.questions.prefetch_related("options").order_by("position"))


def given_of(survey: Survey, cell: Unit) -> Given | None:
    """Return that a cell answered a survey, as rules see it; ``None`` if it did not."""
    row = Response.objects.filter(survey=survey, cell=cell).first()
    if row is None:
        return None
    when = timezone.localtime(row.given_at)
    return Given(row.given_at.isoformat(), f"{when:%d/%m/%Y %H:%M}", row.recorded_by or row.given_by)


def answers_of(survey: Survey, cell: Unit) -> Mapping[str, Answer]:
    """Return what a cell answered, by code of the question. Two queries."""
    response = Response.objects.filter(survey=survey, cell=cell).first()
    found: dict[str, Answer] = {}
    for row in response.answers.select_related("question") if response else ():
        before = found.get(row.question.code, Answer())
        chosen = (*before.chosen, row.option) if row.option else before.chosen
        found[row.question.code] = Answer(chosen, row.number, row.text)
    return found
