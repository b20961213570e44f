import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0018_open_spans_once"),
        ("outbox", "0070_reading_ladders"),
    ]

    operations = [
        migrations.CreateModel(
            name="OverdueLadder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "clearer",
                    models.PositiveSmallIntegerField(help_text="Days until the owing agency's head is told."),
                ),
                ("office", models.PositiveSmallIntegerField(help_text="Days until the office is told.")),
                (
                    "standing_member",
                    models.PositiveSmallIntegerField(help_text="Days until the standing members are told."),
                ),
                ("chair", models.PositiveSmallIntegerField(help_text="Days until the chair is told.")),
                (
                    "host",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overdue_ladder",
                        to="organisation.host",
                    ),
                ),
            ],
            options={
                "ordering": ("host",),
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(("chair__lte", 28), ("clearer__gte", 1)),
                        name="overdue_ladder_stands_in_a_month",
                    ),
                    models.CheckConstraint(
                        condition=Q(
                            ("clearer__lte", F("office")),
                            ("office__lte", F("standing_member")),
                            ("standing_member__lte", F("chair")),
                        ),
                        name="overdue_ladder_rises",
                    ),
                ],
            },
        ),
    ]
