"""Pictures of contributions, as far as somebody may see or change them."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import Contribution, Edition, Picture
from giaoban.bulletin.queries.reading import issued_to
from giaoban.bulletin.queries.visibility import OF_SECTION, with_places
from giaoban.bulletin.rules.contributions import Hand

OF_CONTRIBUTION = Paths(
    host="contribution__section__edition__host_id", agencies=("contribution__section__agency_id",)
)
SHOWN = Q(has_people=False) | Q(agreed_at__isnull=False, taken_back_at__isnull=True)


def contributions_pictured_by(holder: Holder) -> QuerySet[Contribution]:
    """Return the contributions to which somebody may add pictures: their agency's, or all that they edit."""
    owed = within(holder, Verb.CONTRIBUTE, OF_SECTION) & ~Q(section__edition__state="planned")
    return with_places(owed | within(holder, Verb.EDIT_BULLETIN, OF_SECTION))


def pictures_kept_by(holder: Holder) -> QuerySet[Picture]:
    """Return the pictures of these contributions."""
    kept = Picture.objects.filter(contribution__in=contributions_pictured_by(holder).order_by().values("pk"))
    places = kept.select_related("contribution__section__edition__host", "contribution__section__agency")
    return places.defer("contribution__section__edition__content")


def pictures_visible_to(holder: Holder) -> QuerySet[Picture]:
    """Return the pictures this person may see: those they work on, and those of editions that they read."""
    made = within(holder, Verb.CONTRIBUTE, OF_CONTRIBUTION) | within(
        holder, Verb.SEE_BULLETIN, OF_CONTRIBUTION
    )
    read = Q(is_fixed=True, contribution__section__edition__in=issued_to(holder).order_by().values("pk"))
    return Picture.objects.filter(made | (read & SHOWN))


def hand_of(holder: Holder, row: Contribution) -> Hand:
    """Return whether somebody edits the bulletin, or works for the agency of a contribution."""
    edits = holder.grant_for(Verb.EDIT_BULLETIN, row.target) is not None
    return Hand.EDITOR if edits else Hand.AGENCY


def printed_with(edition: Edition) -> list[Picture]:
    """Return the pictures of a fixed edition that may be printed and shown now."""
    of_edition = Picture.objects.filter(SHOWN, contribution__section__edition=edition, is_fixed=True)
    return list(of_edition.order_by("pk"))


def names_of(pictures: Iterable[Picture]) -> frozenset[str]:
    """Return the names under which an edition knows pictures."""
    return frozenset(str(picture.pk) for picture in pictures)
