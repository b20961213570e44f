"""Refuse two open spans of the same thing, and ask for the letters of a code in words every SQLite knows."""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0017_mood_days"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="host",
            name="host_code_is_letters",
        ),
        migrations.AddConstraint(
            model_name="host",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(
                        django.db.models.functions.text.Length(
                            models.Func(
                                models.F("code"), models.Value("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), function="TRIM"
                            )
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThanOrEqual(
                        django.db.models.functions.text.Length(models.F("code")), 2
                    ),
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("code")), 6
                    ),
                ),
                name="host_code_is_letters",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True)),
                fields=("unit",),
                name="membership_in_one_cluster",
            ),
        ),
        migrations.AddConstraint(
            model_name="oversight",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True)),
                fields=("post", "unit"),
                name="oversight_of_a_unit_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="term",
            constraint=models.UniqueConstraint(
                condition=models.Q(("valid_to__isnull", True)),
                fields=("post", "person"),
                name="term_holds_a_post_once",
            ),
        ),
    ]
