"""What meetings did not deal with goes to the next one."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0014_papers_locked"),
    ]

    operations = [
        migrations.CreateModel(
            name="CarriedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("opening", "opening"),
                            ("introduction", "introduction"),
                            ("news", "news"),
                            ("results_and_tasks", "results_and_tasks"),
                            ("replies", "replies"),
                            ("talk", "talk"),
                            ("opinions", "opinions"),
                            ("answers", "answers"),
                            ("conclusion", "conclusion"),
                            ("closing", "closing"),
                            ("panel", "panel"),
                            ("awards", "awards"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("presenter", models.CharField(blank=True, max_length=200)),
                ("waits", models.BooleanField(default=True, help_text="Whether no agenda has it yet.")),
                (
                    "first_origin",
                    models.ForeignKey(
                        help_text="Where it stood on the agenda at first.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        help_text="As it stands there.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="carried",
                        to="meetings.agendaitem",
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carried_on",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "opening",
                                    "introduction",
                                    "news",
                                    "results_and_tasks",
                                    "replies",
                                    "talk",
                                    "opinions",
                                    "answers",
                                    "conclusion",
                                    "closing",
                                    "panel",
                                    "awards",
                                    "other",
                                ],
                            )
                        ),
                        name="carried_item_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("waits", True), _negated=True), ("item__isnull", True), _connector="OR"
                        ),
                        name="carried_item_waits_nowhere",
                    ),
                ],
            },
        ),
    ]
