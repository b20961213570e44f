"""Which agencies have the register of their letters in this house."""

from giaoban.documents.models import Issuer
from giaoban.organisation.models import Agency
from giaoban.replies.rules.petitions import is_same_body


def register_of(agency: Agency) -> Issuer | None:
    """Return the body under whose numbers an agency's letters go here; ``None`` if it keeps its own book.

    It is the issuing body of the committee that bears the agency's name. One query.
    """
    bodies = Issuer.objects.filter(host=agency.host_id).select_related("host")
    return next((one for one in bodies if is_same_body(one.body, agency.name, agency.short_name)), None)
