"""Let the database refuse an answer to a reader that blanks gave."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("bulletin", "0080_pictures_say_something")]

    operations = [
        migrations.RemoveConstraint(
            model_name="remark",
            name="remark_answered_by_somebody_at_a_time",
        ),
        migrations.AlterField(
            model_name="remark",
            name="once",
            field=models.UUIDField(
                help_text="Of the form and its words: sending twice writes once.", unique=True
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answer", ""),
                        ("answered_at__isnull", True),
                        ("answered_by", ""),
                        ("is_opinion", False),
                    ),
                    models.Q(
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("answer"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("answered_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="remark_answered_by_somebody_at_a_time",
            ),
        ),
    ]
