"""The first notice of a meeting is judged by the day it named, whatever day the meeting has since."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0017_notices_of_changes"),
    ]

    operations = [
        migrations.AddField(
            model_name="meeting",
            name="called_for",
            field=models.DateTimeField(
                blank=True,
                help_text="When it was to begin, as the notice said that went out first.",
                null=True,
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=Q(called_for__isnull=True) | Q(called_at__isnull=False),
                name="meeting_called_for_a_time_was_called",
            ),
        ),
    ]
