"""A notice of a change stands beside the first notice, and no longer in its place."""

from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0016_quick_reports_and_photos"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="changed_at",
            field=models.DateTimeField(
                blank=True, help_text="When the notice of the last change of day or hour went out.", null=True
            ),
        ),
        migrations.AlterField(
            model_name="invitation",
            name="sent_at",
            field=models.DateTimeField(help_text="By the committee, the first notice."),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=Q(changed_at__isnull=True) | Q(changed_at__gte=F("sent_at")),
                name="invitation_changed_after_it_was_sent",
            ),
        ),
    ]
