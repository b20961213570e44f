"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

from importlib import import_module
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

words_that_say_something = import_module("giaoban.bulletin.migrations.0050_words_that_say_something")
pictures_stand = import_module("giaoban.bulletin.migrations.0061_pictures_stand")
pictures_say_something = import_module("giaoban.bulletin.migrations.0080_pictures_say_something")


class Migration(migrations.Migration):
    replaces = [
        ("bulletin", "0001_initial"),
        ("bulletin", "0002_fixed_editions"),
        ("bulletin", "0011_read_receipts"),
        ("bulletin", "0050_words_that_say_something"),
        ("bulletin", "0060_pictures_and_imprint"),
        ("bulletin", "0061_pictures_stand"),
        ("bulletin", "0070_remarks_of_readers"),
        ("bulletin", "0080_pictures_say_something"),
    ]

    initial = True

    dependencies = [
        ("meetings", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Edition",
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
                        related_name="editions",
                        to="organisation.host",
                    ),
                ),
                ("month", models.DateField(help_text="The first day of its month.")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        help_text="The first briefing of the month, before which it must be there.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "meets_on",
                    models.DateField(
                        help_text="Day of that briefing, from which the due dates were counted."
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("number", models.PositiveSmallIntegerField(help_text="Within host and year, from 1.")),
                ("title", models.CharField(max_length=200)),
                (
                    "editors",
                    models.CharField(
                        blank=True, help_text="Who edits it, as the imprint names them.", max_length=150
                    ),
                ),
                (
                    "copies",
                    models.PositiveIntegerField(
                        default=0, help_text="How many are printed; 0 while nobody said."
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("collecting", "collecting"),
                            ("editing", "editing"),
                            ("submitted", "submitted"),
                            ("approved", "approved"),
                            ("issued", "issued"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                (
                    "last_editor",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who changed it last; somebody else approves it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "comment",
                    models.TextField(blank=True, help_text="Why the approver gave it back, the last time."),
                ),
                (
                    "approved_by",
                    models.CharField(blank=True, help_text="The post that approved it.", max_length=200),
                ),
                ("approved_role", models.CharField(blank=True, max_length=30)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "issued_by",
                    models.CharField(blank=True, help_text="The post that issued it.", max_length=200),
                ),
                ("issued_at", models.DateTimeField(blank=True, null=True)),
                (
                    "content",
                    models.JSONField(
                        blank=True,
                        help_text="The whole edition as plain data; empty until it is fixed.",
                        null=True,
                    ),
                ),
                ("digest", models.CharField(blank=True, help_text="SHA-256 of the content.", max_length=64)),
                (
                    "anchor",
                    models.CharField(
                        blank=True,
                        help_text="Anchor of the committee's audit chain when it was fixed: NC-1234-0a1b-2c3d-4e5f.",
                        max_length=64,
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice plans it once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("host", "-month"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "month"), name="edition_once_a_month"),
                    models.UniqueConstraint(
                        fields=("host", "year", "number"), name="edition_number_once_a_year"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="edition_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["planned", "collecting", "editing", "submitted", "approved", "issued"],
                            )
                        ),
                        name="edition_state_is_known",
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
                        name="edition_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("approved_at__isnull", False),
                                ("content__isnull", False),
                                ("state__in", ["approved", "issued"]),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("digest"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("approved_by"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(
                                models.Q(("state__in", ["approved", "issued"]), _negated=True),
                                ("approved_at__isnull", True),
                                ("approved_by", ""),
                                ("content__isnull", True),
                                ("digest", ""),
                            ),
                            _connector="OR",
                        ),
                        name="edition_fixed_once_approved",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("issued_at__isnull", False), ("state", "issued")),
                            models.Q(
                                models.Q(("state", "issued"), _negated=True), ("issued_at__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="edition_issued_has_its_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedSection",
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
                        related_name="planned_sections",
                        to="organisation.host",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(help_text="Its place in the bulletin.")),
                ("heading", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contributed", "contributed"),
                            ("editorial", "editorial"),
                            ("replies", "replies"),
                            ("documents", "documents"),
                            ("practice", "practice"),
                            ("calendar", "calendar"),
                        ],
                        max_length=11,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_sections",
                        to="organisation.agency",
                    ),
                ),
                (
                    "days_before",
                    models.PositiveSmallIntegerField(help_text="Days before the meeting when it is due."),
                ),
                ("words", models.PositiveSmallIntegerField(help_text="How long it is to be.")),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice plans it once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("host", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="planned_section_span_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["contributed", "editorial", "replies", "documents", "practice", "calendar"],
                            )
                        ),
                        name="planned_section_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agency__isnull", False), ("kind", "contributed")),
                            models.Q(
                                models.Q(("kind", "contributed"), _negated=True), ("agency__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="planned_section_owed_by_an_agency",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("heading"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="planned_section_has_a_heading",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words__gte", 1)), name="planned_section_has_a_length"
                    ),
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
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="errata",
                        to="bulletin.edition",
                    ),
                ),
                ("text", models.TextField()),
                ("by_post", models.CharField(max_length=200)),
                ("noted_at", models.DateTimeField()),
                ("once", models.UUIDField(unique=True)),
            ],
            options={
                "verbose_name_plural": "errata",
                "ordering": ("edition", "noted_at", "pk"),
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
                        name="erratum_says_what",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NewDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="bulletin.edition",
                    ),
                ),
                ("number", models.CharField(help_text="With its symbol: 12-NQ/ĐU.", max_length=60)),
                ("signed_on", models.DateField()),
                ("body", models.CharField(help_text="Which body issued it.", max_length=150)),
                ("subject", models.CharField(max_length=300)),
                ("gist", models.TextField(help_text="What it says, in a few sentences.")),
                ("concerns", models.CharField(help_text="To whom it applies.", max_length=200)),
                ("once", models.UUIDField(unique=True)),
            ],
            options={
                "ordering": ("edition", "signed_on", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("edition", "number"), name="new_document_once_an_edition"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
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
                                        models.F("subject"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("concerns"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                        ),
                        name="new_document_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="bulletin.edition",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulletin_receipts",
                        to="organisation.post",
                    ),
                ),
                ("way", models.CharField(choices=[("own", "own"), ("phone", "phone")], max_length=5)),
                ("noted_by", models.CharField(help_text="The post that said or noted it.", max_length=200)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("edition", "at", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "post"), name="receipt_once_a_post"),
                    models.CheckConstraint(
                        condition=models.Q(("way__in", ["own", "phone"])), name="receipt_way_is_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="remarks",
                        to="bulletin.edition",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulletin_remarks",
                        to="organisation.post",
                    ),
                ),
                (
                    "about",
                    models.CharField(choices=[("remark", "remark"), ("question", "question")], max_length=8),
                ),
                ("text", models.TextField()),
                ("written_at", models.DateTimeField()),
                ("answer", models.TextField(blank=True)),
                (
                    "is_opinion",
                    models.BooleanField(
                        default=False, help_text="Whether the editor pointed it to the opinions."
                    ),
                ),
                (
                    "answered_by",
                    models.CharField(blank=True, help_text="The post that answered.", max_length=200),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "once",
                    models.UUIDField(help_text="Made with the form: sending twice writes once.", unique=True),
                ),
            ],
            options={
                "ordering": ("edition", "written_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("about__in", ["remark", "question"])), name="remark_kind_is_known"
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
                        name="remark_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", ""),
                                ("answered_at__isnull", True),
                                ("answered_by", ""),
                                ("is_opinion", False),
                            ),
                            models.Q(
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("answer"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                                models.Q(("answered_by", ""), _negated=True),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="remark_answered_by_somebody_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sections",
                        to="bulletin.edition",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("heading", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contributed", "contributed"),
                            ("editorial", "editorial"),
                            ("replies", "replies"),
                            ("documents", "documents"),
                            ("practice", "practice"),
                            ("calendar", "calendar"),
                        ],
                        max_length=11,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulletin_sections",
                        to="organisation.agency",
                    ),
                ),
                ("due_at", models.DateTimeField(help_text="By when it is to be there.")),
                ("words", models.PositiveSmallIntegerField(help_text="How long it is to be.")),
                (
                    "is_added",
                    models.BooleanField(default=False, help_text="Added by the editor; the plan has it not."),
                ),
                (
                    "left_out_because",
                    models.CharField(blank=True, help_text="Empty: it stands in it.", max_length=300),
                ),
                ("left_out_post", models.CharField(blank=True, max_length=200)),
                ("once", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
            ],
            options={
                "ordering": ("edition", "position", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["contributed", "editorial", "replies", "documents", "practice", "calendar"],
                            )
                        ),
                        name="section_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agency__isnull", False), ("kind", "contributed")),
                            models.Q(
                                models.Q(("kind", "contributed"), _negated=True), ("agency__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="section_owed_by_an_agency",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("heading"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="section_has_a_heading",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words__gte", 1)), name="section_has_a_length"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("left_out_because"),
                                        models.Value(" \t\n\r\xa0"),
                                        function="TRIM",
                                    )
                                ),
                                0,
                            ),
                            ("left_out_post", ""),
                            _connector="OR",
                        ),
                        name="section_left_out_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "section",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contribution",
                        to="bulletin.section",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "asked"),
                            ("handed_in", "handed_in"),
                            ("returned", "returned"),
                            ("accepted", "accepted"),
                            ("nothing", "nothing"),
                        ],
                        default="asked",
                        max_length=9,
                    ),
                ),
                (
                    "first_handed_in_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When the agency first answered: a text, or that there is nothing.",
                        null=True,
                    ),
                ),
                (
                    "handed_in_at",
                    models.DateTimeField(blank=True, help_text="The last time, by whomever.", null=True),
                ),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "nothing_name",
                    models.CharField(blank=True, help_text="Who says that there is nothing.", max_length=150),
                ),
                ("nothing_post", models.CharField(blank=True, max_length=200)),
                ("nothing_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("section",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["asked", "handed_in", "returned", "accepted", "nothing"])
                        ),
                        name="contribution_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "nothing"), _negated=True),
                            models.Q(
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("nothing_name"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                                ("nothing_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="contribution_nothing_is_said_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["handed_in", "accepted"]), _negated=True),
                            ("handed_in_at__isnull", False),
                            _connector="OR",
                        ),
                        name="contribution_handed_in_has_its_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_at__isnull", False), ("state", "accepted")),
                            models.Q(
                                models.Q(("state", "accepted"), _negated=True), ("accepted_at__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="contribution_accepted_has_its_time",
                    ),
                ],
            },
        ),
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
                    "contribution",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="draft",
                        to="bulletin.contribution",
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField(blank=True)),
                ("source", models.CharField(blank=True, max_length=200)),
                (
                    "file_name",
                    models.CharField(
                        blank=True, help_text="Of the Word file it was read from.", max_length=200
                    ),
                ),
                (
                    "unread",
                    models.JSONField(blank=True, default=list, help_text="What that file held beside text."),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("contribution",),
            },
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pictures",
                        to="bulletin.contribution",
                    ),
                ),
                (
                    "path",
                    models.CharField(
                        help_text="Under which the store has it; nobody can guess it.", max_length=100
                    ),
                ),
                ("width", models.PositiveIntegerField()),
                ("height", models.PositiveIntegerField()),
                (
                    "digest",
                    models.CharField(help_text="SHA-256 of the file that the store has.", max_length=64),
                ),
                ("caption", models.CharField(max_length=300)),
                ("credit", models.CharField(blank=True, help_text="By whom it is.", max_length=150)),
                ("has_people", models.BooleanField(help_text="Whether people can be recognised in it.")),
                (
                    "agreed_by",
                    models.CharField(
                        blank=True,
                        help_text="Who agreed that it is printed and shown, and how.",
                        max_length=200,
                    ),
                ),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "taken_back_at",
                    models.DateTimeField(
                        blank=True, help_text="Since when somebody on it no longer agrees.", null=True
                    ),
                ),
                (
                    "is_fixed",
                    models.BooleanField(default=False, help_text="Whether it belongs to a fixed edition."),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("added_at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice adds it once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("contribution", "pk"),
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
                        name="bulletin_picture_has_a_caption",
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
                                        models.F("digest"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                        ),
                        name="bulletin_picture_is_stored",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("height__gte", 1), ("width__gte", 1)),
                        name="bulletin_picture_has_a_size",
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
                        name="bulletin_picture_agreement_says_by_whom_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_fixed", False),
                            ("has_people", False),
                            ("agreed_at__isnull", False),
                            _connector="OR",
                        ),
                        name="bulletin_picture_fixed_once_agreed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="bulletin.contribution",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(help_text="From 1.")),
                (
                    "hand",
                    models.CharField(choices=[("agency", "agency"), ("editor", "editor")], max_length=6),
                ),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField(help_text="The small HTML that rules.rich lets through.")),
                (
                    "source",
                    models.CharField(
                        blank=True, help_text="Whom the printed bulletin credits.", max_length=200
                    ),
                ),
                (
                    "file_name",
                    models.CharField(
                        blank=True, help_text="Of the Word file it was read from.", max_length=200
                    ),
                ),
                (
                    "unread",
                    models.JSONField(blank=True, default=list, help_text="What that file held beside text."),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("by_role", models.CharField(max_length=30)),
                ("made_at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice hands in once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("contribution", "number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("contribution", "number"), name="contribution_version_number_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="contribution_version_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hand__in", ["agency", "editor"])),
                        name="contribution_version_hand_is_known",
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
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                        ),
                        name="contribution_version_says_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReturnNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="returns",
                        to="bulletin.contribution",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: what went back was that there is nothing.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="returns",
                        to="bulletin.version",
                    ),
                ),
                ("comment", models.TextField()),
                ("by_post", models.CharField(max_length=200)),
                ("returned_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("contribution", "returned_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("comment"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="return_note_says_what",
                    )
                ],
            },
        ),
        migrations.RunPython(words_that_say_something.install, migrations.RunPython.noop),
        migrations.RunPython(pictures_stand.install, pictures_stand.remove),
        migrations.RunPython(pictures_say_something.install, migrations.RunPython.noop),
    ]
