"""Let the database refuse promises, steps, questions, answers and reasons of blanks only."""

import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0022_quick_reports_have_a_sender"),
        ("opinions", "0023_words_that_say_something"),
        ("organisation", "0018_open_spans_once"),
        ("replies", "0018_chair_cases"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="clarification",
            name="clarification_asks_something",
        ),
        migrations.RemoveConstraint(
            model_name="clarificationanswer",
            name="clarification_answer_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="commitment",
            name="commitment_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="progress",
            name="progress_says_something",
        ),
        migrations.RemoveConstraint(
            model_name="return",
            name="return_has_a_reason",
        ),
        migrations.AddConstraint(
            model_name="clarification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("question"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="clarification_asks_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="clarificationanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="clarification_answer_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("what"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="commitment_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="progress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    ("kind", "confirmed"),
                    _connector="OR",
                ),
                name="progress_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="return_has_a_reason",
            ),
        ),
    ]
