"""Store how many printed copies of the bulletin units get."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bulletin", "0081_who_answered_says_something"),
        ("organisation", "0018_open_spans_once"),
    ]

    operations = [
        migrations.CreateModel(
            name="CopyCount",
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
                    "copies",
                    models.PositiveSmallIntegerField(help_text="0: everybody there reads on a device."),
                ),
                ("note", models.CharField(blank=True, help_text="Why so many.", max_length=150)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form: sending twice sets it once.", unique=True
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulletin_copies",
                        to="organisation.host",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bulletin_copies",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("host", "unit", "valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="copy_count_span_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("copies__lte", 99)), name="copy_count_in_range"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True), ("unit__isnull", False)),
                        fields=("unit",),
                        name="copy_count_one_a_unit",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True), ("unit__isnull", True)),
                        fields=("host",),
                        name="copy_count_one_for_the_others",
                    ),
                ],
            },
        ),
    ]
