"""Published versions of what was asked and answered, the opinions behind them, and open shelves."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opinions", "0008_asked_back_and_extended"),
        ("organisation", "0011_shared_talk_themes"),
        ("replies", "0009_steps_of_what_was_closed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="OpenShelf",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                ("by_post", models.CharField(max_length=200)),
                (
                    "host",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.host"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "open shelves",
                "ordering": ("host",),
            },
        ),
        migrations.CreateModel(
            name="PublishedVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "asked",
                    models.TextField(help_text="Masked: typed by the approver beside the original words."),
                ),
                ("answered", models.TextField(help_text="Masked: typed by the approver beside the reply.")),
                (
                    "newest_correction",
                    models.PositiveBigIntegerField(
                        default=0,
                        help_text="Key of the newest correction behind it that the approver read; 0 if none.",
                    ),
                ),
                ("by_post", models.CharField(max_length=200)),
                ("approved_at", models.DateTimeField()),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_post", models.CharField(blank=True, max_length=200)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice approves once.", unique=True
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.host"
                    ),
                ),
                (
                    "reply",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published",
                        to="replies.reply",
                    ),
                ),
            ],
            options={
                "ordering": ("-approved_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="PublishedOrigin",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(help_text="Of the opinion when its words were approved."),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="opinions.opinion"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
                    ),
                ),
                (
                    "published",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="origins",
                        to="replies.publishedversion",
                    ),
                ),
            ],
            options={
                "ordering": ("published", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="publishedversion",
            index=models.Index(fields=["host", "taken_back_at"], name="published_by_host"),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back_at__isnull", True)),
                fields=("reply",),
                name="published_once_a_reply",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked", ""), _negated=True), name="published_says_what_was_asked"
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered", ""), _negated=True), name="published_says_what_was_answered"
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_at__isnull", True), ("taken_back_post", "")),
                    models.Q(
                        ("taken_back_at__isnull", False), models.Q(("taken_back_post", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="published_taken_back_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedorigin",
            constraint=models.UniqueConstraint(fields=("published", "opinion"), name="published_origin_once"),
        ),
        migrations.AddConstraint(
            model_name="publishedorigin",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="published_origin_version_from_one"
            ),
        ),
    ]
