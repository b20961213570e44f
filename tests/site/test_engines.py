"""Questions are written to the letter as Django writes them, only with less work."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, connections
from django.db.backends.postgresql.compiler import SQLCompiler as PostgresCompiler
from django.db.models import Count, Exists, F, Field, OuterRef, Q, QuerySet
from django.db.models.sql.compiler import SQLCompiler as DjangoCompiler

from giaoban.opinions.models import Direction, Opinion, Origin, Referral
from giaoban.organisation.models import Unit
from giaoban.site.databases import embedded
from giaoban.site.engines.reading import Column, columns_of
from giaoban.site.engines.sqlite.base import DatabaseWrapper, turn
from tests.make import opinions

pytestmark = pytest.mark.django_db

Question = Callable[[], QuerySet[Any, Any]]
WIDE = ("host", "unit__parent", "post", "meeting__period", "field", "topic", "wished_agency", "turn")
QUESTIONS: dict[str, Question] = {
    "all of a table": Opinion.objects.all,
    "its neighbours read along": lambda: Opinion.objects.select_related(*WIDE),
    "one table twice": lambda: Referral.objects.select_related("due_meeting", "first_due_meeting"),
    "a few columns": lambda: Opinion.objects.select_related("unit").only("code", "unit__name"),
    "all columns but one": lambda: Opinion.objects.defer("text"),
    "what points here": lambda: Opinion.objects.select_related("urgency"),
    "values": lambda: Opinion.objects.order_by("unit__name", "-pk").values_list("pk", "unit__name"),
    "counted": lambda: Unit.objects.annotate(raised=Count("opinions")).order_by("-raised", "name"),
    "in order of what is read": lambda: Opinion.objects.order_by(F("text").desc(), F("unit__name")),
    "another question inside": lambda: Opinion.objects.filter(
        Exists(Origin.objects.filter(opinion=OuterRef("pk"))) | Q(unit__in=Unit.objects.filter(parent=None))
    ),
    "one that inherits its order": lambda: Direction.objects.select_related("opinion", "agency"),
    "each once": lambda: Opinion.objects.select_related("unit").distinct(),
    "two put together": lambda: Unit.objects.order_by().union(Unit.objects.order_by().filter(parent=None)),
    "by names of what is read along": lambda: Opinion.objects.select_related("unit").order_by("-unit__name"),
    "by a name of its own": lambda: Unit.objects.annotate(size=Count("children")).order_by("size", "name"),
    "few of them": lambda: Opinion.objects.select_related("unit")[3:7],
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_is_written_to_the_letter_as_django_writes_it(question: Question) -> None:
    by_django = PostgresCompiler if connection.vendor == "postgresql" else DjangoCompiler

    ours = question().query.get_compiler(connection=connection).as_sql()

    assert ours == by_django(question().query, connection, "default").as_sql()


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_what_is_read_is_of_the_same_kinds_as_django_reads(question: Question) -> None:
    opinions.opinion()
    compiler = question().query.get_compiler(connection=connection)

    compiler.as_sql()
    read = [one for one, _, _ in compiler.select]

    ours = {place: converters for place, (converters, _) in compiler.get_converters(read).items()}
    django = {place: found for place, (found, _) in DjangoCompiler.get_converters(compiler, read).items()}
    assert ours == django


def test_a_row_is_read_whole_with_its_neighbours() -> None:
    raised = opinions.opinion(text="Mương bị lấp.")

    read = Opinion.objects.select_related("unit", "meeting").get(pk=raised.pk)

    assert (read.text, read.once, read.raised_at) == ("Mương bị lấp.", raised.once, raised.raised_at)
    assert (read.unit, read.meeting.starts_at) == (raised.unit, raised.meeting.starts_at)


def test_a_column_equals_what_django_makes_of_it() -> None:
    field = Opinion._meta.get_field("text")

    column = columns_of(Opinion._meta, "opinions_opinion", connection)[field]

    assert isinstance(column, Column)
    assert {hash(column): column}[hash(field.get_col("opinions_opinion"))] == column
    assert field.get_col("opinions_opinion") == column
    assert columns_of(Opinion._meta, "opinions_opinion", connection)[field] is column
    assert columns_of(Opinion._meta, "T3", connection)[field] != column


def test_no_field_is_read_otherwise_than_it_is_written() -> None:
    fields = {type(field) for model in apps.get_models() for field in model._meta.concrete_fields}

    assert {field for field in fields if field.select_format is not Field.select_format} == set()


def test_no_table_is_read_together_with_one_that_it_inherits_from() -> None:
    assert [model for model in apps.get_models() if model._meta.parents and not model._meta.proxy] == []


def test_a_change_begins_when_those_who_asked_earlier_have_begun(tmp_path: Path) -> None:
    """Whoever comes back at once cannot overtake somebody who waits for the database."""
    file = tmp_path / "giaoban.sqlite3"
    began, asked = Event(), Event()

    def change() -> None:
        ours = DatabaseWrapper(connections["default"].settings_dict | embedded(tmp_path))
        ours.ensure_connection()
        asked.set()
        ours.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        began.set()
        ours.close()

    with turn(file):
        other = Thread(target=change)
        other.start()
        asked.wait()
        first = sqlite3.connect(file, isolation_level=None, timeout=0)
        first.execute("BEGIN IMMEDIATE")
        assert not began.is_set()
        first.execute("ROLLBACK")
        first.close()
    other.join()

    assert began.is_set()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files for others")
def test_a_turn_taken_by_root_leaves_its_file_to_whoever_has_the_database(tmp_path: Path) -> None:
    file, nobody = tmp_path / "giaoban.sqlite3", 65534
    file.touch()
    os.chown(file, nobody, nobody)

    with turn(file):
        pass

    made = (tmp_path / "giaoban.sqlite3-turn").stat()
    assert (made.st_uid, made.st_gid) == (nobody, nobody)


def test_nobody_waits_for_a_turn_in_memory() -> None:
    with turn("file:memorydb_default?mode=memory&cache=shared"):
        pass
