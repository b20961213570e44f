"""One post judges one version once, however many of its opinions the reply answers."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("replies", "0003_judgements_once_a_raiser")]

    operations = [
        migrations.AlterField(
            model_name="judgement",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
            ),
        ),
        migrations.AlterField(
            model_name="judgement",
            name="opinion",
            field=models.ForeignKey(
                help_text="Of several of one raiser the one on whose page it was given.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="judgements",
                to="opinions.opinion",
            ),
        ),
        migrations.RemoveConstraint(model_name="judgement", name="judgement_once_a_raiser_and_version"),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.UniqueConstraint(
                fields=["reply", "post"],
                condition=Q(post__isnull=False),
                name="judgement_once_a_post_and_version",
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.UniqueConstraint(
                fields=["reply", "unit"],
                condition=Q(post__isnull=True),
                name="judgement_once_a_unit_and_version",
            ),
        ),
    ]
