"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("replies", "0001_initial"),
        ("replies", "0002_judgements_name_their_raiser"),
        ("replies", "0003_judgements_once_a_raiser"),
        ("replies", "0004_one_judgement_a_raiser_and_version"),
        ("replies", "0005_rows_that_cannot_be"),
        ("replies", "0006_tasks"),
        ("replies", "0007_clarifications_and_extensions"),
        ("replies", "0008_promises_kept"),
        ("replies", "0009_steps_of_what_was_closed"),
        ("replies", "0010_published_versions"),
        ("replies", "0011_parts"),
        ("replies", "0012_read_out"),
        ("replies", "0013_corrections"),
        ("replies", "0017_answers_on_the_spot_published"),
        ("replies", "0018_chair_cases"),
        ("replies", "0024_words_that_say_something"),
        ("replies", "0025_petitions"),
        ("replies", "0041_reply_templates"),
        ("replies", "0042_kept_drafts"),
        ("replies", "0050_words_that_say_something"),
        ("replies", "0060_kept_points"),
    ]

    initial = True

    dependencies = [
        ("meetings", "0001_as_first_released"),
        ("opinions", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Clarification",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clarifications",
                        to="opinions.referral",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                ("question", models.TextField()),
                ("reason", models.CharField(help_text="Why the agency needs to know it.", max_length=500)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice asks once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("referral", "asked_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("question"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="clarification_asks_something",
                    ),
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
                        name="clarification_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Extension",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "referral",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="extension",
                        to="opinions.referral",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                (
                    "reason",
                    models.CharField(help_text="Why it takes longer; the raisers read it.", max_length=500),
                ),
                (
                    "wished",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty for the next meeting of the series, not planned yet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("asked", "asked"), ("granted", "granted"), ("refused", "refused")],
                        default="asked",
                        max_length=7,
                    ),
                ),
                (
                    "told",
                    models.CharField(
                        blank=True, help_text="What the office said when it decided.", max_length=500
                    ),
                ),
                (
                    "due_before",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.meeting"
                    ),
                ),
                (
                    "due",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
                ("decided_post", models.CharField(blank=True, max_length=200)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("asked_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["asked", "granted", "refused"])),
                        name="extension_state_is_known",
                    ),
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
                        name="extension_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("state", "asked"), ("told", "")),
                            models.Q(
                                models.Q(("state", "asked"), _negated=True),
                                ("decided_at__isnull", False),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("told"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="extension_decided_says_when_and_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due__isnull", False), ("state", "granted")),
                            models.Q(models.Q(("state", "granted"), _negated=True), ("due__isnull", True)),
                            _connector="OR",
                        ),
                        name="extension_granted_names_its_meeting",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due__isnull", True),
                            models.Q(("due", models.F("due_before")), _negated=True),
                            _connector="OR",
                        ),
                        name="extension_moves_the_meeting",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reply",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="opinions.referral",
                    ),
                ),
                (
                    "version",
                    models.PositiveSmallIntegerField(help_text="From 1; a returned referral gets the next."),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="organisation.agency",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("submitted", "submitted"),
                            ("cleared", "cleared"),
                            ("delivered", "delivered"),
                        ],
                        default="draft",
                        max_length=9,
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.item",
                    ),
                ),
                (
                    "next_report_on",
                    models.DateField(blank=True, help_text="Of an outcome that does not close.", null=True),
                ),
                (
                    "sent_back_because",
                    models.CharField(
                        blank=True, help_text="The clearer's remark to the drafter.", max_length=500
                    ),
                ),
                ("document_number", models.CharField(blank=True, max_length=60)),
                ("document_date", models.DateField(blank=True, null=True)),
                (
                    "signer",
                    models.CharField(blank=True, help_text="Post and name, as signed.", max_length=200),
                ),
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
                    "from_paper",
                    models.BooleanField(
                        default=False, help_text="Entered by the office from the signed paper."
                    ),
                ),
                (
                    "drafted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("drafted_at", models.DateTimeField()),
                (
                    "cleared_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("cleared_at", models.DateTimeField(blank=True, null=True)),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "lock",
                    models.PositiveIntegerField(
                        default=1, help_text="Raised with each save; two tabs notice."
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        blank=True,
                        help_text="Key of the form that delivered it, so that sending twice delivers once.",
                        null=True,
                        unique=True,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "replies",
                "ordering": ("referral", "version"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("referral", "version"), name="reply_version_unique_in_referral"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "delivered"), _negated=True),
                        fields=("referral",),
                        name="reply_one_open_version",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "submitted", "cleared", "delivered"])),
                        name="reply_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("version__gte", 1)), name="reply_version_from_one"
                    ),
                    models.CheckConstraint(condition=models.Q(("lock__gte", 1)), name="reply_lock_from_one"),
                    models.CheckConstraint(
                        condition=models.Q(("state", "draft"), ("outcome__isnull", False), _connector="OR"),
                        name="reply_submitted_has_an_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("delivered_at__isnull", False),
                                ("document_date__isnull", False),
                                ("state", "delivered"),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("document_number"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("signer"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(
                                models.Q(("state", "delivered"), _negated=True),
                                ("delivered_at__isnull", True),
                                ("document_date__isnull", True),
                                ("document_number", ""),
                                ("signer", ""),
                            ),
                            _connector="OR",
                        ),
                        name="reply_delivered_is_a_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_paper", False), ("state", "delivered"), _connector="OR"),
                        name="reply_from_paper_is_delivered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cleared_at__isnull", True), ("cleared_by__isnull", True)),
                            models.Q(
                                ("cleared_at__isnull", False),
                                ("cleared_by__isnull", False),
                                ("state__in", ["cleared", "delivered"]),
                            ),
                            _connector="OR",
                        ),
                        name="reply_cleared_by_somebody_then",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "cleared"), _negated=True),
                            ("cleared_by__isnull", False),
                            _connector="OR",
                        ),
                        name="reply_cleared_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cleared_at__isnull", True),
                            ("cleared_at__gte", models.F("drafted_at")),
                            _connector="OR",
                        ),
                        name="reply_cleared_after_it_was_drafted",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("delivered_at__isnull", True),
                            (
                                "delivered_at__gte",
                                django.db.models.functions.comparison.Coalesce(
                                    models.F("cleared_at"), models.F("drafted_at")
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="reply_delivered_after_it_was_cleared",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cleared_by__isnull", True),
                            models.Q(("cleared_by", models.F("drafted_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="reply_cleared_by_a_second_person",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OpenShelf",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.host"
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                ("by_post", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name_plural": "open shelves",
                "ordering": ("host",),
            },
        ),
        migrations.CreateModel(
            name="Part",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="opinions.referral",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="organisation.agency",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        blank=True,
                        help_text="The point that it helps to answer; empty if it is for the whole matter.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opinions.point",
                    ),
                ),
                ("what", models.TextField()),
                (
                    "due_on",
                    models.DateField(
                        help_text="Not later than the meeting at which the reply was due when asked."
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                (
                    "text",
                    models.TextField(
                        blank=True, help_text="What the agency answers; only the house reads it."
                    ),
                ),
                ("answered_by_post", models.CharField(blank=True, max_length=200)),
                (
                    "answered_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When it first answered; a change of its words keeps the day.",
                        null=True,
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice asks once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("referral", "due_on", "pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at__isnull", True)),
                        fields=["agency", "due_on"],
                        name="part_owed",
                    )
                ],
                "constraints": [
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
                        name="part_asks_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("text", "")),
                            models.Q(
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="part_answered_has_words_and_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_at__isnull", True),
                            ("answered_at__gte", models.F("asked_at")),
                            _connector="OR",
                        ),
                        name="part_answered_after_it_was_asked",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReplyTemplate",
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
                        related_name="reply_templates",
                        to="organisation.host",
                    ),
                ),
                (
                    "field",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.item"
                    ),
                ),
                ("title", models.CharField(max_length=120)),
                ("found", models.TextField(blank=True)),
                ("cause", models.TextField(blank=True)),
                ("grounds", models.TextField(blank=True)),
                ("action", models.TextField(blank=True)),
                ("who", models.CharField(blank=True, max_length=200)),
                ("means", models.CharField(blank=True, max_length=300)),
                ("by_post", models.CharField(help_text="Who wrote it or changed it last.", max_length=200)),
                ("written_at", models.DateTimeField(help_text="When it was written or changed last.")),
                (
                    "off_at",
                    models.DateTimeField(
                        blank=True, help_text="Since when no writer is offered it.", null=True
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice writes once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("host", "field", "title", "pk"),
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
                        name="reply_template_has_a_title",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("off_at__isnull", True)),
                        fields=("host", "field", "title"),
                        name="reply_template_title_once_a_field",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClarificationAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "clarification",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="replies.clarification",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clarification_answers",
                        to="opinions.opinion",
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
                        help_text="The post that raised it; empty where only the unit is known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.post",
                    ),
                ),
                ("text", models.TextField()),
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
                (
                    "on_behalf",
                    models.BooleanField(default=False, help_text="Typed by the office for the raiser."),
                ),
                ("answered_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("clarification", "answered_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("post__isnull", False)),
                        fields=("clarification", "post"),
                        name="clarification_answered_once_a_post",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("post__isnull", True)),
                        fields=("clarification", "unit"),
                        name="clarification_answered_once_a_unit",
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
                        name="clarification_answer_has_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to="replies.reply",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        help_text="Of several of one raiser the one on whose page it was given.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to="opinions.opinion",
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
                        help_text="The post that raised it; empty where only the unit is known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.post",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("answered", "answered"),
                            ("partly", "partly"),
                            ("off_the_point", "off_the_point"),
                            ("too_general", "too_general"),
                            ("unconvincing", "unconvincing"),
                            ("acknowledged_only", "acknowledged_only"),
                        ],
                        max_length=17,
                    ),
                ),
                ("remark", models.TextField(blank=True)),
                (
                    "judged_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "on_behalf",
                    models.BooleanField(default=False, help_text="Entered by the office for the raiser."),
                ),
                ("judged_at", models.DateTimeField()),
                (
                    "settled_because",
                    models.CharField(
                        blank=True,
                        help_text="Of an objection that was not returned: what the raiser was told.",
                        max_length=500,
                    ),
                ),
            ],
            options={
                "ordering": ("reply", "judged_at"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("post__isnull", False)),
                        fields=("reply", "post"),
                        name="judgement_once_a_post_and_version",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("post__isnull", True)),
                        fields=("reply", "unit"),
                        name="judgement_once_a_unit_and_version",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "verdict__in",
                                [
                                    "answered",
                                    "partly",
                                    "off_the_point",
                                    "too_general",
                                    "unconvincing",
                                    "acknowledged_only",
                                ],
                            )
                        ),
                        name="judgement_verdict_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verdict", "answered"), _negated=True),
                            ("settled_because", ""),
                            _connector="OR",
                        ),
                        name="judgement_settled_was_an_objection",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Petition",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="petitions",
                        to="opinions.referral",
                    ),
                ),
                ("body", models.CharField(help_text="The body above, as it was typed.", max_length=200)),
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
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_because", models.TextField(blank=True)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice sends once.", unique=True
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
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("body"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("number"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("proposal"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
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
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("received_number"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
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
        migrations.CreateModel(
            name="PointReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("found", models.TextField(blank=True, help_text="What was found, by whom, on which day.")),
                ("cause", models.TextField(blank=True)),
                ("grounds", models.TextField(blank=True, help_text="Article and document.")),
                ("action", models.TextField(blank=True, help_text="What is done or will be done.")),
                ("who", models.CharField(blank=True, max_length=200)),
                ("by_when", models.DateField(blank=True, null=True)),
                ("means", models.CharField(blank=True, max_length=300)),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="points", to="replies.reply"
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="opinions.point",
                    ),
                ),
            ],
            options={
                "ordering": ("reply", "point__number"),
                "constraints": [
                    models.UniqueConstraint(fields=("reply", "point"), name="point_answered_once_a_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedVersion",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.host"
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published",
                        to="replies.reply",
                    ),
                ),
                (
                    "spoken",
                    models.ForeignKey(
                        blank=True,
                        help_text="What was answered at the meeting itself, where that closed the matter.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published",
                        to="opinions.onspotanswer",
                    ),
                ),
                (
                    "asked",
                    models.TextField(help_text="Masked: typed by the approver beside the original words."),
                ),
                ("answered", models.TextField(help_text="Masked: typed by the approver beside the reply.")),
                (
                    "newest_correction",
                    models.PositiveBigIntegerField(
                        default=0,
                        help_text="Key of the newest correction behind it that the approver read; 0 if none.",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("approved_at", models.DateTimeField()),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_post", models.CharField(blank=True, max_length=200)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice approves once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("-approved_at", "-pk"),
                "indexes": [models.Index(fields=["host", "taken_back_at"], name="published_by_host")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at__isnull", True)),
                        fields=("reply",),
                        name="published_once_a_reply",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at__isnull", True)),
                        fields=("spoken",),
                        name="published_once_an_answer_on_the_spot",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply__isnull", False), ("spoken__isnull", True)),
                            models.Q(("reply__isnull", True), ("spoken__isnull", False)),
                            _connector="OR",
                        ),
                        name="published_of_one_answer",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("asked"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="published_says_what_was_asked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("answered"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="published_says_what_was_answered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at__isnull", True), ("taken_back_post", "")),
                            models.Q(
                                ("taken_back_at__isnull", False),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("taken_back_post"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="published_taken_back_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadOut",
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
                        related_name="read_out",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="read_out",
                        to="replies.reply",
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("meeting", "at", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "reply"), name="read_out_once_a_meeting")
                ],
            },
        ),
        migrations.CreateModel(
            name="Erratum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reply",
                    models.OneToOneField(
                        help_text="The new version.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="erratum",
                        to="replies.reply",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        help_text="The version that held the mistake.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="errata",
                        to="replies.reply",
                    ),
                ),
                (
                    "reason",
                    models.CharField(help_text="What was wrong; the raisers read it.", max_length=500),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("begun_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "errata",
                "ordering": ("begun_at", "pk"),
                "constraints": [
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
                        name="erratum_says_what_was_wrong",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reply", models.F("of")), _negated=True),
                        name="erratum_is_of_another_version",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Return",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reply",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="returned",
                        to="replies.reply",
                    ),
                ),
                ("reason", models.CharField(max_length=1000)),
                (
                    "due_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.meeting"
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at", "pk"),
                "constraints": [
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
                        name="return_has_a_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChairCase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "judgement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chair_case",
                        to="replies.judgement",
                    ),
                ),
                (
                    "proposed",
                    models.CharField(
                        blank=True, choices=[("give_back", "give_back"), ("settle", "settle")], max_length=9
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="What the compiler proposes to say.", max_length=1000
                    ),
                ),
                (
                    "due",
                    models.ForeignKey(
                        blank=True,
                        help_text="Proposed for the new reply; empty for the next meeting, not planned yet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.meeting",
                    ),
                ),
                ("by_post", models.CharField(blank=True, max_length=200)),
                ("proposed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided",
                    models.CharField(
                        blank=True, choices=[("give_back", "give_back"), ("settle", "settle")], max_length=9
                    ),
                ),
                ("decided_post", models.CharField(blank=True, max_length=200)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided__in", ["", "give_back", "settle"]),
                            ("proposed__in", ["", "give_back", "settle"]),
                        ),
                        name="chair_case_course_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decided", ""), ("proposed", ""), _negated=True),
                        name="chair_case_was_proposed_or_decided",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("due__isnull", True),
                                ("proposed", ""),
                                ("proposed_at__isnull", True),
                                ("reason", ""),
                            ),
                            models.Q(
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("proposed"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                ("proposed_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="chair_case_proposal_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due__isnull", True), ("proposed", "give_back"), _connector="OR"),
                        name="chair_case_due_of_a_return",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided", ""), ("decided_at__isnull", True)),
                            models.Q(
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("decided"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                ("decided_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="chair_case_decided_then",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeptDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "petition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_draft",
                        to="replies.petition",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.agency",
                    ),
                ),
                ("text", models.TextField(help_text="Point by point, as far as it was written.")),
                (
                    "drafted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("drafted_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("petition",),
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
                        name="kept_draft_says_something",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
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
                        related_name="commitments",
                        to="organisation.host",
                    ),
                ),
                (
                    "reply_point",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitment",
                        to="replies.pointreply",
                    ),
                ),
                (
                    "on_spot_answer",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitment",
                        to="opinions.onspotanswer",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose chair gave it out; empty of a promise.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="organisation.agency",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to="organisation.unit",
                    ),
                ),
                ("what", models.TextField()),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("done", "done"),
                            ("confirmed", "confirmed"),
                            ("dropped", "dropped"),
                            ("replaced", "replaced"),
                        ],
                        default="open",
                        max_length=9,
                    ),
                ),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="Proof, or why it was dropped or replaced.", max_length=500
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        blank=True,
                        help_text="Of a task: sending the form twice gives it out once.",
                        null=True,
                        unique=True,
                    ),
                ),
            ],
            options={
                "ordering": ("due_on", "pk"),
                "indexes": [models.Index(fields=["agency", "state", "due_on"], name="commitment_by_agency")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["open", "done", "confirmed", "dropped", "replaced"])
                        ),
                        name="commitment_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("meeting__isnull", True),
                                ("on_spot_answer__isnull", True),
                                ("reply_point__isnull", False),
                            ),
                            models.Q(
                                ("meeting__isnull", True),
                                ("on_spot_answer__isnull", False),
                                ("reply_point__isnull", True),
                            ),
                            models.Q(
                                ("meeting__isnull", False),
                                ("on_spot_answer__isnull", True),
                                ("reply_point__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="commitment_has_one_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agency__isnull", False), ("unit__isnull", True)),
                            models.Q(
                                ("agency__isnull", True), ("meeting__isnull", False), ("unit__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="commitment_is_owed_by_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("state", "open")),
                            models.Q(
                                models.Q(("state", "open"), _negated=True), ("closed_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="commitment_closed_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "open"),
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
                        name="commitment_closed_has_a_note",
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
                        name="commitment_has_words",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedOrigin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "published",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="origins",
                        to="replies.publishedversion",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="opinions.opinion"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(help_text="Of the opinion when its words were approved."),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
                    ),
                ),
            ],
            options={
                "ordering": ("published", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("published", "opinion"), name="published_origin_once"),
                    models.CheckConstraint(
                        condition=models.Q(("version__gte", 1)), name="published_origin_version_from_one"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeptPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("found", models.TextField(blank=True, help_text="What was found, by whom, on which day.")),
                ("cause", models.TextField(blank=True)),
                ("grounds", models.TextField(blank=True, help_text="Article and document.")),
                ("action", models.TextField(blank=True, help_text="What is done or will be done.")),
                ("who", models.CharField(blank=True, max_length=200)),
                ("by_when", models.DateField(blank=True, null=True)),
                ("means", models.CharField(blank=True, max_length=300)),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="points",
                        to="replies.keptdraft",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="opinions.point"
                    ),
                ),
            ],
            options={
                "ordering": ("kept", "point__number"),
                "constraints": [
                    models.UniqueConstraint(fields=("kept", "point"), name="kept_point_once_a_draft")
                ],
            },
        ),
        migrations.CreateModel(
            name="Progress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="progress",
                        to="replies.commitment",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("progress", "progress"),
                            ("moved", "moved"),
                            ("done", "done"),
                            ("dropped", "dropped"),
                            ("replaced", "replaced"),
                            ("confirmed", "confirmed"),
                            ("not_yet", "not_yet"),
                        ],
                        default="progress",
                        max_length=9,
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=500)),
                ("at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                ("post", models.CharField(blank=True, max_length=200)),
                (
                    "was_on",
                    models.DateField(
                        blank=True, help_text="The day that held before it was moved.", null=True
                    ),
                ),
                (
                    "due_on",
                    models.DateField(
                        blank=True, help_text="The day that holds since it was moved.", null=True
                    ),
                ),
                (
                    "attachment",
                    models.FileField(
                        blank=True,
                        help_text="Under a random name; served by a view only.",
                        upload_to="promises/%Y/%m/",
                    ),
                ),
                (
                    "attachment_name",
                    models.CharField(blank=True, help_text="As it was called.", max_length=200),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        blank=True,
                        help_text="Whose raiser says it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opinions.opinion",
                    ),
                ),
                (
                    "on_behalf",
                    models.BooleanField(default=False, help_text="Entered by the office for the raiser."),
                ),
            ],
            options={
                "verbose_name_plural": "progress",
                "ordering": ("commitment", "-at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["progress", "moved", "done", "dropped", "replaced", "confirmed", "not_yet"],
                            )
                        ),
                        name="progress_kind_is_known",
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
                            ),
                            ("kind", "confirmed"),
                            _connector="OR",
                        ),
                        name="progress_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("due_on__gt", models.F("was_on")),
                                ("kind", "moved"),
                                ("was_on__isnull", False),
                            ),
                            models.Q(
                                models.Q(("kind", "moved"), _negated=True),
                                ("due_on__isnull", True),
                                ("was_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="progress_moved_to_a_later_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["confirmed", "not_yet"]), ("opinion__isnull", False)),
                            models.Q(
                                models.Q(("kind__in", ["confirmed", "not_yet"]), _negated=True),
                                ("on_behalf", False),
                                ("opinion__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="progress_of_raisers_names_whose",
                    ),
                ],
            },
        ),
    ]
