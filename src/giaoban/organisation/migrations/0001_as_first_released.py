"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

from importlib import import_module
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.db import migrations, models

shared_vocabularies = import_module("giaoban.organisation.migrations.0002_shared_vocabularies")
shared_meeting_types = import_module("giaoban.organisation.migrations.0007_shared_meeting_types")
shared_talk_themes = import_module("giaoban.organisation.migrations.0011_shared_talk_themes")
shared_reasons_to_hand_back = import_module(
    "giaoban.organisation.migrations.0013_shared_reasons_to_hand_back"
)
shared_report_topics = import_module("giaoban.organisation.migrations.0016_shared_report_topics")


class Migration(migrations.Migration):
    replaces = [
        ("organisation", "0001_initial"),
        ("organisation", "0002_shared_vocabularies"),
        ("organisation", "0003_staged_imports"),
        ("organisation", "0004_post_successions"),
        ("organisation", "0005_keep_what_came_of_an_upload"),
        ("organisation", "0006_meeting_types"),
        ("organisation", "0007_shared_meeting_types"),
        ("organisation", "0008_one_place_a_post"),
        ("organisation", "0009_posts_stand_in_one_place"),
        ("organisation", "0010_talk_themes"),
        ("organisation", "0011_shared_talk_themes"),
        ("organisation", "0012_reasons_to_hand_back"),
        ("organisation", "0013_shared_reasons_to_hand_back"),
        ("organisation", "0015_report_topics"),
        ("organisation", "0016_shared_report_topics"),
        ("organisation", "0017_mood_days"),
        ("organisation", "0018_open_spans_once"),
    ]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Host",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        help_text="Short code before every number, such as KM.", max_length=6, unique=True
                    ),
                ),
                ("name", models.CharField(help_text="As it stands at the head of a letter.", max_length=200)),
                ("short_name", models.CharField(max_length=100)),
                ("superior", models.CharField(blank=True, max_length=200)),
                (
                    "place",
                    models.CharField(blank=True, help_text="Place name before a date.", max_length=100),
                ),
                ("help_phone", models.CharField(blank=True, max_length=20)),
                ("is_demo", models.BooleanField(default=False)),
                (
                    "rounding",
                    models.CharField(
                        choices=[
                            ("residue_to_largest", "residue_to_largest"),
                            ("largest_remainder", "largest_remainder"),
                            ("none", "none"),
                        ],
                        default="residue_to_largest",
                        max_length=20,
                    ),
                ),
                ("decimals", models.PositiveSmallIntegerField(default=1)),
                (
                    "silence_meetings",
                    models.PositiveSmallIntegerField(
                        default=2,
                        help_text="Meetings after which silence of the raiser counts as no objection.",
                    ),
                ),
                (
                    "mood_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        help_text="Days after a meeting for which the words of public mood are kept.",
                    ),
                ),
            ],
            options={
                "ordering": ("code",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("mood_days__gte", 30), ("mood_days__lte", 365)),
                        name="host_keeps_moods_for_a_short_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rounding__in", ["residue_to_largest", "largest_remainder", "none"])
                        ),
                        name="host_rounding_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decimals__lte", 3)), name="host_decimals_at_most_three"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Exact(
                                django.db.models.functions.text.Length(
                                    models.Func(
                                        models.F("code"),
                                        models.Value("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
                                        function="TRIM",
                                    )
                                ),
                                0,
                            ),
                            django.db.models.lookups.GreaterThanOrEqual(
                                django.db.models.functions.text.Length(models.F("code")), 2
                            ),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.text.Length(models.F("code")), 6
                            ),
                        ),
                        name="host_code_is_letters",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "vocabulary",
                    models.CharField(
                        choices=[
                            ("field", "field"),
                            ("unit_kind", "unit_kind"),
                            ("post_title", "post_title"),
                            ("outcome", "outcome"),
                            ("meeting_type", "meeting_type"),
                            ("talk_theme", "talk_theme"),
                            ("refusal", "refusal"),
                            ("report_topic", "report_topic"),
                        ],
                        max_length=12,
                    ),
                ),
                ("code", models.SlugField(max_length=40)),
                ("label_vi", models.CharField(max_length=120)),
                ("label_en", models.CharField(max_length=120)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("secretary", "secretary"),
                            ("office", "office"),
                            ("commune_office", "commune_office"),
                            ("drafter", "drafter"),
                            ("clearer", "clearer"),
                            ("chair", "chair"),
                            ("member_in_charge", "member_in_charge"),
                            ("standing_member", "standing_member"),
                            ("board_member", "board_member"),
                            ("committee_member", "committee_member"),
                            ("party_building", "party_building"),
                            ("grassroots_standing", "grassroots_standing"),
                            ("editor", "editor"),
                            ("inspector", "inspector"),
                            ("administrator", "administrator"),
                        ],
                        help_text="Of a post title: what it may do.",
                        max_length=20,
                    ),
                ),
                (
                    "closes",
                    models.BooleanField(
                        default=False, help_text="Of an outcome: whether it claims the matter is closed."
                    ),
                ),
            ],
            options={
                "ordering": ("vocabulary", "position", "code"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vocabulary", "code"), name="item_code_unique_in_vocabulary"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "vocabulary__in",
                                [
                                    "field",
                                    "unit_kind",
                                    "post_title",
                                    "outcome",
                                    "meeting_type",
                                    "talk_theme",
                                    "refusal",
                                    "report_topic",
                                ],
                            )
                        ),
                        name="item_vocabulary_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "role__in",
                                    [
                                        "secretary",
                                        "office",
                                        "commune_office",
                                        "drafter",
                                        "clearer",
                                        "chair",
                                        "member_in_charge",
                                        "standing_member",
                                        "board_member",
                                        "committee_member",
                                        "party_building",
                                        "grassroots_standing",
                                        "editor",
                                        "inspector",
                                        "administrator",
                                    ],
                                ),
                                ("vocabulary", "post_title"),
                            ),
                            models.Q(models.Q(("vocabulary", "post_title"), _negated=True), ("role", "")),
                            _connector="OR",
                        ),
                        name="item_role_belongs_to_post_titles",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Cluster",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clusters",
                        to="organisation.host",
                    ),
                ),
                ("code", models.CharField(max_length=30)),
                ("name", models.CharField(max_length=100)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("host", "position", "code"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="cluster_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("host", "code", "valid_from"), name="cluster_code_once_a_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agencies",
                        to="organisation.host",
                    ),
                ),
                ("code", models.CharField(max_length=30)),
                ("name", models.CharField(max_length=150)),
                ("short_name", models.CharField(max_length=80)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "answers_itself",
                    models.BooleanField(
                        default=True,
                        help_text="Has accounts of its own; otherwise the office enters replies from paper.",
                    ),
                ),
                (
                    "needs_clearance",
                    models.BooleanField(
                        default=True, help_text="A second person clears a reply before it leaves."
                    ),
                ),
                (
                    "remit",
                    models.CharField(
                        blank=True, help_text="What it is asked about, in a few words.", max_length=200
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "agencies",
                "ordering": ("host", "position", "code"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="agency_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("host", "code", "valid_from"), name="agency_code_once_a_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="organisation.host",
                    ),
                ),
                ("full_name", models.CharField(max_length=100)),
                (
                    "given_name",
                    models.CharField(
                        blank=True, help_text="Only where it is not the last word.", max_length=40
                    ),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True, help_text="In international form, such as +84912345678.", max_length=16
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "order_key",
                    models.BinaryField(
                        default=b"",
                        help_text="Vietnamese order; actions keep it beside the name.",
                        max_length=600,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "people",
                "ordering": ("order_key", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("phone", ""), _negated=True),
                        fields=("host", "phone"),
                        name="person_phone_unique_in_host",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StagedImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="staged_imports",
                        to="organisation.host",
                    ),
                ),
                (
                    "account",
                    models.BigIntegerField(
                        blank=True,
                        help_text="Key of the account that sent it; nobody else sees it.",
                        null=True,
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("on", models.DateField(help_text="First day of what is new and says no day of its own.")),
                ("rows", models.JSONField()),
                ("staged_at", models.DateTimeField()),
                (
                    "saved",
                    models.JSONField(
                        help_text="How many rows were new and changed once it was confirmed; its rows are then gone.",
                        null=True,
                    ),
                ),
            ],
            options={
                "ordering": ("-staged_at",),
            },
        ),
        migrations.CreateModel(
            name="HostItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="organisation.host",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uses",
                        to="organisation.item",
                    ),
                ),
                ("label_vi", models.CharField(max_length=120)),
                ("label_en", models.CharField(max_length=120)),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("host", "item__vocabulary", "position", "item__code"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="host_item_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("host", "item", "valid_from"), name="host_item_once_a_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="organisation.host",
                    ),
                ),
                ("code", models.CharField(max_length=30)),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.item"
                    ),
                ),
                ("name", models.CharField(max_length=150)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="organisation.unit",
                    ),
                ),
                (
                    "order_key",
                    models.BinaryField(
                        default=b"",
                        help_text="Vietnamese order; actions keep it beside the name.",
                        max_length=600,
                    ),
                ),
            ],
            options={
                "ordering": ("host", "order_key", "pk"),
                "indexes": [models.Index(fields=["host", "valid_from"], name="unit_by_host_and_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="unit_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("host", "code", "valid_from"), name="unit_code_once_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="unit_is_not_its_own_parent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Route",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="routes",
                        to="organisation.host",
                    ),
                ),
                (
                    "field",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routes",
                        to="organisation.item",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="routes",
                        to="organisation.agency",
                    ),
                ),
            ],
            options={
                "ordering": ("host", "field__position"),
                "constraints": [models.UniqueConstraint(fields=("host", "field"), name="route_once_a_field")],
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "host",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="organisation.host",
                    ),
                ),
                (
                    "title",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="organisation.item",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("secretary", "secretary"),
                            ("office", "office"),
                            ("commune_office", "commune_office"),
                            ("drafter", "drafter"),
                            ("clearer", "clearer"),
                            ("chair", "chair"),
                            ("member_in_charge", "member_in_charge"),
                            ("standing_member", "standing_member"),
                            ("board_member", "board_member"),
                            ("committee_member", "committee_member"),
                            ("party_building", "party_building"),
                            ("grassroots_standing", "grassroots_standing"),
                            ("editor", "editor"),
                            ("inspector", "inspector"),
                            ("administrator", "administrator"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As it is written beside what its holder says.", max_length=200
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="organisation.unit",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="organisation.agency",
                    ),
                ),
                (
                    "cluster",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="organisation.cluster",
                    ),
                ),
            ],
            options={
                "ordering": ("host", "role", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="post_span_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "secretary",
                                    "office",
                                    "commune_office",
                                    "drafter",
                                    "clearer",
                                    "chair",
                                    "member_in_charge",
                                    "standing_member",
                                    "board_member",
                                    "committee_member",
                                    "party_building",
                                    "grassroots_standing",
                                    "editor",
                                    "inspector",
                                    "administrator",
                                ],
                            )
                        ),
                        name="post_role_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agency__isnull", True), ("unit__isnull", True)),
                            models.Q(("cluster__isnull", True), ("unit__isnull", True)),
                            models.Q(("agency__isnull", True), ("cluster__isnull", True)),
                            _connector="OR",
                        ),
                        name="post_stands_in_one_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("role__in", ["secretary", "commune_office", "grassroots_standing"]),
                                _negated=True,
                            ),
                            ("unit__isnull", False),
                            _connector="OR",
                        ),
                        name="post_of_a_unit_has_a_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role__in", ["drafter", "clearer"]), _negated=True),
                            ("agency__isnull", False),
                            _connector="OR",
                        ),
                        name="post_of_an_agency_has_an_agency",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Succession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="succeeded_by",
                        to="organisation.unit",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="preceded_by",
                        to="organisation.unit",
                    ),
                ),
                (
                    "change",
                    models.CharField(
                        choices=[
                            ("merge", "merge"),
                            ("split", "split"),
                            ("rename", "rename"),
                            ("move", "move"),
                        ],
                        max_length=6,
                    ),
                ),
                ("effective_on", models.DateField(help_text="First day of the successor.")),
                (
                    "is_main",
                    models.BooleanField(
                        default=True,
                        help_text="Where counts of the predecessor go when last year is read by today's borders.",
                    ),
                ),
            ],
            options={
                "ordering": ("effective_on", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("predecessor", "successor"), name="succession_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_main", True)),
                        fields=("predecessor",),
                        name="succession_has_one_main_line",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("predecessor", models.F("successor")), _negated=True),
                        name="succession_is_not_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("change__in", ["merge", "split", "rename", "move"])),
                        name="succession_change_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "cluster",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="organisation.cluster",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("cluster", "unit"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="membership_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("cluster", "unit", "valid_from"), name="membership_once_a_day"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("unit",),
                        name="membership_in_one_cluster",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PostSuccession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carried_on_by",
                        to="organisation.post",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carried_from",
                        to="organisation.post",
                    ),
                ),
                ("effective_on", models.DateField(help_text="First day of the successor.")),
            ],
            options={
                "ordering": ("effective_on", "pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("predecessor", "successor"), name="post_succession_once"),
                    models.CheckConstraint(
                        condition=models.Q(("predecessor", models.F("successor")), _negated=True),
                        name="post_succession_is_not_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="organisation.post",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terms",
                        to="organisation.person",
                    ),
                ),
            ],
            options={
                "ordering": ("post", "valid_from"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="term_span_in_order",
                    ),
                    models.UniqueConstraint(fields=("post", "person", "valid_from"), name="term_once_a_day"),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("post", "person"),
                        name="term_holds_a_post_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Oversight",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="oversights",
                        to="organisation.post",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="oversights",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("post", "unit"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="oversight_span_in_order",
                    ),
                    models.UniqueConstraint(
                        fields=("post", "unit", "valid_from"), name="oversight_once_a_day"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to__isnull", True)),
                        fields=("post", "unit"),
                        name="oversight_of_a_unit_once",
                    ),
                ],
            },
        ),
        migrations.RunPython(shared_vocabularies.fill, shared_vocabularies.empty),
        migrations.RunPython(shared_meeting_types.fill, shared_meeting_types.empty),
        migrations.RunPython(shared_talk_themes.fill, shared_talk_themes.empty),
        migrations.RunPython(shared_reasons_to_hand_back.fill, shared_reasons_to_hand_back.empty),
        migrations.RunPython(shared_report_topics.fill, shared_report_topics.empty),
    ]
