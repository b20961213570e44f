"""Templates of replies, kept by a committee's office per field."""

import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0018_open_spans_once"),
        ("replies", "0025_petitions"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReplyTemplate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                (
                    "field",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.item"
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
    ]
