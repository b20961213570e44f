"""The parts that supporting agencies owe to a reply, each with a day of its own."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0009_grounds_of_refusals"),
        ("organisation", "0013_shared_reasons_to_hand_back"),
        ("replies", "0010_published_versions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Part",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.TextField()),
                (
                    "due_on",
                    models.DateField(
                        help_text="Not later than the meeting at which the reply was due when asked."
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                (
                    "text",
                    models.TextField(
                        blank=True, help_text="What the agency answers; only the house reads it."
                    ),
                ),
                ("answered_by_post", models.CharField(blank=True, max_length=200)),
                (
                    "answered_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When it first answered; a change of its words keeps the day.",
                        null=True,
                    ),
                ),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice asks once.", unique=True
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="organisation.agency",
                    ),
                ),
                (
                    "point",
                    models.ForeignKey(
                        blank=True,
                        help_text="The point that it helps to answer; empty if it is for the whole matter.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="opinions.point",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="opinions.referral",
                    ),
                ),
            ],
            options={
                "ordering": ("referral", "due_on", "pk"),
                "indexes": [
                    models.Index(
                        condition=Q(answered_at__isnull=True), fields=["agency", "due_on"], name="part_owed"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(condition=~Q(what=""), name="part_asks_something"),
                    models.CheckConstraint(
                        condition=Q(answered_at__isnull=True, text="")
                        | (~Q(text="") & Q(answered_at__isnull=False)),
                        name="part_answered_has_words_and_day",
                    ),
                    models.CheckConstraint(
                        condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("asked_at")),
                        name="part_answered_after_it_was_asked",
                    ),
                ],
            },
        ),
    ]
