"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [("reports", "0011_written_reports")]

    initial = True

    dependencies = [
        ("documents", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
    ]

    operations = [
        migrations.CreateModel(
            name="WrittenReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="written_reports",
                        to="organisation.host",
                    ),
                ),
                (
                    "code",
                    models.CharField(help_text="Which time: 2015, 2015-q4, 2015-11, term-2.", max_length=20),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=0, help_text="Of the office's words; 0 before the first."
                    ),
                ),
                (
                    "number",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.issuednumber",
                    ),
                ),
                ("signed_on", models.DateField(blank=True, null=True)),
                (
                    "told",
                    models.JSONField(
                        blank=True,
                        help_text="The paper as it was signed: everything that a printer reads.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ("host", "code"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "code"), name="written_report_once_a_time"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("number__isnull", True), ("signed_on__isnull", True), ("told__isnull", True)
                            ),
                            models.Q(
                                ("number__isnull", False),
                                ("signed_on__isnull", False),
                                ("told__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="written_report_signed_has_number_day_and_paper",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        name="written_report_says_of_which_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WrittenVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="reports.writtenreport",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("overall", models.TextField(blank=True)),
                ("shortcomings", models.TextField(blank=True)),
                ("causes", models.TextField(blank=True)),
                ("directions", models.TextField(blank=True)),
                ("saved_at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                ("post", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ("report", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("report", "number"), name="written_version_once"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="written_version_from_one"
                    ),
                ],
            },
        ),
    ]
