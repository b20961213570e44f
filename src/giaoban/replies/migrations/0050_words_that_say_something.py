"""Let the database refuse blanks wherever it asks for words: a row of spaces says nothing.

Whatever our forms and actions stored was stripped, so no row there can be in the way.
"""

import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("replies", "0042_kept_drafts")]

    operations = [
        migrations.RemoveConstraint(
            model_name="chaircase",
            name="chair_case_proposal_is_whole",
        ),
        migrations.RemoveConstraint(
            model_name="chaircase",
            name="chair_case_decided_then",
        ),
        migrations.RemoveConstraint(
            model_name="clarification",
            name="clarification_says_why",
        ),
        migrations.RemoveConstraint(
            model_name="commitment",
            name="commitment_closed_has_a_note",
        ),
        migrations.RemoveConstraint(
            model_name="erratum",
            name="erratum_says_what_was_wrong",
        ),
        migrations.RemoveConstraint(
            model_name="extension",
            name="extension_says_why",
        ),
        migrations.RemoveConstraint(
            model_name="extension",
            name="extension_decided_says_when_and_why",
        ),
        migrations.RemoveConstraint(
            model_name="part",
            name="part_asks_something",
        ),
        migrations.RemoveConstraint(
            model_name="part",
            name="part_answered_has_words_and_day",
        ),
        migrations.RemoveConstraint(
            model_name="petition",
            name="petition_is_a_document",
        ),
        migrations.RemoveConstraint(
            model_name="petition",
            name="petition_received_has_its_number",
        ),
        migrations.RemoveConstraint(
            model_name="petition",
            name="petition_taken_back_says_why",
        ),
        migrations.RemoveConstraint(
            model_name="publishedversion",
            name="published_says_what_was_asked",
        ),
        migrations.RemoveConstraint(
            model_name="publishedversion",
            name="published_says_what_was_answered",
        ),
        migrations.RemoveConstraint(
            model_name="publishedversion",
            name="published_taken_back_by_somebody",
        ),
        migrations.RemoveConstraint(
            model_name="reply",
            name="reply_delivered_is_a_document",
        ),
        migrations.AddConstraint(
            model_name="chaircase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("due__isnull", True), ("proposed", ""), ("proposed_at__isnull", True), ("reason", "")
                    ),
                    models.Q(
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("proposed"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                        ("proposed_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="chair_case_proposal_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="chaircase",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided", ""), ("decided_at__isnull", True)),
                    models.Q(
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("decided"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                        ("decided_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="chair_case_decided_then",
            ),
        ),
        migrations.AddConstraint(
            model_name="clarification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="clarification_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "open"),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("note"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    _connector="OR",
                ),
                name="commitment_closed_has_a_note",
            ),
        ),
        migrations.AddConstraint(
            model_name="erratum",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="erratum_says_what_was_wrong",
            ),
        ),
        migrations.AddConstraint(
            model_name="extension",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("reason"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="extension_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="extension",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("state", "asked"), ("told", "")),
                    models.Q(
                        models.Q(("state", "asked"), _negated=True),
                        ("decided_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("told"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="extension_decided_says_when_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="part",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("what"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="part_asks_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="part",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at__isnull", True), ("text", "")),
                    models.Q(
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("text"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="part_answered_has_words_and_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="petition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("body"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("number"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("proposal"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    ),
                ),
                name="petition_is_a_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="petition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("received_at__isnull", True), ("received_number", "")),
                    models.Q(
                        ("received_at__isnull", False),
                        ("to_host__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("received_number"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="petition_received_has_its_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="petition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", "taken_back"),
                        ("taken_back_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("taken_back_because"),
                                    models.Value(" \t\n\r\xa0"),
                                    function="TRIM",
                                )
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        models.Q(("state", "taken_back"), _negated=True),
                        ("taken_back_at__isnull", True),
                        ("taken_back_because", ""),
                    ),
                    _connector="OR",
                ),
                name="petition_taken_back_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("asked"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="published_says_what_was_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.GreaterThan(
                        django.db.models.functions.text.Length(
                            models.Func(models.F("answered"), models.Value(" \t\n\r\xa0"), function="TRIM")
                        ),
                        0,
                    )
                ),
                name="published_says_what_was_answered",
            ),
        ),
        migrations.AddConstraint(
            model_name="publishedversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_at__isnull", True), ("taken_back_post", "")),
                    models.Q(
                        ("taken_back_at__isnull", False),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("taken_back_post"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                    ),
                    _connector="OR",
                ),
                name="published_taken_back_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("delivered_at__isnull", False),
                        ("document_date__isnull", False),
                        ("state", "delivered"),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(
                                    models.F("document_number"), models.Value(" \t\n\r\xa0"), function="TRIM"
                                )
                            ),
                            0,
                        ),
                        django.db.models.lookups.GreaterThan(
                            django.db.models.functions.text.Length(
                                models.Func(models.F("signer"), models.Value(" \t\n\r\xa0"), function="TRIM")
                            ),
                            0,
                        ),
                    ),
                    models.Q(
                        models.Q(("state", "delivered"), _negated=True),
                        ("delivered_at__isnull", True),
                        ("document_date__isnull", True),
                        ("document_number", ""),
                        ("signer", ""),
                    ),
                    _connector="OR",
                ),
                name="reply_delivered_is_a_document",
            ),
        ),
    ]
