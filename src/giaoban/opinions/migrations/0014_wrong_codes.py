"""Wrong codes of slips, counted for an hour."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0013_urgent_read_the_same_day"),
    ]

    operations = [
        migrations.CreateModel(
            name="WrongCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.CharField(help_text="Digest of the address it came from.", max_length=16)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("at", "pk"),
                "indexes": [models.Index(fields=["at", "place"], name="wrong_code_by_time")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("place", ""), _negated=True), name="wrong_code_has_a_place"
                    )
                ],
            },
        ),
    ]
