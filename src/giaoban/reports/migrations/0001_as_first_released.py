"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("reports", "0011_written_reports"),
        ("reports", "0050_words_that_say_something"),
        ("reports", "0090_kept_sums"),
    ]

    initial = True

    dependencies = [
        ("documents", "0001_as_first_released"),
        ("meetings", "0001_as_first_released"),
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
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("code"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="written_report_says_of_which_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeptOwed",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.host"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("month", models.PositiveSmallIntegerField()),
                ("axis", models.CharField(blank=True, max_length=8)),
                ("key", models.CharField(blank=True, max_length=20)),
                (
                    "due",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="meetings.meeting"
                    ),
                ),
                ("count", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name_plural": "kept owed",
                "ordering": ("host", "year", "month", "axis", "key"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("host", "axis", "year", "month", "key", "due"),
                        name="kept_owed_once_a_month_and_key",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__gte", 1), ("month__lte", 12)),
                        name="kept_owed_month_exists",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("count__gte", 1)), name="kept_owed_counts_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("axis", ""), _negated=True), ("key", ""), _connector="OR"
                        ),
                        name="kept_owed_key_has_an_axis",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeptSum",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.host"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("referrals", "referrals"),
                            ("requests", "requests"),
                            ("on-spot", "on-spot"),
                            ("statements", "statements"),
                            ("turns", "turns"),
                            ("judgements", "judgements"),
                            ("mood", "mood"),
                            ("written", "written"),
                            ("forwarded", "forwarded"),
                            ("set-aside", "set-aside"),
                            ("waiting", "waiting"),
                            ("merged", "merged"),
                            ("came-before", "came-before"),
                            ("came-after", "came-after"),
                            ("went-back", "went-back"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "axis",
                    models.CharField(
                        blank=True, help_text="By what it is cut; empty: by nothing.", max_length=8
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        blank=True, help_text="What the axis column holds, as text.", max_length=20
                    ),
                ),
                ("m01", models.PositiveIntegerField(default=0)),
                ("m02", models.PositiveIntegerField(default=0)),
                ("m03", models.PositiveIntegerField(default=0)),
                ("m04", models.PositiveIntegerField(default=0)),
                ("m05", models.PositiveIntegerField(default=0)),
                ("m06", models.PositiveIntegerField(default=0)),
                ("m07", models.PositiveIntegerField(default=0)),
                ("m08", models.PositiveIntegerField(default=0)),
                ("m09", models.PositiveIntegerField(default=0)),
                ("m10", models.PositiveIntegerField(default=0)),
                ("m11", models.PositiveIntegerField(default=0)),
                ("m12", models.PositiveIntegerField(default=0)),
            ],
            options={
                "ordering": ("host", "year", "what", "axis", "key"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("host", "what", "axis", "year", "key"), name="kept_sum_once_a_year_and_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "what__in",
                                [
                                    "referrals",
                                    "requests",
                                    "on-spot",
                                    "statements",
                                    "turns",
                                    "judgements",
                                    "mood",
                                    "written",
                                    "forwarded",
                                    "set-aside",
                                    "waiting",
                                    "merged",
                                    "came-before",
                                    "came-after",
                                    "went-back",
                                ],
                            )
                        ),
                        name="kept_sum_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("axis", ""), _negated=True), ("key", ""), _connector="OR"
                        ),
                        name="kept_sum_key_has_an_axis",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mark",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.host"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("month", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("month__gte", 1), ("month__lte", 12)), name="mark_month_exists"
                    )
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
