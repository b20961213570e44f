"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
SQLite drops the triggers of a table that it re-makes, so those of editions and errata are installed again; their
refusal names now which of them it was.
"""

from collections.abc import Iterator

import django.db.models.functions.text
import django.db.models.lookups
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

EDITIONS = "bulletin_edition"
FIXED = (
    "host_id",
    "month",
    "year",
    "number",
    "title",
    "content",
    "digest",
    "anchor",
    "approved_at",
    "approved_by",
)
ALTERED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in FIXED)
TRIGGERS = (
    ("edition_stands", "UPDATE", EDITIONS, f"OLD.digest <> '' AND ({ALTERED})"),
    ("edition_stays", "DELETE", EDITIONS, "OLD.digest <> ''"),
    ("bulletin_version_stands", "UPDATE", "bulletin_version", ""),
    ("bulletin_version_stays", "DELETE", "bulletin_version", ""),
    ("erratum_stands", "UPDATE", "bulletin_erratum", ""),
    ("erratum_stays", "DELETE", "bulletin_erratum", ""),
)
REFUSAL = "what is fixed in a bulletin stays as it is"


def statements(vendor: str) -> Iterator[str]:
    if vendor == "sqlite":
        for name, act, table, condition in TRIGGERS:
            when = f"WHEN {condition} " if condition else ""
            yield (
                f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
                f"BEGIN SELECT RAISE(ABORT, '{name}: {REFUSAL}'); END"
            )
        return
    yield (
        "CREATE OR REPLACE FUNCTION bulletin_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '%: {REFUSAL}', TG_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for name, act, table, condition in TRIGGERS:
        when = f"WHEN ({condition}) " if condition else ""
        yield (
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW {when}"
            "EXECUTE FUNCTION bulletin_refuse()"
        )


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0011_read_receipts")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, install),
        migrations.RemoveConstraint(
            model_name="contribution",
            name="contribution_nothing_is_said_by_somebody",
        ),
        migrations.RemoveConstraint(
            model_name="edition",
            name="edition_has_a_title",
        ),
        migrations.RemoveConstraint(
            model_name="edition",
            name="edition_fixed_once_approved",
        ),
        migrations.RemoveConstraint(
            model_name="erratum",
            name="erratum_says_what",
        ),
        migrations.RemoveConstraint(
            model_name="newdocument",
            name="new_document_says_what",
        ),
        migrations.RemoveConstraint(
            model_name="plannedsection",
            name="planned_section_has_a_heading",
        ),
        migrations.RemoveConstraint(
            model_name="returnnote",
            name="return_note_says_what",
        ),
        migrations.RemoveConstraint(
            model_name="section",
            name="section_has_a_heading",
        ),
        migrations.RemoveConstraint(
            model_name="section",
            name="section_left_out_says_why",
        ),
        migrations.RemoveConstraint(
            model_name="version",
            name="contribution_version_says_something",
        ),
        migrations.AddConstraint(
            model_name="contribution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "nothing"), _negated=True),
                    models.Q(
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("nothing_name"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                        ("nothing_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="contribution_nothing_is_said_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="edition_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("approved_at__isnull", False),
                        ("content__isnull", False),
                        ("state__in", ["approved", "issued"]),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("digest"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("approved_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        models.Q(("state__in", ["approved", "issued"]), _negated=True),
                        ("approved_at__isnull", True),
                        ("approved_by", ""),
                        ("content__isnull", True),
                        ("digest", ""),
                    ),
                    _connector="OR",
                ),
                name="edition_fixed_once_approved",
            ),
        ),
        migrations.AddConstraint(
            model_name="erratum",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="erratum_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="newdocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("number"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("subject"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("concerns"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="new_document_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="plannedsection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("heading"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="planned_section_has_a_heading",
            ),
        ),
        migrations.AddConstraint(
            model_name="returnnote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("comment"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="return_note_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="section",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("heading"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="section_has_a_heading",
            ),
        ),
        migrations.AddConstraint(
            model_name="section",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(
                                models.F("left_out_because"), models.Value(" \t\n\r\xa0"), function="TRIM"
                            )
                        ),
                        0,
                    ),
                    ("left_out_post", ""),
                    _connector="OR",
                ),
                name="section_left_out_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="contribution_version_says_something",
            ),
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
