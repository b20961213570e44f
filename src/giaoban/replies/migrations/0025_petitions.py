"""Matters that went to the body above."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0023_words_that_say_something"),
        ("organisation", "0013_shared_reasons_to_hand_back"),
        ("replies", "0024_words_that_say_something"),
    ]

    operations = [
        migrations.CreateModel(
            name="Petition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("body", models.CharField(help_text="The body above, as it was typed.", max_length=200)),
                ("proposal", models.TextField(help_text="What is proposed to the body above.")),
                ("number", models.CharField(help_text="Number and symbol of the document.", max_length=60)),
                ("day", models.DateField(help_text="Date of the document.")),
                (
                    "attachment",
                    models.FileField(
                        blank=True,
                        help_text="Under a random name; served by a view only.",
                        upload_to="replies/%Y/%m/",
                    ),
                ),
                (
                    "attachment_name",
                    models.CharField(blank=True, help_text="As it was called.", max_length=200),
                ),
                (
                    "follow_days",
                    models.PositiveSmallIntegerField(
                        default=30, help_text="After how many days without an answer the office is reminded."
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("sent_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("answered", "answered"),
                            ("taken_back", "taken_back"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "received_number",
                    models.CharField(
                        blank=True, help_text="In the register of the committee above.", max_length=60
                    ),
                ),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_because", models.TextField(blank=True)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice sends once.", unique=True
                    ),
                ),
                (
                    "answer",
                    models.OneToOneField(
                        blank=True,
                        help_text="The answer above.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="petition",
                        to="replies.reply",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="petitions",
                        to="opinions.referral",
                    ),
                ),
                (
                    "to_host",
                    models.ForeignKey(
                        blank=True,
                        help_text="That body, where it uses this installation too.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="petitions_from_below",
                        to="organisation.host",
                    ),
                ),
            ],
            options={
                "ordering": ("sent_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "answered", "taken_back"])),
                        name="petition_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body", ""), _negated=True),
                            models.Q(("number", ""), _negated=True),
                            models.Q(("proposal", ""), _negated=True),
                        ),
                        name="petition_is_a_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("follow_days__gte", 1), ("follow_days__lte", 365)),
                        name="petition_is_followed",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "waiting")),
                        fields=("referral",),
                        name="petition_one_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_at__isnull", True), ("received_number", "")),
                            models.Q(
                                ("received_at__isnull", False),
                                ("to_host__isnull", False),
                                models.Q(("received_number", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="petition_received_has_its_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer__isnull", False),
                                ("answered_at__isnull", False),
                                ("state", "answered"),
                            ),
                            models.Q(
                                models.Q(("state", "answered"), _negated=True),
                                ("answer__isnull", True),
                                ("answered_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="petition_answered_has_its_answer",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "taken_back"),
                                ("taken_back_at__isnull", False),
                                models.Q(("taken_back_because", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "taken_back"), _negated=True),
                                ("taken_back_at__isnull", True),
                                ("taken_back_because", ""),
                            ),
                            _connector="OR",
                        ),
                        name="petition_taken_back_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_at__isnull", True),
                            ("answered_at__gte", models.F("sent_at")),
                            _connector="OR",
                        ),
                        name="petition_answered_after_it_was_sent",
                    ),
                ],
            },
        ),
    ]
