"""Whose judgement it is: a post of a unit. Filled by the next migration."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("replies", "0001_initial"), ("organisation", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="judgement",
            name="unit",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.unit",
            ),
        ),
        migrations.AddField(
            model_name="judgement",
            name="post",
            field=models.ForeignKey(
                blank=True,
                help_text="The post that raised it; empty where only the unit is known.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.post",
            ),
        ),
    ]
