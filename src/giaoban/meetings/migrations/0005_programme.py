import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "__first__"),
        ("meetings", "0004_number_is_a_key"),
        ("organisation", "0007_shared_meeting_types"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgendaVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(help_text="Within the meeting, from 1.")),
                (
                    "lines",
                    models.JSONField(help_text="Items in their order: key, kind, title, minutes, presenter."),
                ),
                ("saved_at", models.DateTimeField()),
                (
                    "account",
                    models.BigIntegerField(
                        blank=True, help_text="Key of the account that saved it.", null=True
                    ),
                ),
                ("post", models.CharField(blank=True, help_text="From which it was saved.", max_length=200)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agenda_versions",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "number"), name="agenda_version_number_unique"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="agenda_version_from_one"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(choices=[("vi", "vi"), ("en", "en")], default="vi", max_length=2),
                ),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calendar_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("account", "-made_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True)),
                        fields=("account",),
                        name="calendar_feed_one_good",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ["vi", "en"])), name="calendar_feed_language"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DayChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("works", models.BooleanField(help_text="Whether offices work that day.")),
                ("reason", models.CharField(max_length=200)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="day_changes",
                        to="organisation.host",
                    ),
                ),
            ],
            options={
                "ordering": ("host", "day"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "day"), name="day_change_once_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="day_change_has_a_reason"
                    ),
                ],
            },
        ),
        migrations.AlterModelOptions(
            name="templateitem",
            options={"ordering": ("host", "meeting_type", "position", "pk")},
        ),
        migrations.RemoveConstraint(
            model_name="agendaitem",
            name="agenda_kind_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_number_unique_in_period",
        ),
        migrations.RemoveConstraint(
            model_name="templateitem",
            name="template_kind_is_known",
        ),
        migrations.AddField(
            model_name="meeting",
            name="meeting_type",
            field=models.SlugField(default="briefing", help_text="Code of the vocabulary.", max_length=40),
        ),
        migrations.AddField(
            model_name="meeting",
            name="minutes",
            field=models.PositiveSmallIntegerField(
                default=180, help_text="How long it is planned to last; follows its agenda."
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="name",
            field=models.CharField(
                blank=True, help_text="Empty: it is called after its period.", max_length=200
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="revised_at",
            field=models.DateTimeField(
                default=django.utils.timezone.now, help_text="Of the last of these changes."
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="sequence",
            field=models.PositiveIntegerField(default=0, help_text="Changes that calendars must hear of."),
        ),
        migrations.AddField(
            model_name="meeting",
            name="uid",
            field=models.UUIDField(editable=False, help_text="In calendars, for ever.", null=True),
        ),
        migrations.AddField(
            model_name="templateitem",
            name="meeting_type",
            field=models.SlugField(default="briefing", help_text="Code of the vocabulary.", max_length=40),
        ),
        migrations.AlterField(
            model_name="agendaitem",
            name="kind",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="meeting",
            name="number",
            field=models.PositiveSmallIntegerField(
                default=1, help_text="Its key within its period, among those of its type."
            ),
        ),
        migrations.AlterField(
            model_name="templateitem",
            name="kind",
            field=models.CharField(
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
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
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
                name="agenda_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.UniqueConstraint(
                fields=("period", "meeting_type", "number"), name="meeting_number_unique_in_period"
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("meeting_type", "briefing"), models.Q(("name", ""), _negated=True), _connector="OR"
                ),
                name="meeting_of_another_type_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="templateitem",
            constraint=models.CheckConstraint(
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
                name="template_kind_is_known",
            ),
        ),
    ]
