"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("outbox", "0001_the_outbox"),
        ("outbox", "0050_words_that_say_something"),
        ("outbox", "0070_reading_ladders"),
    ]

    initial = True

    dependencies = [
        ("meetings", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
    ]

    operations = [
        migrations.CreateModel(
            name="WorkerBeat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("owner", models.CharField(max_length=40, unique=True)),
                ("began_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-seen_at",),
            },
        ),
        migrations.CreateModel(
            name="Offer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "host",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offer",
                        to="organisation.host",
                    ),
                ),
                ("ways", models.CharField(blank=True, help_text="Codes separated by commas.", max_length=40)),
            ],
            options={
                "ordering": ("host",),
            },
        ),
        migrations.CreateModel(
            name="SeriesLadder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "series",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ladder",
                        to="meetings.series",
                    ),
                ),
                (
                    "before",
                    models.CharField(
                        blank=True,
                        default="7,3",
                        help_text="Days before, separated by commas.",
                        max_length=40,
                    ),
                ),
                (
                    "eve",
                    models.TimeField(
                        blank=True,
                        help_text="On the evening before, Asia/Ho_Chi_Minh; empty for none.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ("series",),
            },
        ),
        migrations.CreateModel(
            name="Choice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choice",
                        to="organisation.person",
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        blank=True,
                        choices=[("in_app", "in_app"), ("email", "email"), ("sms", "sms"), ("call", "call")],
                        help_text="Empty: as the committee does.",
                        max_length=6,
                    ),
                ),
                (
                    "language",
                    models.CharField(choices=[("vi", "vi"), ("en", "en")], default="vi", max_length=2),
                ),
            ],
            options={
                "ordering": ("person",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["", "in_app", "email", "sms", "call"])),
                        name="choice_way_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__in", ["vi", "en"])), name="choice_language_is_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        help_text="The event, the recipient and the way.", max_length=250, unique=True
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="organisation.host",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[("in_app", "in_app"), ("email", "email"), ("sms", "sms"), ("call", "call")],
                        max_length=6,
                    ),
                ),
                (
                    "person",
                    models.BigIntegerField(
                        blank=True, help_text="Key of who gets it; empty if nobody holds the post.", null=True
                    ),
                ),
                (
                    "post",
                    models.BigIntegerField(
                        blank=True, help_text="Key of the post they get it for.", null=True
                    ),
                ),
                (
                    "agency",
                    models.BigIntegerField(blank=True, help_text="Key of the agency it is for.", null=True),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[("people", "people"), ("agency", "agency")],
                        help_text="Whose hours count.",
                        max_length=6,
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        help_text="What it is about, such as meetings.meeting:42.", max_length=60
                    ),
                ),
                ("code", models.CharField(help_text="Which sentence it says.", max_length=30)),
                (
                    "values",
                    models.JSONField(
                        default=dict, help_text="What the sentence names; never anybody's words."
                    ),
                ),
                (
                    "link",
                    models.CharField(
                        blank=True, help_text="The page it leads to, from the root.", max_length=200
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("leased", "leased"),
                            ("sent", "sent"),
                            ("failed", "failed"),
                            ("given_up", "given_up"),
                            ("cancelled", "cancelled"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                ("queued_at", models.DateTimeField()),
                ("next_attempt_at", models.DateTimeField(help_text="Not before.")),
                (
                    "useful_until",
                    models.DateTimeField(blank=True, help_text="Afterwards nobody needs it.", null=True),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("lease_owner", models.CharField(blank=True, max_length=40)),
                ("lease_until", models.DateTimeField(blank=True, null=True)),
                (
                    "fault",
                    models.CharField(
                        blank=True, help_text="Why it could not be sent: a code.", max_length=20
                    ),
                ),
                (
                    "fault_detail",
                    models.CharField(blank=True, help_text="What the other side answered.", max_length=300),
                ),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                (
                    "read_at",
                    models.DateTimeField(
                        blank=True, help_text="Of one on a page: when it was opened.", null=True
                    ),
                ),
                (
                    "told_by",
                    models.BigIntegerField(
                        blank=True, help_text="Key of the account that told it by telephone.", null=True
                    ),
                ),
            ],
            options={
                "ordering": ("-queued_at", "-pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "waiting")),
                        fields=["next_attempt_at"],
                        name="message_next_to_send",
                    ),
                    models.Index(
                        condition=models.Q(("state", "leased")), fields=["lease_until"], name="message_leased"
                    ),
                    models.Index(fields=["person", "channel", "-queued_at"], name="message_by_person"),
                    models.Index(fields=["host", "state", "-queued_at"], name="message_by_host_and_state"),
                    models.Index(fields=["subject", "state"], name="message_by_subject"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["in_app", "email", "sms", "call"])),
                        name="message_channel_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["waiting", "leased", "sent", "failed", "given_up", "cancelled"])
                        ),
                        name="message_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience__in", ["people", "agency"])),
                        name="message_audience_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lease_until__isnull", False),
                                ("state", "leased"),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("lease_owner"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(
                                models.Q(("state", "leased"), _negated=True),
                                ("lease_owner", ""),
                                ("lease_until__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="message_leased_to_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sent_at__isnull", False), ("state", "sent")),
                            models.Q(
                                models.Q(("state", "sent"), _negated=True),
                                ("sent_at__isnull", True),
                                ("told_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="message_sent_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "failed"), _negated=True),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("fault"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="message_failed_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("read_at__isnull", True), ("channel", "in_app"), _connector="OR"),
                        name="message_read_on_a_page",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "leased"), _negated=True),
                            ("channel__in", ["email", "sms"]),
                            _connector="OR",
                        ),
                        name="message_leased_by_a_program",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", False),
                            models.Q(("state", "sent"), _negated=True),
                            _connector="OR",
                        ),
                        name="message_sent_reached_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadingLadder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "host",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reading_ladder",
                        to="organisation.host",
                    ),
                ),
                (
                    "every",
                    models.PositiveSmallIntegerField(
                        help_text="Days after it was issued, and between reminders."
                    ),
                ),
                ("times", models.PositiveSmallIntegerField(help_text="How often at most; 0 for never.")),
            ],
            options={
                "ordering": ("host",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("every__gte", 1), ("every__lte", 10)),
                        name="reading_ladder_pauses_some_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("times__lte", 3)), name="reading_ladder_comes_to_an_end"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=200, unique=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reminders",
                        to="organisation.host",
                    ),
                ),
                (
                    "until",
                    models.DateTimeField(
                        help_text="When it stops being due, so that its key is not needed any more."
                    ),
                ),
                ("said_at", models.DateTimeField()),
                (
                    "said_in",
                    models.CharField(help_text="Key of the message or digest that said it.", max_length=200),
                ),
            ],
            options={
                "ordering": ("said_at", "pk"),
                "indexes": [models.Index(fields=["host", "until"], name="reminder_by_host_and_end")],
            },
        ),
    ]
