"""A refusal is counted under a reason of the committee's list; what was refused before has none."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0008_asked_back_and_extended"),
        ("organisation", "0013_shared_reasons_to_hand_back"),
    ]

    operations = [
        migrations.AddField(
            model_name="step",
            name="ground",
            field=models.ForeignKey(
                blank=True,
                help_text="Of a refusal: which reason of the list it is counted under.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.item",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=Q(ground__isnull=True) | Q(verb="refuse"), name="step_ground_is_of_a_refusal"
            ),
        ),
    ]
