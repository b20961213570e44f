"""Keep what happens while a meeting is in session: item times, requests to speak, screens, typed texts."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0010_attendance"),
        ("organisation", "0009_posts_stand_in_one_place"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="agendaitem",
            name="conclusion",
            field=models.TextField(blank=True, help_text="What was concluded on it; part of the minutes."),
        ),
        migrations.AddField(
            model_name="meeting",
            name="live_version",
            field=models.PositiveIntegerField(
                default=0, help_text="Raised with each change that the screens of the day show."
            ),
        ),
        migrations.CreateModel(
            name="HallKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hall_keys",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "-made_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at__isnull", True)),
                        fields=("meeting",),
                        name="hall_key_one_good",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("revoked_at__isnull", True),
                            ("revoked_at__gte", models.F("made_at")),
                            _connector="OR",
                        ),
                        name="hall_key_revoked_after_it_was_made",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemTime",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="times",
                        to="meetings.agendaitem",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="item_times",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "began_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("meeting",),
                        name="item_time_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at__isnull", True),
                            ("ended_at__gte", models.F("began_at")),
                            _connector="OR",
                        ),
                        name="item_time_ends_after_it_began",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakingRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        blank=True, help_text="In a few words, for the printed list.", max_length=200
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("began_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speaking_requests",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.post",
                    ),
                ),
                (
                    "turn",
                    models.OneToOneField(
                        blank=True,
                        help_text="What came of it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="request",
                        to="meetings.turn",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "asked_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("began_at__isnull", True), ("withdrawn_at__isnull", True)),
                        fields=("meeting", "unit"),
                        name="speaking_request_waits_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("began_at__isnull", False), ("ended_at__isnull", True)),
                        fields=("meeting",),
                        name="speaking_request_one_has_the_floor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_at__isnull", True),
                            models.Q(("began_at__isnull", False), ("ended_at__gte", models.F("began_at"))),
                            _connector="OR",
                        ),
                        name="speaking_request_ends_after_it_began",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at__isnull", True), ("began_at__isnull", True), _connector="OR"
                        ),
                        name="speaking_request_withdrawn_never_began",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("turn__isnull", True), ("ended_at__isnull", False), _connector="OR"
                        ),
                        name="speaking_request_with_a_turn_has_ended",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TypedText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("form", models.SlugField(help_text="Which form, such as turn-12.", max_length=60)),
                ("fields", models.JSONField(default=dict, help_text="By field, as it was typed.")),
                ("saved_at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="typed_texts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("account", "-saved_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("account", "form"), name="typed_text_once_a_form"),
                    models.CheckConstraint(
                        condition=models.Q(("form", ""), _negated=True), name="typed_text_names_its_form"
                    ),
                ],
            },
        ),
    ]
