"""Keep whom a meeting invites, how far the notice has come, what was answered, and the letter's number."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_letterheads_and_numbers"),
        ("meetings", "0008_rows_that_cannot_be"),
        ("organisation", "0007_shared_meeting_types"),
    ]

    operations = [
        migrations.CreateModel(
            name="InvitationLetter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("issued_at", models.DateTimeField()),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "number",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.issuednumber",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("in_charge", "in_charge"),
                            ("agency", "agency"),
                            ("secretary", "secretary"),
                            ("guest", "guest"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "sent_at",
                    models.DateTimeField(help_text="By the committee; anew when the meeting has moved."),
                ),
                ("passed_on_at", models.DateTimeField(blank=True, null=True)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("comes", "comes"), ("declines", "declines"), ("substitute", "substitute")],
                        max_length=10,
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
                (
                    "substitute",
                    models.CharField(blank=True, help_text="Name of who comes instead.", max_length=100),
                ),
                (
                    "substitute_is",
                    models.CharField(blank=True, help_text="What that person is.", max_length=150),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "recorded_by",
                    models.CharField(
                        blank=True,
                        help_text="Post that took the answer down; empty if given by oneself.",
                        max_length=200,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="organisation.post",
                    ),
                ),
                (
                    "via",
                    models.ForeignKey(
                        blank=True,
                        help_text="The unit whose office passes the notice on; empty if the committee sends it itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "post"), name="invitation_once_a_post"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("group__in", ["chair", "in_charge", "agency", "secretary", "guest"])
                        ),
                        name="invitation_group_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at__isnull", True)),
                            models.Q(
                                ("answer__in", ["comes", "declines", "substitute"]),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="invitation_answer_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "declines"), _negated=True),
                            (
                                "cause__in",
                                ["work", "other_meeting", "illness", "family", "late_notice", "other"],
                            ),
                            _connector="OR",
                        ),
                        name="invitation_declined_has_a_cause",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer", "substitute"), ("substitute", ""), _connector="XOR"),
                        name="invitation_substitute_has_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passed_on_at__isnull", True), ("via__isnull", False), _connector="OR"
                        ),
                        name="invitation_passed_on_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("read_at__isnull", True),
                            ("received_at__lte", models.F("read_at")),
                            _connector="OR",
                        ),
                        name="invitation_read_after_it_came",
                    ),
                ],
            },
        ),
    ]
