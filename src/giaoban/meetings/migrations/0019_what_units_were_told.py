"""What a unit was told of the day of its talk stays known when the meeting moves."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0018_first_notices"),
    ]

    operations = [
        migrations.AddField(
            model_name="talk",
            name="told_before",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Earlier times it was told of a day, first to last: when, and of which day.",
            ),
        ),
    ]
