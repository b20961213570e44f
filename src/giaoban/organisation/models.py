"""How the organisation is stored: units of every level, clusters, agencies, people, posts and terms.

Every row that can change with time carries the first and the last day on which it holds.
"""

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.rules import Change, Role, Span, Vocabulary

# Values, not members: a migration must freeze what a thing was called that day.
ROLES = [role.value for role in Role]
VOCABULARIES = [vocabulary.value for vocabulary in Vocabulary]
CHANGES = [change.value for change in Change]
ROUNDINGS = ["residue_to_largest", "largest_remainder", "none"]


def in_order(name: str) -> models.CheckConstraint:
    """Return the constraint that a span does not end before it begins."""
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
        name=f"{name}_span_in_order",
    )


class Host(models.Model):
    """A committee that holds briefings, with the settings that are its own."""

    code = models.CharField(
        max_length=6, unique=True, help_text="Short code before every number, such as KM."
    )
    name = models.CharField(max_length=200, help_text="As it stands at the head of a letter.")
    short_name = models.CharField(max_length=100)
    superior = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=100, blank=True, help_text="Place name before a date.")
    help_phone = models.CharField(max_length=20, blank=True)
    is_demo = models.BooleanField(default=False)
    rounding = models.CharField(max_length=20, choices=[(r, r) for r in ROUNDINGS], default=ROUNDINGS[0])
    decimals = models.PositiveSmallIntegerField(default=1)
    silence_meetings = models.PositiveSmallIntegerField(
        default=2, help_text="Meetings after which silence of the raiser counts as no objection."
    )

    class Meta:
        ordering = ("code",)
        constraints = (
            models.CheckConstraint(condition=Q(rounding__in=ROUNDINGS), name="host_rounding_is_known"),
            models.CheckConstraint(condition=Q(decimals__lte=3), name="host_decimals_at_most_three"),
            models.CheckConstraint(condition=Q(code__regex=r"^[A-Z]{2,6}$"), name="host_code_is_letters"),
        )

    def __str__(self) -> str:
        return self.short_name


class Item(models.Model):
    """One entry of a vocabulary; the code is shared by all hosts."""

    vocabulary = models.CharField(max_length=12, choices=[(v, v) for v in VOCABULARIES])
    code = models.SlugField(max_length=40)
    label_vi = models.CharField(max_length=120)
    label_en = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    role = models.CharField(
        max_length=20,
        choices=[(r, r) for r in ROLES],
        blank=True,
        help_text="Of a post title: what it may do.",
    )
    closes = models.BooleanField(
        default=False, help_text="Of an outcome: whether it claims the matter is closed."
    )

    class Meta:
        ordering = ("vocabulary", "position", "code")
        constraints = (
            models.UniqueConstraint(fields=["vocabulary", "code"], name="item_code_unique_in_vocabulary"),
            models.CheckConstraint(condition=Q(vocabulary__in=VOCABULARIES), name="item_vocabulary_is_known"),
            models.CheckConstraint(
                condition=Q(vocabulary="post_title", role__in=ROLES)
                | (~Q(vocabulary="post_title") & Q(role="")),
                name="item_role_belongs_to_post_titles",
            ),
        )

    def __str__(self) -> str:
        return self.label_vi


class HostItem(models.Model):
    """How one host uses an item: its own label and place, from when to when."""

    host = models.ForeignKey(Host, models.CASCADE, related_name="items")
    item = models.ForeignKey(Item, models.PROTECT, related_name="uses")
    label_vi = models.CharField(max_length=120)
    label_en = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("host", "item__vocabulary", "position", "item__code")
        constraints = (
            in_order("host_item"),
            models.UniqueConstraint(fields=["host", "item", "valid_from"], name="host_item_once_a_day"),
        )

    def __str__(self) -> str:
        return self.label_vi


class Unit(models.Model):
    """A unit as it stood for a time. Renamed, moved, merged or split, it gets a successor."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="units")
    code = models.CharField(max_length=30)
    kind = models.ForeignKey(Item, models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    order_key = models.BinaryField(
        default=b"",
        editable=False,
        max_length=600,
        help_text="Vietnamese order; actions keep it beside the name.",
    )

    class Meta:
        ordering = ("host", "order_key", "pk")
        indexes = (models.Index(fields=["host", "valid_from"], name="unit_by_host_and_day"),)
        constraints = (
            in_order("unit"),
            models.UniqueConstraint(fields=["host", "code", "valid_from"], name="unit_code_once_a_day"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="unit_is_not_its_own_parent"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def span(self) -> Span:
        """The days on which this row holds."""
        return Span(self.valid_from, self.valid_to)


class Succession(models.Model):
    """One line from a unit that ended to a unit that took over, in whole or in part."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="succeeded_by")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="preceded_by")
    change = models.CharField(max_length=6, choices=[(c, c) for c in CHANGES])
    effective_on = models.DateField(help_text="First day of the successor.")
    is_main = models.BooleanField(
        default=True,
        help_text="Where counts of the predecessor go when last year is read by today's borders.",
    )

    class Meta:
        ordering = ("effective_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_once"),
            models.UniqueConstraint(
                fields=["predecessor"], condition=Q(is_main=True), name="succession_has_one_main_line"
            ),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="succession_is_not_itself"),
            models.CheckConstraint(condition=Q(change__in=CHANGES), name="succession_change_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"


class Cluster(models.Model):
    """A meeting group of units (khu, cụm): not a level of the organisation."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="clusters")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=100)
    position = models.PositiveSmallIntegerField(default=0)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("host", "position", "code")
        constraints = (
            in_order("cluster"),
            models.UniqueConstraint(fields=["host", "code", "valid_from"], name="cluster_code_once_a_day"),
        )

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A unit, and with it everything below it, belongs to a cluster for a time."""

    cluster = models.ForeignKey(Cluster, models.PROTECT, related_name="memberships")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("cluster", "unit")
        constraints = (
            in_order("membership"),
            models.UniqueConstraint(fields=["cluster", "unit", "valid_from"], name="membership_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.unit} ∈ {self.cluster}"


class Agency(models.Model):
    """A functional body that answers what it is asked."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="agencies")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=150)
    short_name = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=0)
    answers_itself = models.BooleanField(
        default=True, help_text="Has accounts of its own; otherwise the office enters replies from paper."
    )
    needs_clearance = models.BooleanField(
        default=True, help_text="A second person clears a reply before it leaves."
    )
    remit = models.CharField(max_length=200, blank=True, help_text="What it is asked about, in a few words.")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("host", "position", "code")
        verbose_name_plural = "agencies"
        constraints = (
            in_order("agency"),
            models.UniqueConstraint(fields=["host", "code", "valid_from"], name="agency_code_once_a_day"),
        )

    def __str__(self) -> str:
        return self.name


class Route(models.Model):
    """The agency that a field goes to unless the compiler decides otherwise."""

    host = models.ForeignKey(Host, models.CASCADE, related_name="routes")
    field = models.ForeignKey(Item, models.PROTECT, related_name="routes")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="routes")

    class Meta:
        ordering = ("host", "field__position")
        constraints = (models.UniqueConstraint(fields=["host", "field"], name="route_once_a_field"),)

    def __str__(self) -> str:
        return f"{self.field} → {self.agency}"


class Person(models.Model):
    """Somebody who holds a post: name and phone, and no more than the work needs."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="people")
    full_name = models.CharField(max_length=100)
    given_name = models.CharField(max_length=40, blank=True, help_text="Only where it is not the last word.")
    phone = models.CharField(
        max_length=16, blank=True, help_text="In international form, such as +84912345678."
    )
    email = models.EmailField(blank=True)
    order_key = models.BinaryField(
        default=b"",
        editable=False,
        max_length=600,
        help_text="Vietnamese order; actions keep it beside the name.",
    )

    class Meta:
        ordering = ("order_key", "pk")
        verbose_name_plural = "people"
        constraints = (
            models.UniqueConstraint(
                fields=["host", "phone"], condition=~Q(phone=""), name="person_phone_unique_in_host"
            ),
        )

    def __str__(self) -> str:
        return self.full_name


class Post(models.Model):
    """A duty that outlives its holders: of a unit, an agency, a cluster or of the host itself."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="posts")
    title = models.ForeignKey(Item, models.PROTECT, related_name="posts")
    role = models.CharField(max_length=20, choices=[(r, r) for r in ROLES])
    name = models.CharField(max_length=200, help_text="As it is written beside what its holder says.")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="posts")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="posts")
    cluster = models.ForeignKey(Cluster, models.PROTECT, null=True, blank=True, related_name="posts")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("host", "role", "pk")
        constraints = (
            in_order("post"),
            models.CheckConstraint(condition=Q(role__in=ROLES), name="post_role_is_known"),
            models.CheckConstraint(
                condition=~Q(role__in=["secretary", "commune_office", "grassroots_standing"])
                | Q(unit__isnull=False),
                name="post_of_a_unit_has_a_unit",
            ),
            models.CheckConstraint(
                condition=~Q(role__in=["drafter", "clearer"]) | Q(agency__isnull=False),
                name="post_of_an_agency_has_an_agency",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Term(models.Model):
    """A person holds a post for a time."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="terms")
    person = models.ForeignKey(Person, models.PROTECT, related_name="terms")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("post", "valid_from")
        constraints = (
            in_order("term"),
            models.UniqueConstraint(fields=["post", "person", "valid_from"], name="term_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.post}"


class Oversight(models.Model):
    """A committee member is in charge of a unit, and of everything below it, for a time."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="oversights")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="oversights")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("post", "unit")
        constraints = (
            in_order("oversight"),
            models.UniqueConstraint(fields=["post", "unit", "valid_from"], name="oversight_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.post} → {self.unit}"
