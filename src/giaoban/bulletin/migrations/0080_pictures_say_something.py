"""Let the database refuse captions, files and agreements of blanks only, where pictures have them.

SQLite drops the triggers of a table that it re-makes, so those of pictures are installed again.
"""

from importlib import import_module

import django.db.models.functions.text
import django.db.models.lookups
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

before = import_module("giaoban.bulletin.migrations.0061_pictures_stand")


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    before.remove(apps, schema_editor)
    before.install(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0070_remarks_of_readers")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, install),
        migrations.RemoveConstraint(
            model_name="picture",
            name="bulletin_picture_has_a_caption",
        ),
        migrations.RemoveConstraint(
            model_name="picture",
            name="bulletin_picture_is_stored",
        ),
        migrations.RemoveConstraint(
            model_name="picture",
            name="bulletin_picture_agreement_says_by_whom_and_when",
        ),
        migrations.AddConstraint(
            model_name="picture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("caption"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="bulletin_picture_has_a_caption",
            ),
        ),
        migrations.AddConstraint(
            model_name="picture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("path"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("digest"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="bulletin_picture_is_stored",
            ),
        ),
        migrations.AddConstraint(
            model_name="picture",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreed_at__isnull", True), ("agreed_by", "")),
                    models.Q(
                        ("agreed_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("agreed_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="bulletin_picture_agreement_says_by_whom_and_when",
            ),
        ),
        migrations.RunPython(install, migrations.RunPython.noop),
    ]
