"""The number of a meeting is its key in its period; its place follows from the days."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0003_series_made_once")]

    operations = [
        migrations.AlterField(
            model_name="meeting",
            name="number",
            field=models.PositiveSmallIntegerField(default=1, help_text="Its key within its period."),
        ),
    ]
