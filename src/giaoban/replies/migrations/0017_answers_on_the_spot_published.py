"""What was answered on the spot is published like a reply."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0014_wrong_codes"),
        ("replies", "0013_corrections"),
    ]

    operations = [
        migrations.AddField(
            model_name="publishedversion",
            name="spoken",
            field=models.ForeignKey(
                blank=True,
                help_text="What was answered at the meeting itself, where that closed the matter.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="published",
                to="opinions.onspotanswer",
            ),
        ),
        migrations.AlterField(
            model_name="publishedversion",
            name="reply",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="published",
                to="replies.reply",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back_at__isnull", True)),
                fields=("spoken",),
                name="published_once_an_answer_on_the_spot",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reply__isnull", False), ("spoken__isnull", True)),
                    models.Q(("reply__isnull", True), ("spoken__isnull", False)),
                    _connector="OR",
                ),
                name="published_of_one_answer",
            ),
        ),
    ]
