"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

from importlib import import_module
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models

papers_locked = import_module("giaoban.meetings.migrations.0014_papers_locked")


class Migration(migrations.Migration):
    replaces = [
        ("meetings", "0001_initial"),
        ("meetings", "0002_indexes_for_counting"),
        ("meetings", "0003_series_made_once"),
        ("meetings", "0004_number_is_a_key"),
        ("meetings", "0005_programme"),
        ("meetings", "0006_calendar_uids"),
        ("meetings", "0007_unique_calendar_uids"),
        ("meetings", "0008_rows_that_cannot_be"),
        ("meetings", "0009_invitations"),
        ("meetings", "0010_attendance"),
        ("meetings", "0011_live_desk"),
        ("meetings", "0012_talks"),
        ("meetings", "0013_papers"),
        ("meetings", "0014_papers_locked"),
        ("meetings", "0015_carried_items"),
        ("meetings", "0016_quick_reports_and_photos"),
        ("meetings", "0017_notices_of_changes"),
        ("meetings", "0018_first_notices"),
        ("meetings", "0019_what_units_were_told"),
        ("meetings", "0020_what_letters_name"),
        ("meetings", "0021_answers_that_cannot_be"),
        ("meetings", "0022_quick_reports_have_a_sender"),
        ("meetings", "0050_words_that_say_something"),
    ]

    initial = True

    dependencies = [
        ("documents", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="series",
                        to="organisation.host",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="series",
                        to="organisation.cluster",
                    ),
                ),
                ("name", models.CharField(max_length=150)),
                (
                    "frequency",
                    models.CharField(
                        choices=[("month", "month"), ("quarter", "quarter")], default="month", max_length=7
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("last_weekday", "last_weekday"),
                            ("nth_weekday", "nth_weekday"),
                            ("day_of_month", "day_of_month"),
                        ],
                        default="last_weekday",
                        max_length=12,
                    ),
                ),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(default=4, help_text="0 is Monday, 6 is Sunday."),
                ),
                ("nth", models.PositiveSmallIntegerField(default=1, help_text="Of an nth weekday: 1 to 4.")),
                ("day_of_month", models.PositiveSmallIntegerField(default=25)),
                ("starts_at", models.TimeField(help_text="Asia/Ho_Chi_Minh.")),
                ("place", models.CharField(max_length=200)),
                ("notice_days", models.PositiveSmallIntegerField(default=7)),
                (
                    "closing_days",
                    models.PositiveSmallIntegerField(
                        default=3,
                        help_text="Working days before the meeting by which written opinions are in.",
                    ),
                ),
                (
                    "talk_days",
                    models.PositiveSmallIntegerField(
                        default=5,
                        help_text="Working days before the meeting by which the text of a talk is in.",
                    ),
                ),
                (
                    "talks_each",
                    models.PositiveSmallIntegerField(
                        default=1, help_text="Talks at one meeting, by the rota."
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        help_text="Made with the form, so that sending twice makes one; empty if no form made it.",
                        null=True,
                        unique=True,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "series",
                "ordering": ("host", "cluster__position", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="series_span_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("frequency__in", ["month", "quarter"])),
                        name="series_frequency_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rule__in", ["last_weekday", "nth_weekday", "day_of_month"])),
                        name="series_rule_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("weekday__lte", 6)), name="series_weekday_exists"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("nth__gte", 1), ("nth__lte", 4)), name="series_nth_exists"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("day_of_month__gte", 1), ("day_of_month__lte", 31)),
                        name="series_day_exists",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TemplateItem",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agenda_template",
                        to="organisation.host",
                    ),
                ),
                (
                    "meeting_type",
                    models.SlugField(default="briefing", help_text="Code of the vocabulary.", max_length=40),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
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
                ("title", models.CharField(max_length=200)),
                ("minutes", models.PositiveSmallIntegerField(default=10)),
                ("required", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("host", "meeting_type", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
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
                        name="template_item_has_a_title",
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
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="typed_texts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("form", models.SlugField(help_text="Which form, such as turn-12.", max_length=60)),
                ("fields", models.JSONField(default=dict, help_text="By field, as it was typed.")),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("account", "-saved_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("account", "form"), name="typed_text_once_a_form"),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("form"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="typed_text_names_its_form",
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
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calendar_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "language",
                    models.CharField(choices=[("vi", "vi"), ("en", "en")], default="vi", max_length=2),
                ),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("revoked_at__isnull", True),
                            ("revoked_at__gte", models.F("made_at")),
                            _connector="OR",
                        ),
                        name="calendar_feed_revoked_after_it_was_made",
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
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="day_changes",
                        to="organisation.host",
                    ),
                ),
                ("day", models.DateField()),
                ("works", models.BooleanField(help_text="Whether offices work that day.")),
                ("reason", models.CharField(max_length=200)),
            ],
            options={
                "ordering": ("host", "day"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "day"), name="day_change_once_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="day_change_has_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Period",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="periods",
                        to="meetings.series",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("month", models.PositiveSmallIntegerField(help_text="First month of the period, 1 to 12.")),
            ],
            options={
                "ordering": ("series", "year", "month"),
                "constraints": [
                    models.UniqueConstraint(fields=("series", "year", "month"), name="period_once_a_series"),
                    models.CheckConstraint(
                        condition=models.Q(("month__gte", 1), ("month__lte", 12)), name="period_month_exists"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                        related_name="meetings",
                        to="organisation.host",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="meetings.series",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="meetings.period",
                    ),
                ),
                (
                    "meeting_type",
                    models.SlugField(default="briefing", help_text="Code of the vocabulary.", max_length=40),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="Empty: it is called after its period.", max_length=200
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        default=1, help_text="Its key within its period, among those of its type."
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        default=180, help_text="How long it is planned to last; follows its agenda."
                    ),
                ),
                ("place", models.CharField(max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("called", "called"),
                            ("in_session", "in_session"),
                            ("closed", "closed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                (
                    "written_until",
                    models.DateField(help_text="Last day on which written opinions are taken for it."),
                ),
                ("called_at", models.DateTimeField(blank=True, null=True)),
                (
                    "called_for",
                    models.DateTimeField(
                        blank=True,
                        help_text="When it was to begin, as the notice said that went out first.",
                        null=True,
                    ),
                ),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "compiled_at",
                    models.DateTimeField(blank=True, help_text="When its compilation was closed.", null=True),
                ),
                ("cancelled_because", models.CharField(blank=True, max_length=300)),
                ("conclusion", models.TextField(blank=True)),
                (
                    "live_version",
                    models.PositiveIntegerField(
                        default=0, help_text="Raised with each change that the screens of the day show."
                    ),
                ),
                (
                    "uid",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, help_text="In calendars, for ever.", unique=True
                    ),
                ),
                (
                    "sequence",
                    models.PositiveIntegerField(default=0, help_text="Changes that calendars must hear of."),
                ),
                (
                    "revised_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, help_text="Of the last of these changes."
                    ),
                ),
            ],
            options={
                "ordering": ("starts_at", "pk"),
                "indexes": [models.Index(fields=["series", "starts_at"], name="meeting_by_series_and_day")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("period", "meeting_type", "number"), name="meeting_number_unique_in_period"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="meeting_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["planned", "called", "in_session", "closed", "cancelled"])
                        ),
                        name="meeting_state_is_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "cancelled"), _negated=True),
                        fields=("series", "starts_at"),
                        name="meeting_one_at_a_time_in_series",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("called_at__isnull", False),
                                ("state__in", ["called", "in_session", "closed"]),
                            ),
                            models.Q(("called_at__isnull", True), ("state", "planned")),
                            ("state", "cancelled"),
                            _connector="OR",
                        ),
                        name="meeting_called_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("called_for__isnull", True), ("called_at__isnull", False), _connector="OR"
                        ),
                        name="meeting_called_for_a_time_was_called",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened_at__isnull", False), ("state__in", ["in_session", "closed"])),
                            models.Q(
                                models.Q(("state__in", ["in_session", "closed"]), _negated=True),
                                ("opened_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="meeting_opened_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", False), ("state", "closed")),
                            models.Q(
                                models.Q(("state", "closed"), _negated=True), ("closed_at__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="meeting_closed_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            ("closed_at__gte", models.F("opened_at")),
                            _connector="OR",
                        ),
                        name="meeting_closed_after_it_was_opened",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("compiled_at__isnull", True), ("state", "closed"), _connector="OR"
                        ),
                        name="meeting_compiled_is_closed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "cancelled"),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("cancelled_because"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(
                                models.Q(("state", "cancelled"), _negated=True), ("cancelled_because", "")
                            ),
                            _connector="OR",
                        ),
                        name="meeting_cancelled_has_a_reason",
                    ),
                    models.CheckConstraint(condition=models.Q(("minutes__gte", 1)), name="meeting_lasts"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("meeting_type", "briefing"),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="meeting_of_another_type_has_a_name",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                        related_name="agenda",
                        to="meetings.meeting",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
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
                ("title", models.CharField(max_length=200)),
                ("minutes", models.PositiveSmallIntegerField(default=10)),
                ("required", models.BooleanField(default=False)),
                (
                    "presenter",
                    models.CharField(
                        blank=True, help_text="Unit, body or post; never only a name.", max_length=200
                    ),
                ),
                (
                    "conclusion",
                    models.TextField(blank=True, help_text="What was concluded on it; part of the minutes."),
                ),
            ],
            options={
                "ordering": ("meeting", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
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
                        name="agenda_item_has_a_title",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InvitationLetter",
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
                ("issued_at", models.DateTimeField()),
                (
                    "names_at",
                    models.DateTimeField(
                        blank=True, help_text="When the meeting was to begin as the letter says.", null=True
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
                ("sent_at", models.DateTimeField(help_text="By the committee, the first notice.")),
                (
                    "changed_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When the notice of the last change of day or hour went out.",
                        null=True,
                    ),
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
                            ("answer__in", ["declines", "substitute"]),
                            models.Q(("cause", ""), ("reason", "")),
                            _connector="OR",
                        ),
                        name="invitation_who_comes_has_no_cause",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("substitute_is", ""),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("substitute"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="invitation_who_is_sent_has_a_name",
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("changed_at__isnull", True),
                            ("changed_at__gte", models.F("sent_at")),
                            _connector="OR",
                        ),
                        name="invitation_changed_after_it_was_sent",
                    ),
                ],
            },
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hall_keys",
                        to="meetings.meeting",
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
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
            name="AgendaVersion",
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
                        related_name="agenda_versions",
                        to="meetings.meeting",
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
            name="MeetingPaper",
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
                        related_name="papers",
                        to="meetings.meeting",
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
                    "number",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meeting_paper",
                        to="documents.issuednumber",
                    ),
                ),
                (
                    "head",
                    models.JSONField(
                        default=dict, help_text="Letterhead and signature as they were when it was approved."
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
            name="Photo",
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
                        related_name="photos",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "image",
                    models.CharField(
                        help_text="Under which the store has it; nobody can guess it.", max_length=100
                    ),
                ),
                ("width", models.PositiveIntegerField()),
                ("height", models.PositiveIntegerField()),
                ("caption", models.CharField(max_length=300)),
                (
                    "agreed_by",
                    models.CharField(
                        blank=True, help_text="Who agreed that it is shown, and how.", max_length=200
                    ),
                ),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                ("added_at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice adds once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("caption"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="photo_has_a_caption",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_at__isnull", True), ("agreed_by", "")),
                            models.Q(
                                ("agreed_at__isnull", False),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("agreed_by"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="photo_agreement_says_by_whom_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuickReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quick_report",
                        to="meetings.meeting",
                    ),
                ),
                ("sent_at", models.DateTimeField()),
                ("sent_by", models.CharField(help_text="The post that sent it.", max_length=200)),
            ],
            options={
                "ordering": ("-sent_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("sent_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="quick_report_was_sent_by_a_post",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Talk",
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
                        related_name="talks",
                        to="organisation.host",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talks",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the group as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talks",
                        to="organisation.unit",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talks",
                        to="organisation.post",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talks_on_theme",
                        to="organisation.item",
                    ),
                ),
                (
                    "field",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talks_in_field",
                        to="organisation.item",
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=200)),
                ("about", models.TextField(blank=True, help_text="What it is about, in a few sentences.")),
                (
                    "subjects",
                    models.CharField(
                        blank=True, help_text="Crops, animals, works; by commas.", max_length=200
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200)),
                (
                    "speaker",
                    models.CharField(
                        blank=True, help_text="A person's name; only with agreement.", max_length=150
                    ),
                ),
                (
                    "agreed",
                    models.BooleanField(default=False, help_text="Whether that person agrees to be named."),
                ),
                ("text", models.TextField(blank=True)),
                (
                    "slides",
                    models.FileField(
                        blank=True,
                        help_text="Under a random name; served by a view only.",
                        upload_to="talks/%Y/%m/",
                    ),
                ),
                ("slides_name", models.CharField(blank=True, help_text="As it was called.", max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "asked"),
                            ("registered", "registered"),
                            ("draft_in", "draft_in"),
                            ("needs_changes", "needs_changes"),
                            ("ready", "ready"),
                            ("given", "given"),
                            ("not_given", "not_given"),
                        ],
                        default="asked",
                        max_length=13,
                    ),
                ),
                (
                    "note",
                    models.CharField(blank=True, help_text="What is to be changed, and why.", max_length=500),
                ),
                ("reason", models.CharField(blank=True, help_text="Why it was not given.", max_length=300)),
                ("asked_at", models.DateTimeField()),
                (
                    "told_at",
                    models.DateTimeField(
                        help_text="When the unit was told of the meeting's day, the last time."
                    ),
                ),
                (
                    "told_before",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Earlier times it was told of a day, first to last: when, and of which day.",
                    ),
                ),
                ("handed_in_at", models.DateTimeField(blank=True, null=True)),
                ("given_at", models.DateTimeField(blank=True, null=True)),
                ("marked_at", models.DateTimeField(blank=True, help_text="As good practice.", null=True)),
                (
                    "marked_by",
                    models.CharField(blank=True, help_text="From which post it was marked.", max_length=200),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The original.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="borrowed",
                        to="meetings.talk",
                    ),
                ),
                ("once", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
            ],
            options={
                "ordering": ("meeting", "pk"),
                "indexes": [models.Index(fields=["host", "state"], name="talk_by_host_and_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "asked",
                                    "registered",
                                    "draft_in",
                                    "needs_changes",
                                    "ready",
                                    "given",
                                    "not_given",
                                ],
                            )
                        ),
                        name="talk_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["asked", "not_given"]),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("title"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="talk_past_asked_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "draft_in"), _negated=True),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("slides"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="talk_draft_has_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "needs_changes"), _negated=True),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("note"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="talk_changes_have_a_note",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "not_given"), _negated=True),
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
                        name="talk_not_given_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "given"), _negated=True),
                            ("given_at__isnull", False),
                            _connector="OR",
                        ),
                        name="talk_given_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("marked_at__isnull", True), ("state", "given"), _connector="OR"),
                        name="talk_marked_was_given",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("speaker", ""), ("agreed", True), _connector="OR"),
                        name="talk_name_is_agreed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Turn",
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
                        related_name="turns",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "channel",
                    models.CharField(choices=[("oral", "oral"), ("written", "written")], max_length=7),
                ),
                ("number", models.PositiveIntegerField(help_text="Order within the meeting, from 1.")),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="turns",
                        to="organisation.unit",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="turns",
                        to="organisation.post",
                    ),
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
                    "gist",
                    models.TextField(
                        blank=True, help_text="What was said in general, where no single opinion holds it."
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice records once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "number"),
                "indexes": [models.Index(fields=["meeting", "channel"], name="turn_by_meeting_and_channel")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "number"), name="turn_number_unique_in_meeting"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="turn_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("channel__in", ["oral", "written"])), name="turn_channel_is_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CarriedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carried_on",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
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
                ("title", models.CharField(max_length=200)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("presenter", models.CharField(blank=True, max_length=200)),
                (
                    "first_origin",
                    models.ForeignKey(
                        help_text="Where it stood on the agenda at first.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
                ("waits", models.BooleanField(default=True, help_text="Whether no agenda has it yet.")),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        help_text="As it stands there.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="carried",
                        to="meetings.agendaitem",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
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
                        name="carried_item_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("waits", True), _negated=True), ("item__isnull", True), _connector="OR"
                        ),
                        name="carried_item_waits_nowhere",
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
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="item_times",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="times",
                        to="meetings.agendaitem",
                    ),
                ),
                ("began_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
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
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        condition=models.Q(("mark", "excused"), ("reason", ""), _connector="OR"),
                        name="attendance_reason_only_if_excused",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("substitute_is", ""),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("substitute"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            _connector="OR",
                        ),
                        name="attendance_who_was_sent_has_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("substitute", ""), ("mark", "arrived"), _connector="OR"),
                        name="attendance_substitute_arrived",
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
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="annexes",
                        to="meetings.meetingpaper",
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
            ],
            options={
                "verbose_name_plural": "annexes",
                "ordering": ("paper", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("paper", "number"), name="annex_number_unique"),
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
                        name="annex_says_something",
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
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="meetings.meetingpaper",
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
        migrations.CreateModel(
            name="ReportReceipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="receipts",
                        to="meetings.quickreport",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
                ("opened_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("report", "opened_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("report", "person"), name="quick_report_opened_once_a_person"
                    )
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speaking_requests",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
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
        migrations.RunPython(papers_locked.install, papers_locked.remove),
    ]
