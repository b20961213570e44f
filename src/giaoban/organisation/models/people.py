"""How agencies, people, posts and terms are stored."""

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.models.hosts import ROLES, Host, Item
from giaoban.organisation.models.spans import OPEN, Dated, in_order
from giaoban.organisation.models.units import Cluster, Unit


class Agency(Dated):
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

    @property
    def told_apart(self) -> str:
        """The name, with the end of the number so that equal names can be told apart."""
        return f"{self.full_name} (… {self.phone[-3:]})" if self.phone else self.full_name


class Post(Dated):
    """A duty that outlives its holders: of a unit, an agency, a cluster or of the host itself."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="posts")
    title = models.ForeignKey(Item, models.PROTECT, related_name="posts")
    role = models.CharField(max_length=20, choices=[(r, r) for r in ROLES])
    name = models.CharField(max_length=200, help_text="As it is written beside what its holder says.")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="posts")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="posts")
    cluster = models.ForeignKey(Cluster, models.PROTECT, null=True, blank=True, related_name="posts")

    class Meta:
        ordering = ("host", "role", "pk")
        constraints = (
            in_order("post"),
            models.CheckConstraint(condition=Q(role__in=ROLES), name="post_role_is_known"),
            models.CheckConstraint(
                condition=Q(unit__isnull=True, agency__isnull=True)
                | Q(unit__isnull=True, cluster__isnull=True)
                | Q(agency__isnull=True, cluster__isnull=True),
                name="post_stands_in_one_place",
            ),
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


class PostSuccession(models.Model):
    """A post goes on under a new key, because its unit was renamed, moved, merged or split."""

    predecessor = models.ForeignKey(Post, models.CASCADE, related_name="carried_on_by")
    successor = models.ForeignKey(Post, models.CASCADE, related_name="carried_from")
    effective_on = models.DateField(help_text="First day of the successor.")

    class Meta:
        ordering = ("effective_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=["predecessor", "successor"], name="post_succession_once"),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")), name="post_succession_is_not_itself"
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"


class Term(Dated):
    """A person holds a post for a time."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="terms")
    person = models.ForeignKey(Person, models.PROTECT, related_name="terms")

    class Meta:
        ordering = ("post", "valid_from")
        constraints = (
            in_order("term"),
            models.UniqueConstraint(fields=["post", "person", "valid_from"], name="term_once_a_day"),
            models.UniqueConstraint(fields=["post", "person"], condition=OPEN, name="term_holds_a_post_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}, {self.post}"


class Oversight(Dated):
    """A committee member is in charge of a unit, and of everything below it, for a time."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="oversights")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="oversights")

    class Meta:
        ordering = ("post", "unit")
        constraints = (
            in_order("oversight"),
            models.UniqueConstraint(fields=["post", "unit", "valid_from"], name="oversight_once_a_day"),
            models.UniqueConstraint(fields=["post", "unit"], condition=OPEN, name="oversight_of_a_unit_once"),
        )

    def __str__(self) -> str:
        return f"{self.post} → {self.unit}"
