"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("opinions", "0001_initial"),
        ("opinions", "0002_indexes_for_counting"),
        ("opinions", "0003_answers_taken_back"),
        ("opinions", "0004_corrections_sent_once"),
        ("opinions", "0005_steps_sent_once"),
        ("opinions", "0006_rows_that_cannot_be"),
        ("opinions", "0007_matters"),
        ("opinions", "0008_asked_back_and_extended"),
        ("opinions", "0009_grounds_of_refusals"),
        ("opinions", "0010_paper_forms"),
        ("opinions", "0011_attachments"),
        ("opinions", "0012_staged_opinions"),
        ("opinions", "0013_urgent_read_the_same_day"),
        ("opinions", "0014_wrong_codes"),
        ("opinions", "0015_directions"),
        ("opinions", "0019_called_back"),
        ("opinions", "0020_topics_of_reports"),
        ("opinions", "0021_moods_forgotten"),
        ("opinions", "0023_words_that_say_something"),
        ("opinions", "0030_referrals_of_a_host_by_state"),
        ("opinions", "0050_words_that_say_something"),
    ]

    initial = True

    dependencies = [
        ("meetings", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="organisation.post",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "answers",
                    models.JSONField(default=dict, help_text="What was typed, by field, as it was typed."),
                ),
                ("once", models.UUIDField(unique=True)),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-saved_at",),
            },
        ),
        migrations.CreateModel(
            name="Matter",
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
                        related_name="matters",
                        to="organisation.host",
                    ),
                ),
                ("code", models.CharField(max_length=24, unique=True)),
                ("title", models.CharField(max_length=300)),
                ("opened_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("-opened_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="matter_has_a_title",
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
                        name="matter_has_a_code",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paper_forms",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paper_forms",
                        to="organisation.unit",
                    ),
                ),
                ("code", models.CharField(max_length=6, unique=True)),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("meeting", "unit"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "unit"), name="paper_form_once_a_cell_and_meeting"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StagedOpinions",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="staged_opinions",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "account",
                    models.BigIntegerField(
                        blank=True,
                        help_text="Key of the account that sent it; nobody else sees it.",
                        null=True,
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("rows", models.JSONField()),
                ("staged_at", models.DateTimeField()),
                (
                    "saved",
                    models.JSONField(
                        help_text="What came of it once it was confirmed; its rows are then gone.", null=True
                    ),
                ),
            ],
            options={
                "ordering": ("-staged_at",),
            },
        ),
        migrations.CreateModel(
            name="WrongCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.CharField(help_text="Digest of the address it came from.", max_length=16)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at", "pk"),
                "indexes": [models.Index(fields=["at", "place"], name="wrong_code_by_time")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("place"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="wrong_code_has_a_place",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Referral",
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
                        related_name="referrals",
                        to="organisation.host",
                    ),
                ),
                ("code", models.CharField(max_length=24, unique=True)),
                ("title", models.CharField(max_length=300)),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="The compiler's words; the original words stay with the origins.",
                    ),
                ),
                (
                    "field",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="organisation.item",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leads",
                        to="organisation.agency",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("month", models.PositiveSmallIntegerField()),
                (
                    "raised_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="raised_referrals",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="organisation.unit",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="organisation.cluster",
                    ),
                ),
                (
                    "channel",
                    models.CharField(choices=[("oral", "oral"), ("written", "written")], max_length=7),
                ),
                (
                    "first_due_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="first_due_referrals",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "due_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due_referrals",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="opinions.matter",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("sent", "sent"),
                            ("accepted", "accepted"),
                            ("refused", "refused"),
                            ("delivered", "delivered"),
                            ("returned", "returned"),
                            ("closed", "closed"),
                            ("recalled", "recalled"),
                        ],
                        default="sent",
                        max_length=9,
                    ),
                ),
                ("refused_because", models.CharField(blank=True, max_length=500)),
                ("forwarded_at", models.DateTimeField()),
                ("first_delivered_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "recalled_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When the office called it back; from then on nothing counts it.",
                        null=True,
                    ),
                ),
                ("returns", models.PositiveSmallIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
                ("once", models.UUIDField(unique=True)),
                (
                    "supporting",
                    models.ManyToManyField(blank=True, related_name="supports", to="organisation.agency"),
                ),
            ],
            options={
                "ordering": ("-forwarded_at", "pk"),
                "indexes": [
                    models.Index(fields=["host", "year", "field"], name="referral_by_year_and_field"),
                    models.Index(fields=["lead", "state"], name="referral_by_lead_and_state"),
                    models.Index(fields=["host", "state"], name="referral_by_host_and_state"),
                    models.Index(fields=["due_meeting", "state"], name="referral_by_due_meeting"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "sent",
                                    "accepted",
                                    "refused",
                                    "delivered",
                                    "returned",
                                    "closed",
                                    "recalled",
                                ],
                            )
                        ),
                        name="referral_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["oral", "written"])),
                        name="referral_channel_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__gte", 1), ("month__lte", 12)),
                        name="referral_month_exists",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("version__gte", 1)), name="referral_version_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="referral_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("first_delivered_at__isnull", False),
                                ("state__in", ["delivered", "returned", "closed"]),
                            ),
                            models.Q(
                                models.Q(("state__in", ["delivered", "returned", "closed"]), _negated=True),
                                ("first_delivered_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="referral_delivered_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_delivered_at__isnull", True),
                            ("first_delivered_at__gte", models.F("forwarded_at")),
                            _connector="OR",
                        ),
                        name="referral_delivered_after_it_was_forwarded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            ("closed_at__gte", models.F("first_delivered_at")),
                            _connector="OR",
                        ),
                        name="referral_closed_after_it_was_delivered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "refused"),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("refused_because"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(models.Q(("state", "refused"), _negated=True), ("refused_because", "")),
                            _connector="OR",
                        ),
                        name="referral_refused_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "returned"), _negated=True),
                            ("returns__gte", 1),
                            _connector="OR",
                        ),
                        name="referral_returned_was_given_back",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("returns", 0),
                            ("state__in", ["delivered", "returned", "closed"]),
                            _connector="OR",
                        ),
                        name="referral_given_back_was_delivered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("state", "closed")),
                            models.Q(
                                models.Q(("state", "closed"), _negated=True), ("closed_at__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="referral_closed_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("recalled_at__isnull", False), ("state", "recalled")),
                            models.Q(
                                models.Q(("state", "recalled"), _negated=True), ("recalled_at__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="referral_recalled_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("recalled_at__isnull", True),
                            ("recalled_at__gte", models.F("forwarded_at")),
                            _connector="OR",
                        ),
                        name="referral_recalled_after_it_was_forwarded",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("raised_meeting", models.F("first_due_meeting")), _negated=True),
                            models.Q(("raised_meeting", models.F("due_meeting")), _negated=True),
                        ),
                        name="referral_due_after_it_was_raised",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TypedForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "form",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="typed",
                        to="opinions.paperform",
                    ),
                ),
                (
                    "turn",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="typed_from",
                        to="meetings.turn",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Opinion",
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
                        related_name="opinions",
                        to="organisation.host",
                    ),
                ),
                ("code", models.CharField(max_length=20, unique=True)),
                ("year", models.PositiveSmallIntegerField(help_text="Of the period in which it was raised.")),
                (
                    "month",
                    models.PositiveSmallIntegerField(help_text="Of the period in which it was raised."),
                ),
                ("number", models.PositiveIntegerField(help_text="Within host, year and month, from 1.")),
                (
                    "turn",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="meetings.turn",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="organisation.unit",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who raised it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="organisation.post",
                    ),
                ),
                (
                    "recorder",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who typed it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("raised_at", models.DateTimeField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("report", "report"),
                            ("obstacle", "obstacle"),
                            ("public_mood", "public_mood"),
                            ("party_work", "party_work"),
                            ("recommendation", "recommendation"),
                            ("good_practice", "good_practice"),
                        ],
                        max_length=14,
                    ),
                ),
                ("is_request", models.BooleanField()),
                (
                    "text",
                    models.TextField(help_text="Original words: what, where, since when, whom it touches."),
                ),
                (
                    "ask",
                    models.TextField(
                        blank=True, help_text="Original words: what is asked, one matter a line."
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200)),
                (
                    "wished_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                ("wished_by", models.DateField(blank=True, null=True)),
                ("urgent", models.BooleanField(default=False)),
                (
                    "field",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="organisation.item",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        help_text="Of a report that asks for nothing: what it is about. Counts in no counter.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="organisation.item",
                    ),
                ),
                (
                    "severity",
                    models.CharField(
                        choices=[
                            ("ordinary", "ordinary"),
                            ("difficult", "difficult"),
                            ("pressing", "pressing"),
                        ],
                        default="ordinary",
                        max_length=9,
                    ),
                ),
                ("severity_reason", models.CharField(blank=True, max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("withdrawn", "withdrawn"),
                            ("ruled_out", "ruled_out"),
                            ("answered_on_spot", "answered_on_spot"),
                            ("already_answered", "already_answered"),
                            ("forwarded", "forwarded"),
                            ("noted", "noted"),
                        ],
                        default="waiting",
                        max_length=16,
                    ),
                ),
                (
                    "set_aside_reason",
                    models.CharField(blank=True, help_text="Told to the raiser.", max_length=500),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Of an opinion already answered: where.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers_again",
                        to="opinions.referral",
                    ),
                ),
                (
                    "words_removed_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Of public mood: when its words were past their days.",
                        null=True,
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1, help_text="Raised with each change; two compilers notice."
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice raises once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("-year", "-month", "-number"),
                "indexes": [
                    models.Index(fields=["meeting", "state"], name="opinion_by_meeting_and_state"),
                    models.Index(fields=["unit", "raised_at"], name="opinion_by_unit"),
                    models.Index(
                        fields=["host", "year", "state", "is_request"], name="opinion_by_year_and_state"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("host", "year", "month", "number"), name="opinion_number_unique_in_month"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "report",
                                    "obstacle",
                                    "public_mood",
                                    "party_work",
                                    "recommendation",
                                    "good_practice",
                                ],
                            )
                        ),
                        name="opinion_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("severity__in", ["ordinary", "difficult", "pressing"])),
                        name="opinion_severity_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "waiting",
                                    "withdrawn",
                                    "ruled_out",
                                    "answered_on_spot",
                                    "already_answered",
                                    "forwarded",
                                    "noted",
                                ],
                            )
                        ),
                        name="opinion_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="opinion_has_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__gte", 1), ("month__lte", 12)), name="opinion_month_exists"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="opinion_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("version__gte", 1)), name="opinion_version_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("severity", "ordinary"),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("severity_reason"),
                                        models.Value(" \t\n\r\xa0"),
                                        function="TRIM",
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="opinion_grave_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state__in", ["ruled_out", "already_answered"]),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("set_aside_reason"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(
                                models.Q(("state__in", ["ruled_out", "already_answered"]), _negated=True),
                                ("set_aside_reason", ""),
                            ),
                            _connector="OR",
                        ),
                        name="opinion_reason_only_if_set_aside",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_by__isnull", False), ("state", "already_answered")),
                            models.Q(
                                models.Q(("state", "already_answered"), _negated=True),
                                ("answered_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="opinion_already_answered_says_where",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "forwarded"), _negated=True),
                            models.Q(("field__isnull", False), ("is_request", True)),
                            _connector="OR",
                        ),
                        name="opinion_forwarded_is_a_request_with_a_field",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "noted"), _negated=True),
                            ("is_request", False),
                            _connector="OR",
                        ),
                        name="opinion_noted_is_no_request",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_request", False),
                            ("kind__in", ["obstacle", "party_work", "recommendation"]),
                            _connector="OR",
                        ),
                        name="opinion_request_can_ask",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("topic__isnull", True),
                            models.Q(("is_request", False), models.Q(("kind", "public_mood"), _negated=True)),
                            _connector="OR",
                        ),
                        name="opinion_topic_is_of_a_report",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("words_removed_at__isnull", True), ("kind", "public_mood"), _connector="OR"
                        ),
                        name="opinion_forgotten_is_public_mood",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Point",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="points",
                        to="opinions.referral",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("text", models.TextField()),
            ],
            options={
                "ordering": ("referral", "number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("referral", "number"), name="point_number_unique_in_referral"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="point_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="point_has_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="opinions.referral",
                    ),
                ),
                ("verb", models.CharField(max_length=12)),
                (
                    "from_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                (
                    "to_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500)),
                (
                    "ground",
                    models.ForeignKey(
                        blank=True,
                        help_text="Of a refusal: which reason of the list it is counted under.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.item",
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        blank=True,
                        help_text="Key of the form that sent it elsewhere, so that sending twice sends once.",
                        null=True,
                        unique=True,
                    ),
                ),
            ],
            options={
                "ordering": ("referral", "at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verb__in",
                                [
                                    "forward",
                                    "accept",
                                    "refuse",
                                    "transfer",
                                    "reroute",
                                    "deliver",
                                    "give_back",
                                    "close",
                                    "reopen",
                                    "ask_back",
                                    "extend",
                                    "recall",
                                    "take_apart",
                                    "take_in",
                                ],
                            )
                        ),
                        name="step_verb_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("from_agency__isnull", True), ("verb", "forward")),
                            models.Q(
                                models.Q(("verb", "forward"), _negated=True), ("from_agency__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="step_says_who_had_it",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("to_agency__isnull", False), ("verb__in", ["forward", "transfer", "reroute"])
                            ),
                            models.Q(
                                models.Q(("verb__in", ["forward", "transfer", "reroute"]), _negated=True),
                                ("to_agency__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="step_onward_says_where",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "verb__in",
                                    [
                                        "refuse",
                                        "transfer",
                                        "give_back",
                                        "ask_back",
                                        "extend",
                                        "recall",
                                        "take_apart",
                                        "take_in",
                                    ],
                                ),
                                _negated=True,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="step_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ground__isnull", True), ("verb", "refuse"), _connector="OR"),
                        name="step_ground_is_of_a_refusal",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OnSpotAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="on_spot_answers",
                        to="opinions.opinion",
                    ),
                ),
                ("answered_by", models.CharField(help_text="Post of the one who answered.", max_length=200)),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "raiser_agrees",
                    models.BooleanField(help_text="That the matter is closed; otherwise it goes to writing."),
                ),
                (
                    "recorder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "withdrawn_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When the matter that it had closed was taken back to the waiting ones.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ("recorded_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("answered_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="on_spot_answer_says_who",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="on_spot_answer_has_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at__isnull", True), ("raiser_agrees", True), _connector="OR"
                        ),
                        name="on_spot_answer_withdrawn_had_closed_the_matter",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="opinions.opinion",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice corrects once.",
                        null=True,
                        unique=True,
                    ),
                ),
            ],
            options={
                "ordering": ("made_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="correction_has_words",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="opinions.draft",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="opinions.opinion",
                    ),
                ),
                (
                    "path",
                    models.CharField(
                        help_text="Under which the store has it; nobody can guess it.", max_length=100
                    ),
                ),
                ("name", models.CharField(help_text="Under which it is handed out.", max_length=200)),
                (
                    "held",
                    models.CharField(
                        choices=[
                            ("photo", "photo"),
                            ("pdf", "pdf"),
                            ("docx", "docx"),
                            ("xlsx", "xlsx"),
                            ("pptx", "pptx"),
                        ],
                        max_length=5,
                    ),
                ),
                ("size", models.PositiveIntegerField(help_text="In bytes, as it is kept.")),
                ("added_at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice adds once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("draft__isnull", True), ("opinion__isnull", False)),
                            models.Q(("draft__isnull", False), ("opinion__isnull", True)),
                            _connector="OR",
                        ),
                        name="attachment_stands_with_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("held__in", ["photo", "pdf", "docx", "xlsx", "pptx"])),
                        name="attachment_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("path"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                        ),
                        name="attachment_has_a_name",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Origin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="origins",
                        to="opinions.referral",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="origins",
                        to="opinions.opinion",
                    ),
                ),
                ("is_first", models.BooleanField(default=False)),
                (
                    "first_due_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.meeting"
                    ),
                ),
                (
                    "due_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due_origins",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("referral", "-is_first", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_first", False)), fields=["opinion"], name="origin_merged_away"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("referral", "opinion"), name="origin_once_a_referral"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_first", True)),
                        fields=("referral",),
                        name="origin_one_is_first",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Direction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                (
                    "post",
                    models.ForeignKey(
                        help_text="The post that gave it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directions",
                        to="organisation.post",
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
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("what"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="direction_says_something",
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
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("noted_by_post"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
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
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("outcome"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("done_by_post"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
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
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("taken_back_because"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
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
        migrations.CreateModel(
            name="Urgency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "opinion",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="urgency",
                        to="opinions.opinion",
                    ),
                ),
                (
                    "since",
                    models.DateTimeField(help_text="When it was entered as urgent, or called pressing."),
                ),
                (
                    "read_at",
                    models.DateTimeField(
                        blank=True, help_text="First opened by a standing member.", null=True
                    ),
                ),
                (
                    "read_by",
                    models.CharField(blank=True, help_text="The post that opened it first.", max_length=200),
                ),
            ],
            options={
                "verbose_name_plural": "urgencies",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at__isnull", True), ("read_by", "")),
                            models.Q(
                                ("read_at__isnull", False),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("read_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="urgent_reading_says_which_post",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("read_at__isnull", True), ("read_at__gte", models.F("since")), _connector="OR"
                        ),
                        name="urgent_read_after_it_was_entered",
                    ),
                ],
            },
        ),
    ]
