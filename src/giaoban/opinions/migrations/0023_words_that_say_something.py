"""Let the database refuse opinions, corrections, answers, titles and points of blanks only."""

import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0021_answers_that_cannot_be"),
        ("opinions", "0021_moods_forgotten"),
        ("organisation", "0018_open_spans_once"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="correction",
            name="correction_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="onspotanswer",
            name="on_spot_answer_says_who",
        ),
        migrations.RemoveConstraint(
            model_name="onspotanswer",
            name="on_spot_answer_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="opinion",
            name="opinion_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="point",
            name="point_has_words",
        ),
        migrations.RemoveConstraint(
            model_name="referral",
            name="referral_has_a_title",
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="correction_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="onspotanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("answered_by"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="on_spot_answer_says_who",
            ),
        ),
        migrations.AddConstraint(
            model_name="onspotanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="on_spot_answer_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="opinion_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="point",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="point_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="referral_has_a_title",
            ),
        ),
    ]
