"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

from importlib import import_module
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models

corrections_stay_at_their_meeting = import_module(
    "giaoban.allowances.migrations.0052_corrections_stay_at_their_meeting"
)


class Migration(migrations.Migration):
    replaces = [
        ("allowances", "0001_initial"),
        ("allowances", "0050_who_froze_and_settled"),
        ("allowances", "0051_words_that_say_something"),
        ("allowances", "0052_corrections_stay_at_their_meeting"),
    ]

    initial = True

    dependencies = [
        ("meetings", "0001_as_first_released"),
        ("organisation", "0001_as_first_released"),
    ]

    operations = [
        migrations.CreateModel(
            name="Rate",
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
                        related_name="rates",
                        to="organisation.host",
                    ),
                ),
                ("amount", models.BigIntegerField(help_text="In đồng, for a person and a meeting.")),
                (
                    "basis",
                    models.CharField(
                        help_text="The document that it rests on: number and day.", max_length=300
                    ),
                ),
                ("approved_by", models.CharField(help_text="The body that approved it.", max_length=200)),
                ("pays_substitutes", models.BooleanField(default=True)),
                ("pays_salaried", models.BooleanField(default=False)),
                (
                    "level",
                    models.CharField(
                        choices=[("commune", "commune"), ("town", "town"), ("city", "city")],
                        default="commune",
                        max_length=7,
                    ),
                ),
                (
                    "once",
                    models.UUIDField(help_text="Made with the form: sending twice enters once.", unique=True),
                ),
            ],
            options={
                "ordering": ("host", "-valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="rate_span_in_order",
                    ),
                    models.UniqueConstraint(fields=("host", "valid_from"), name="rate_begins_once_a_day"),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("host",),
                        name="rate_one_is_open",
                    ),
                    models.CheckConstraint(condition=models.Q(("amount__gte", 1)), name="rate_is_an_amount"),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["commune", "town", "city"])),
                        name="rate_level_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("basis"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("approved_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            ),
                        ),
                        name="rate_rests_on_a_document",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Salaried",
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
                        related_name="salaried",
                        to="organisation.host",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "salaried",
                "ordering": ("host", "person", "valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="salaried_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("person", "valid_from"), name="salaried_begins_once_a_day"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("person",),
                        name="salaried_one_is_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Settlement",
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
                        related_name="settlements",
                        to="organisation.host",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField(help_text="Within host and year, from 1.")),
                ("first", models.DateField(help_text="First day of the period; days of meetings count.")),
                ("last", models.DateField()),
                ("settled_at", models.DateTimeField()),
                ("settled_by", models.CharField(help_text="The post that settled.", max_length=200)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice settles once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("host", "-year", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("host", "year", "number"), name="settlement_number_once_a_year"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="settlement_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("last__gte", models.F("first"))),
                        name="settlement_period_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("settled_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="settlement_says_who_settled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BaseSalaryValue",
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
                        related_name="base_salaries",
                        to="organisation.host",
                    ),
                ),
                ("valid_from", models.DateField()),
                ("amount", models.BigIntegerField(help_text="In đồng a month.")),
                ("basis", models.CharField(max_length=300)),
            ],
            options={
                "ordering": ("host", "valid_from"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "valid_from"), name="base_salary_once_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 1)), name="base_salary_is_an_amount"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaperHabit",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_habit",
                        to="organisation.host",
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[("north", "north"), ("south", "south")], default="north", max_length=5
                    ),
                ),
                (
                    "even",
                    models.BooleanField(default=False, help_text="Whether “chẵn” closes amounts in words."),
                ),
                (
                    "blank_rows",
                    models.PositiveSmallIntegerField(default=3, help_text="Empty rows for latecomers."),
                ),
                (
                    "model_number",
                    models.CharField(blank=True, help_text="“Mẫu số” in the corner.", max_length=50),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("form__in", ["north", "south"])), name="paper_habit_form_is_known"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PaymentSheet",
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
                        related_name="payment_sheets",
                        to="organisation.host",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_sheets",
                        to="meetings.meeting",
                    ),
                ),
                (
                    "rate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="allowances.rate",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField(help_text="Within host and year, from 1.")),
                (
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="allowances.paymentsheet",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="Why it corrects; empty of the first.", max_length=300
                    ),
                ),
                ("frozen_at", models.DateTimeField()),
                ("frozen_by", models.CharField(help_text="The post that froze it.", max_length=200)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice freezes once.", unique=True
                    ),
                ),
            ],
            options={
                "ordering": ("host", "-year", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("host", "year", "number"), name="payment_sheet_number_once_a_year"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("corrects__isnull", True)),
                        fields=("meeting",),
                        name="payment_sheet_one_first_a_meeting",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="payment_sheet_number_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("corrects__isnull", True), ("reason", "")),
                            models.Q(
                                ("corrects__isnull", False),
                                django.db.models.lookups.GreaterThan(
                                    django.db.models.functions.text.Length(
                                        models.Func(
                                            models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                        )
                                    ),
                                    0,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="payment_sheet_correction_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("corrects__isnull", True),
                            models.Q(("corrects", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="payment_sheet_does_not_correct_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("frozen_by"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="payment_sheet_says_who_froze_it",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SettlementEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "settlement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="allowances.settlement",
                    ),
                ),
                (
                    "sheet",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry",
                        to="allowances.paymentsheet",
                    ),
                ),
                (
                    "amount",
                    models.BigIntegerField(
                        help_text="In đồng: the sheet, less what was settled of its meeting; below zero if money comes back."
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "settlement entries",
                "ordering": ("settlement", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PaymentLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="allowances.paymentsheet",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(help_text="Its row on the sheet, from 1.")),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="meetings.invitation",
                    ),
                ),
                (
                    "commune",
                    models.ForeignKey(
                        blank=True,
                        help_text="What the cell stands under; empty if it stands under the committee at once.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("post", models.CharField(max_length=200)),
                ("amount", models.BigIntegerField(help_text="In đồng.")),
                ("is_struck", models.BooleanField(default=False)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ("sheet", "position"),
                "constraints": [
                    models.UniqueConstraint(fields=("sheet", "position"), name="payment_line_one_a_row"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_struck", False)),
                        fields=("sheet", "invitation"),
                        name="payment_line_nobody_twice",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 1)), name="payment_line_is_an_amount"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.GreaterThan(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("name"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                    )
                                ),
                                0,
                            )
                        ),
                        name="payment_line_has_a_name",
                    ),
                ],
            },
        ),
        migrations.RunPython(
            corrections_stay_at_their_meeting.install, corrections_stay_at_their_meeting.remove
        ),
    ]
