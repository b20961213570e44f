import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0019_called_back"),
        ("organisation", "0016_shared_report_topics"),
    ]

    operations = [
        migrations.AddField(
            model_name="opinion",
            name="topic",
            field=models.ForeignKey(
                blank=True,
                help_text="Of a report that asks for nothing: what it is about. Counts in no counter.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports",
                to="organisation.item",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("topic__isnull", True),
                    models.Q(("is_request", False), models.Q(("kind", "public_mood"), _negated=True)),
                    _connector="OR",
                ),
                name="opinion_topic_is_of_a_report",
            ),
        ),
    ]
