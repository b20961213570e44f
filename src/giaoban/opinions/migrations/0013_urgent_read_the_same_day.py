"""That an opinion is urgent, since when, and its first reading by a standing member."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0012_staged_opinions"),
    ]

    operations = [
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
                (
                    "opinion",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="urgency",
                        to="opinions.opinion",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "urgencies",
                "ordering": ("since", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("read_at__isnull", True), ("read_by", "")),
                            models.Q(("read_at__isnull", False), models.Q(("read_by", ""), _negated=True)),
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
