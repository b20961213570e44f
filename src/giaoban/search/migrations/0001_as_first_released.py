"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

from importlib import import_module
from django.db import migrations, models

word_indexes = import_module("giaoban.search.migrations.0002_word_indexes")
words_of_a_committee = import_module("giaoban.search.migrations.0003_words_of_a_committee")
words_of_a_kind = import_module("giaoban.search.migrations.0004_words_of_a_kind")


class Migration(migrations.Migration):
    replaces = [
        ("search", "0001_entries"),
        ("search", "0002_word_indexes"),
        ("search", "0003_words_of_a_committee"),
        ("search", "0004_words_of_a_kind"),
    ]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                ("object_id", models.BigIntegerField()),
                ("host", models.CharField(blank=True, max_length=40)),
                ("title", models.CharField(max_length=300)),
                ("accented", models.TextField(help_text="Words with marks, in one spelling.")),
                ("folded", models.TextField(help_text="The same words without marks.")),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "search entries",
                "ordering": ("-pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "object_id"), name="search_entry_once_an_object")
                ],
            },
        ),
        migrations.RunPython(word_indexes.make, word_indexes.drop),
        migrations.RunPython(words_of_a_committee.name_the_host, words_of_a_committee.leave_it_out),
        migrations.RunPython(words_of_a_kind.name_the_kind, words_of_a_kind.leave_it_out),
    ]
