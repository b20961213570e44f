from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0016_shared_report_topics"),
    ]

    operations = [
        migrations.AddField(
            model_name="host",
            name="mood_days",
            field=models.PositiveSmallIntegerField(
                default=90, help_text="Days after a meeting for which the words of public mood are kept."
            ),
        ),
        migrations.AddConstraint(
            model_name="host",
            constraint=models.CheckConstraint(
                condition=models.Q(("mood_days__gte", 30), ("mood_days__lte", 365)),
                name="host_keeps_moods_for_a_short_time",
            ),
        ),
    ]
