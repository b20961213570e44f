"""What a meeting leaves on paper: minutes, notices of conclusions, their versions and annexes."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_letterheads_and_numbers"),
        ("meetings", "0012_talks"),
    ]

    operations = [
        migrations.CreateModel(
            name="MeetingPaper",
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
                        choices=[("minutes", "minutes"), ("conclusions", "conclusions")], max_length=11
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "draft"), ("submitted", "submitted"), ("approved", "approved")],
                        default="draft",
                        max_length=9,
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(default=1, help_text="Number of the newest version."),
                ),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("given_back_because", models.CharField(blank=True, max_length=500)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "approved_by",
                    models.CharField(blank=True, help_text="The post that approved it.", max_length=200),
                ),
                (
                    "head",
                    models.JSONField(
                        default=dict, help_text="Letterhead and signature as they were when it was approved."
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "number",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meeting_paper",
                        to="documents.issuednumber",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "-kind"),
                "indexes": [models.Index(fields=["state", "meeting"], name="paper_by_state")],
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "kind"), name="paper_once_a_meeting"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["minutes", "conclusions"])),
                        name="paper_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "submitted", "approved"])),
                        name="paper_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("version__gte", 1)), name="paper_version_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("approved_at__isnull", False),
                                ("number__isnull", False),
                                ("state", "approved"),
                            ),
                            models.Q(
                                models.Q(("state", "approved"), _negated=True),
                                ("approved_at__isnull", True),
                                ("number__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="paper_approved_has_time_and_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "draft"), ("submitted_at__isnull", False), _connector="OR"
                        ),
                        name="paper_submitted_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Annex",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(help_text="Within the paper, from 1.")),
                ("text", models.TextField()),
                ("written_at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                ("post", models.CharField(blank=True, max_length=200)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("approved_by", models.CharField(blank=True, max_length=200)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice adds once.", unique=True
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="annexes",
                        to="meetings.meetingpaper",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "annexes",
                "ordering": ("paper", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("paper", "number"), name="annex_number_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="annex_says_something"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(help_text="Within the paper, from 1.")),
                ("content", models.JSONField(help_text="Sections in their order: key, title, text.")),
                (
                    "duties",
                    models.JSONField(
                        default=list, help_text="What was given to whom, by when, as it stood then."
                    ),
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
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="meetings.meetingpaper",
                    ),
                ),
            ],
            options={
                "ordering": ("paper", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("paper", "number"), name="paper_version_number_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="paper_version_number_from_one"
                    ),
                ],
            },
        ),
    ]
