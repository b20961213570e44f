from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0009_posts_stand_in_one_place"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="item",
            name="item_vocabulary_is_known",
        ),
        migrations.AlterField(
            model_name="item",
            name="vocabulary",
            field=models.CharField(
                choices=[
                    ("field", "field"),
                    ("unit_kind", "unit_kind"),
                    ("post_title", "post_title"),
                    ("outcome", "outcome"),
                    ("meeting_type", "meeting_type"),
                    ("talk_theme", "talk_theme"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddConstraint(
            model_name="item",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "vocabulary__in",
                        ["field", "unit_kind", "post_title", "outcome", "meeting_type", "talk_theme"],
                    )
                ),
                name="item_vocabulary_is_known",
            ),
        ),
    ]
