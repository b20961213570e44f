from django.db import migrations, models

KNOWN = [
    "field",
    "unit_kind",
    "post_title",
    "outcome",
    "meeting_type",
    "talk_theme",
    "refusal",
    "report_topic",
]


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0013_shared_reasons_to_hand_back"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="item",
            name="item_vocabulary_is_known",
        ),
        migrations.AlterField(
            model_name="item",
            name="vocabulary",
            field=models.CharField(choices=[(name, name) for name in KNOWN], max_length=12),
        ),
        migrations.AddConstraint(
            model_name="item",
            constraint=models.CheckConstraint(
                condition=models.Q(("vocabulary__in", KNOWN)), name="item_vocabulary_is_known"
            ),
        ),
    ]
