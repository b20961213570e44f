"""What the chair gives out to do, and what is reported on the way."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0016_quick_reports_and_photos"),
        ("opinions", "0006_rows_that_cannot_be"),
        ("organisation", "0009_posts_stand_in_one_place"),
        ("replies", "0005_rows_that_cannot_be"),
    ]

    operations = [
        migrations.CreateModel(
            name="Progress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=500)),
                ("at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                ("post", models.CharField(blank=True, max_length=200)),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="progress",
                        to="replies.commitment",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "progress",
                "ordering": ("commitment", "-at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="progress_says_something"
                    )
                ],
            },
        ),
        migrations.RemoveConstraint(
            model_name="commitment",
            name="commitment_has_one_source",
        ),
        migrations.AddField(
            model_name="commitment",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                help_text="Whose chair gave it out; empty of a promise.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks",
                to="meetings.meeting",
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="once",
            field=models.UUIDField(
                blank=True,
                help_text="Of a task: sending the form twice gives it out once.",
                null=True,
                unique=True,
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks",
                to="organisation.unit",
            ),
        ),
        migrations.AlterField(
            model_name="commitment",
            name="agency",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="commitments",
                to="organisation.agency",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("meeting__isnull", True),
                        ("on_spot_answer__isnull", True),
                        ("reply_point__isnull", False),
                    ),
                    models.Q(
                        ("meeting__isnull", True),
                        ("on_spot_answer__isnull", False),
                        ("reply_point__isnull", True),
                    ),
                    models.Q(
                        ("meeting__isnull", False),
                        ("on_spot_answer__isnull", True),
                        ("reply_point__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="commitment_has_one_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agency__isnull", False), ("unit__isnull", True)),
                    models.Q(("agency__isnull", True), ("meeting__isnull", False), ("unit__isnull", False)),
                    _connector="OR",
                ),
                name="commitment_is_owed_by_one",
            ),
        ),
    ]
