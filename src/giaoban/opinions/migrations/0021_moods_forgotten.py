from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0020_topics_of_reports"),
    ]

    operations = [
        migrations.AddField(
            model_name="opinion",
            name="words_removed_at",
            field=models.DateTimeField(
                blank=True, help_text="Of public mood: when its words were past their days.", null=True
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("words_removed_at__isnull", True), ("kind", "public_mood"), _connector="OR"
                ),
                name="opinion_forgotten_is_public_mood",
            ),
        ),
    ]
