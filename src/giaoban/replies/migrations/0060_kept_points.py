"""The points of a kept draft, so that it can be taken up again."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0030_referrals_of_a_host_by_state"),
        ("replies", "0050_words_that_say_something"),
    ]

    operations = [
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
    ]
