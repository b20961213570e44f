"""Where the places of a committee stand on its schematic map."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0018_open_spans_once"),
        ("reports", "0090_kept_sums"),
    ]

    operations = [
        migrations.CreateModel(
            name="MapSpot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveSmallIntegerField(help_text="From the north, from 1.")),
                ("column", models.PositiveSmallIntegerField(help_text="From the west, from 1.")),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="map_spots",
                        to="organisation.host",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
                    ),
                ),
            ],
            options={
                "ordering": ("host", "row", "column"),
                "constraints": [
                    models.UniqueConstraint(fields=("host", "unit"), name="map_place_once"),
                    models.UniqueConstraint(fields=("host", "row", "column"), name="map_spot_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("column__gte", 1), ("column__lte", 12), ("row__gte", 1), ("row__lte", 30)
                        ),
                        name="map_spot_in_range",
                    ),
                ],
            },
        ),
    ]
