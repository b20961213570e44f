"""Keep who is at a meeting, tap by tap."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0009_invitations"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mark",
                    models.CharField(
                        choices=[
                            ("arrived", "arrived"),
                            ("left", "left"),
                            ("excused", "excused"),
                            ("absent", "absent"),
                            ("cleared", "cleared"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        help_text="The moment that it tells of: when somebody came or left."
                    ),
                ),
                ("noted_at", models.DateTimeField(help_text="When it was tapped or typed.")),
                ("received_at", models.DateTimeField(help_text="When it reached the server.")),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("list", "list"),
                            ("bulk", "bulk"),
                            ("door", "door"),
                            ("own", "own"),
                            ("offline", "offline"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "key",
                    models.UUIDField(
                        help_text="Made with the tap, so that sending twice notes once.", unique=True
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("work", "work"),
                            ("other_meeting", "other_meeting"),
                            ("illness", "illness"),
                            ("family", "family"),
                            ("late_notice", "late_notice"),
                            ("other", "other"),
                        ],
                        max_length=13,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("substitute", models.CharField(blank=True, max_length=100)),
                ("substitute_is", models.CharField(blank=True, max_length=150)),
                (
                    "account",
                    models.BigIntegerField(
                        blank=True, help_text="Key of the account that noted it.", null=True
                    ),
                ),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taps",
                        to="meetings.invitation",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "attendance",
                "ordering": ("invitation", "noted_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("mark__in", ["arrived", "left", "excused", "absent", "cleared"])),
                        name="attendance_mark_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["list", "bulk", "door", "own", "offline"])),
                        name="attendance_way_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "cause__in",
                                    ["work", "other_meeting", "illness", "family", "late_notice", "other"],
                                ),
                                ("mark", "excused"),
                            ),
                            models.Q(models.Q(("mark", "excused"), _negated=True), ("cause", "")),
                            _connector="OR",
                        ),
                        name="attendance_excused_has_a_cause",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("substitute", ""), ("mark", "arrived"), _connector="OR"),
                        name="attendance_substitute_arrived",
                    ),
                ],
            },
        ),
    ]
