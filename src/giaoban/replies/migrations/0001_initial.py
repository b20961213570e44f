import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "__first__"),
        ("meetings", "0001_initial"),
        ("opinions", "0001_initial"),
        ("organisation", "0001_initial"),
    ]

    operations = [
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
                    "version",
                    models.PositiveSmallIntegerField(help_text="From 1; a returned referral gets the next."),
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
                ("drafted_at", models.DateTimeField()),
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
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="organisation.agency",
                    ),
                ),
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
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="opinions.referral",
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
                        condition=models.Q(
                            models.Q(("state", "delivered"), _negated=True),
                            models.Q(
                                ("delivered_at__isnull", False),
                                ("document_date__isnull", False),
                                ("outcome__isnull", False),
                                models.Q(("document_number", ""), _negated=True),
                                models.Q(("signer", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="reply_delivered_is_a_document",
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
                    "point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="opinions.point",
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="points", to="replies.reply"
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
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to="opinions.opinion",
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
            ],
            options={
                "ordering": ("reply", "judged_at"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reply", "opinion"), name="judgement_once_a_raiser_and_version"
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
                ("reason", models.CharField(max_length=1000)),
                ("by_post", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "due_meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="meetings.meeting"
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
            ],
            options={
                "ordering": ("at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="return_has_a_reason"
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
                ("what", models.TextField()),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("done", "done"),
                            ("dropped", "dropped"),
                            ("replaced", "replaced"),
                        ],
                        default="open",
                        max_length=8,
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
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="organisation.agency",
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
                    "reply_point",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitment",
                        to="replies.pointreply",
                    ),
                ),
            ],
            options={
                "ordering": ("due_on", "pk"),
                "indexes": [models.Index(fields=["agency", "state", "due_on"], name="commitment_by_agency")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["open", "done", "dropped", "replaced"])),
                        name="commitment_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("on_spot_answer__isnull", True), ("reply_point__isnull", False)),
                            models.Q(("on_spot_answer__isnull", False), ("reply_point__isnull", True)),
                            _connector="OR",
                        ),
                        name="commitment_has_one_source",
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
                            models.Q(("state__in", ["dropped", "replaced"]), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="commitment_dropped_has_a_reason",
                    ),
                ],
            },
        ),
    ]
