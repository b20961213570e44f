"""Which replies a meeting heard read out."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0019_what_units_were_told"),
        ("replies", "0011_parts"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadOut",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
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
            ],
            options={
                "ordering": ("meeting", "at", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "reply"), name="read_out_once_a_meeting")
                ],
            },
        ),
    ]
