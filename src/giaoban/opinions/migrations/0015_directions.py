"""Directions of leaders on opinions."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0014_wrong_codes"),
        ("organisation", "0013_shared_reasons_to_hand_back"),
    ]

    operations = [
        migrations.CreateModel(
            name="Direction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.TextField()),
                (
                    "due_on",
                    models.DateField(
                        help_text="By which day. It never moves the meeting at which the reply is due."
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("given", "given"),
                            ("noted", "noted"),
                            ("carried_out", "carried_out"),
                            ("taken_back", "taken_back"),
                        ],
                        default="given",
                        max_length=11,
                    ),
                ),
                ("by_post", models.CharField(help_text="What that post was called.", max_length=200)),
                ("given_at", models.DateTimeField()),
                ("noted_at", models.DateTimeField(blank=True, null=True)),
                ("noted_by_post", models.CharField(blank=True, max_length=200)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("done_by_post", models.CharField(blank=True, max_length=200)),
                ("outcome", models.TextField(blank=True, help_text="What came of it.")),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_because", models.TextField(blank=True)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice gives it once.", unique=True
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        help_text="The agency that holds the matter now; empty if the committee office is to do it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directions",
                        to="organisation.agency",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directions",
                        to="opinions.opinion",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        help_text="The post that gave it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directions",
                        to="organisation.post",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        blank=True,
                        help_text="The matter whose agency is to do it; empty if the committee office is.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directions",
                        to="opinions.referral",
                    ),
                ),
            ],
            options={
                "ordering": ("due_on", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ["given", "noted"])),
                        fields=["agency", "due_on"],
                        name="direction_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["given", "noted", "carried_out", "taken_back"])),
                        name="direction_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True), name="direction_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agency__isnull", True), ("referral__isnull", True)),
                            models.Q(("agency__isnull", False), ("referral__isnull", False)),
                            _connector="OR",
                        ),
                        name="direction_agency_holds_a_matter",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("noted_at__isnull", True), ("noted_by_post", "")),
                            models.Q(
                                ("noted_at__gte", models.F("given_at")),
                                ("noted_at__isnull", False),
                                models.Q(("noted_by_post", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="direction_noted_says_who",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("noted_at__isnull", True), models.Q(("state", "noted"), _negated=True)),
                            models.Q(
                                ("noted_at__isnull", False), models.Q(("state", "given"), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="direction_noted_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("done_at__gte", models.F("given_at")),
                                ("done_at__isnull", False),
                                ("state", "carried_out"),
                                models.Q(("outcome", ""), _negated=True),
                                models.Q(("done_by_post", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "carried_out"), _negated=True),
                                ("done_at__isnull", True),
                                ("done_by_post", ""),
                                ("outcome", ""),
                            ),
                            _connector="OR",
                        ),
                        name="direction_carried_out_says_what_came",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("noted_at__isnull", True),
                                ("state", "taken_back"),
                                ("taken_back_at__isnull", False),
                                ("taken_back_at__gte", models.F("given_at")),
                                models.Q(("taken_back_because", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("state", "taken_back"), _negated=True),
                                ("taken_back_at__isnull", True),
                                ("taken_back_because", ""),
                            ),
                            _connector="OR",
                        ),
                        name="direction_taken_back_says_why",
                    ),
                ],
            },
        ),
    ]
