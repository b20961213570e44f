"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("documents", "0001_letterheads_and_numbers"),
        ("documents", "0031_letter_forms"),
        ("documents", "0050_words_that_say_something"),
        ("documents", "0060_templates_and_signed_papers"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0001_as_first_released"),
    ]

    operations = [
        migrations.CreateModel(
            name="Issuer",
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
                        related_name="issuers",
                        to="organisation.host",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("HD36-2018", "HD36-2018"),
                            ("HD05-2026", "HD05-2026"),
                            ("ND30-2020", "ND30-2020"),
                        ],
                        default="HD05-2026",
                        max_length=20,
                    ),
                ),
                (
                    "superior",
                    models.CharField(
                        blank=True, help_text="First line of the head, on the left.", max_length=200
                    ),
                ),
                ("body", models.CharField(help_text="The issuing body itself, under it.", max_length=200)),
                ("symbol", models.CharField(help_text="Its letters in numbers, such as ĐU.", max_length=20)),
                ("place", models.CharField(help_text="Place name before a date.", max_length=100)),
                ("archive", models.CharField(help_text="Where a copy is kept.", max_length=100)),
                (
                    "tone",
                    models.CharField(
                        choices=[("first", "first"), ("second", "second")], default="first", max_length=6
                    ),
                ),
                (
                    "about",
                    models.BooleanField(
                        default=False, help_text="Whether subjects of letters begin with V/v."
                    ),
                ),
            ],
            options={
                "ordering": ("host", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "symbol"), name="issuer_symbol_unique_in_host"),
                    models.CheckConstraint(
                        condition=models.Q(("form__in", ["HD36-2018", "HD05-2026", "ND30-2020"])),
                        name="issuer_form_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tone__in", ["first", "second"])), name="issuer_tone_is_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("symbol"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("body"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                        ),
                        name="issuer_has_name_and_symbol",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Mandate",
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
                        related_name="mandates",
                        to="organisation.host",
                    ),
                ),
                ("name", models.CharField(help_text="2025 - 2030", max_length=50)),
            ],
            options={
                "ordering": ("host", "valid_from"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "valid_from"), name="mandate_begins_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("host",),
                        name="mandate_one_is_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="mandate_span_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeTemplate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="templates",
                        to="documents.issuer",
                    ),
                ),
                (
                    "document",
                    models.SlugField(help_text="For which document: invitation, minutes.", max_length=30),
                ),
                ("number", models.PositiveIntegerField(help_text="Of the version, from 1.")),
                (
                    "file_name",
                    models.CharField(help_text="As it was called when it was sent.", max_length=200),
                ),
                ("content", models.BinaryField(help_text="The Word file itself.")),
                ("fields", models.JSONField(help_text="Names of the fields that it asks for.")),
                (
                    "is_used",
                    models.BooleanField(default=False, help_text="Whether the document is printed with it."),
                ),
                ("kept_at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                ("post", models.CharField(blank=True, max_length=200)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice keeps it once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("issuer", "document", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("issuer", "document", "number"), name="template_version_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_used", True)),
                        fields=("issuer", "document"),
                        name="template_one_is_used",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="template_version_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("document", ""), _negated=True), name="template_says_for_what"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Signer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signers",
                        to="documents.issuer",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signs",
                        to="organisation.post",
                    ),
                ),
                (
                    "power",
                    models.CharField(
                        blank=True,
                        choices=[("TM", "TM"), ("KT", "KT"), ("TL", "TL"), ("TUQ", "TUQ"), ("Q", "Q")],
                        max_length=3,
                    ),
                ),
                (
                    "on_behalf_of",
                    models.CharField(blank=True, help_text="In capitals: BAN THƯỜNG VỤ.", max_length=150),
                ),
                ("office", models.CharField(help_text="In capitals: BÍ THƯ.", max_length=100)),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={
                "ordering": ("issuer", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_active", True)),
                        fields=("issuer", "post", "power", "on_behalf_of"),
                        name="signer_once_by_each_power",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("power", ""),
                            models.Q(
                                ("power__in", ["TM", "KT", "TL", "TUQ", "Q"]),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("on_behalf_of"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="signer_power_is_known_and_for_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Numbering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="numberings",
                        to="documents.issuer",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("TB", "TB"),
                            ("BC", "BC"),
                            ("KH", "KH"),
                            ("CTr", "CTr"),
                            ("CV", "CV"),
                            ("GM", "GM"),
                            ("NQ", "NQ"),
                            ("QĐ", "QĐ"),
                            ("KL", "KL"),
                            ("QC", "QC"),
                            ("TTr", "TTr"),
                            ("HD", "HD"),
                            ("BB", "BB"),
                            ("ĐA", "ĐA"),
                            ("PA", "PA"),
                        ],
                        max_length=4,
                    ),
                ),
                (
                    "mandate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="numberings",
                        to="documents.mandate",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "on_paper",
                    models.PositiveIntegerField(
                        default=0, help_text="The last number of the paper book before this register began."
                    ),
                ),
                (
                    "last",
                    models.PositiveIntegerField(
                        default=0, help_text="The newest number, void ones included."
                    ),
                ),
            ],
            options={
                "ordering": ("issuer", "kind", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("mandate__isnull", True), ("year__isnull", False)),
                            models.Q(("mandate__isnull", False), ("year__isnull", True)),
                            _connector="OR",
                        ),
                        name="numbering_runs_through_term_or_year",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("mandate__isnull", False)),
                        fields=("issuer", "kind", "mandate"),
                        name="numbering_once_a_term",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("year__isnull", False)),
                        fields=("issuer", "kind", "year"),
                        name="numbering_once_a_year",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "TB",
                                    "BC",
                                    "KH",
                                    "CTr",
                                    "CV",
                                    "GM",
                                    "NQ",
                                    "QĐ",
                                    "KL",
                                    "QC",
                                    "TTr",
                                    "HD",
                                    "BB",
                                    "ĐA",
                                    "PA",
                                ],
                            )
                        ),
                        name="numbering_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("last__gte", models.F("on_paper")), ("last__lte", 99999)),
                        name="numbering_last_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IssuedNumber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "numbering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="numbers",
                        to="documents.numbering",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("subject", models.CharField(max_length=500)),
                ("signed_on", models.DateField()),
                ("signer_name", models.CharField(blank=True, max_length=100)),
                ("signer_office", models.CharField(blank=True, max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[("issued", "issued"), ("void", "void")], default="issued", max_length=6
                    ),
                ),
                ("void_reason", models.CharField(blank=True, max_length=500)),
                ("issued_at", models.DateTimeField()),
                ("voided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "once",
                    models.UUIDField(help_text="Made with the form: sending twice issues once.", unique=True),
                ),
            ],
            options={
                "ordering": ("-signed_on", "-pk"),
                "indexes": [
                    models.Index(fields=["numbering", "signed_on"], name="number_by_numbering_and_day")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("numbering", "number"), name="number_never_issued_twice"),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 99999)), name="number_in_range"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["issued", "void"])), name="number_state_is_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", "void"),
                                ("voided_at__isnull", False),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("void_reason"),
                                            models.Value(" \t\n\r\xa0"),
                                            function="TRIM",
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            models.Q(("state", "issued"), ("void_reason", ""), ("voided_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="number_void_says_why_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignedPaper",
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
                        related_name="signed_papers",
                        to="organisation.host",
                    ),
                ),
                ("key", models.CharField(help_text="What it is: meeting-12-transfer-KT.", max_length=80)),
                (
                    "number",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paper",
                        to="documents.issuednumber",
                    ),
                ),
                (
                    "stands",
                    models.BooleanField(default=True, help_text="False once its number was made void."),
                ),
                (
                    "told",
                    models.JSONField(
                        help_text="The paper as it was signed: everything that a printer reads."
                    ),
                ),
            ],
            options={
                "ordering": ("host", "-number__signed_on", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("stands", True)),
                        fields=("host", "key"),
                        name="signed_paper_once_while_it_stands",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("key", ""), _negated=True), name="signed_paper_says_what_it_is"
                    ),
                ],
            },
        ),
    ]
