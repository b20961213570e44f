"""Sums by month that are kept, and the marks of months that are to be counted anew.

The triggers that mark are installed after every migration: see ``reports.models.marking``.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0022_quick_reports_have_a_sender"),
        ("organisation", "0018_open_spans_once"),
        ("reports", "0050_words_that_say_something"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptOwed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("month", models.PositiveSmallIntegerField()),
                ("axis", models.CharField(blank=True, max_length=8)),
                ("key", models.CharField(blank=True, max_length=20)),
                ("count", models.PositiveIntegerField()),
                (
                    "due",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="meetings.meeting"
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.host"
                    ),
                ),
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
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.host"
                    ),
                ),
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
                ("year", models.PositiveSmallIntegerField()),
                ("month", models.PositiveSmallIntegerField()),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.host"
                    ),
                ),
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
    ]
