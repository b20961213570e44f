"""What the pages of the matrix show: one committee, its things, and the arguments that lead to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.utils import timezone

from giaoban.access.models import Account
from giaoban.allowances.models import PaymentSheet, Rate, Settlement
from giaoban.bulletin.models import Contribution, Edition
from giaoban.documents.models import IssuedNumber, Issuer, OfficeTemplate, Signer
from giaoban.meetings.models import Meeting, MeetingPaper, QuickReport, Series, Talk
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.talks import TalkState
from giaoban.opinions.models import Direction, Matter, Opinion, Referral
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.organisation.models import Agency, Host, Unit
from giaoban.organisation.rules import Role
from giaoban.provision.models import Entitlement, MissingNote, Order, Publication, Survey
from giaoban.replies.models import Petition, ReplyTemplate
from tests.make import access as make
from tests.make import (
    allowances,
    bulletin,
    documents,
    meetings,
    opinions,
    organisation,
    papers,
    provision,
    replies,
    talks,
)

Arguments = Mapping[str, object]


@dataclass
class World:
    """What the pages show: rows of one committee. Each is made when a page first asks for it."""

    host: Host = field(default_factory=organisation.host)

    @cached_property
    def unit(self) -> Unit:
        """The unit of whoever holds a post of a unit."""
        return organisation.unit(host=self.host)

    @cached_property
    def agency(self) -> Agency:
        """The agency of whoever holds a post of an agency."""
        return organisation.agency(host=self.host)

    @cached_property
    def secretary(self) -> Account:
        """Somebody who signs in by slip."""
        return make.account(role=Role.SECRETARY, unit=self.unit)

    @cached_property
    def series(self) -> Series:
        """The meetings of the whole committee."""
        return meetings.series(host=self.host)

    @cached_property
    def meeting(self) -> Meeting:
        """A meeting that is planned."""
        return meetings.meeting(series=self.series)

    @cached_property
    def held(self) -> Meeting:
        """A meeting that is over and waits to be compiled."""
        return meetings.meeting(series=self.series, on=date(2026, 10, 30), state=MeetingState.CLOSED)

    @cached_property
    def talk(self) -> Talk:
        """A talk that the unit has given."""
        return talks.talk(meeting=self.held, unit=self.unit, state=TalkState.GIVEN)

    @cached_property
    def minutes(self) -> MeetingPaper:
        """The approved minutes of the meeting that is over."""
        assert self.issuer
        return papers.approved(meeting=self.held)

    @cached_property
    def report(self) -> QuickReport:
        """The quick report of the meeting that is over, sent."""
        return papers.quick_report(meeting=self.held)

    @cached_property
    def opinion(self) -> Opinion:
        """An opinion of the unit that waits to be compiled."""
        return opinions.opinion(meeting=self.held, unit=self.unit)

    @cached_property
    def referral(self) -> Referral:
        """A request that the unit raised and the agency has to answer."""
        raised = opinions.opinion(meeting=self.held, unit=self.unit, state=OpinionState.FORWARDED)
        return opinions.referral(origins=(raised,), lead=self.agency, due=self.meeting)

    @cached_property
    def direction(self) -> Direction:
        """What a leader wants its agency to do about what the unit raised."""
        leader = make.account(role=Role.CHAIR, host=self.host)
        return opinions.direction(opinion=self.referral.origins.get().opinion, to=self.referral, by=leader)

    @cached_property
    def petition(self) -> Petition:
        """That its referral waits above."""
        return replies.petition(referral=self.referral)

    @cached_property
    def reply_template(self) -> ReplyTemplate:
        """A template of its committee for replies."""
        return replies.template(host=self.host)

    @cached_property
    def matter(self) -> Matter:
        """The matter of its referral."""
        return opinions.matter(self.referral)

    @cached_property
    def issuer(self) -> Issuer:
        """The body that issues papers."""
        return documents.issuer(host=self.host)

    @cached_property
    def signer(self) -> Signer:
        """The post that signs for it."""
        return documents.signer(issuer=self.issuer)

    @cached_property
    def number(self) -> IssuedNumber:
        """A number that was issued to one of its papers."""
        return documents.number(issuer=self.issuer)

    @cached_property
    def template(self) -> OfficeTemplate:
        """A Word template of its issuing body."""
        return documents.template(issuer=self.issuer)

    @cached_property
    def rate(self) -> Rate:
        """A rate of support."""
        return allowances.rate(host=self.host)

    @cached_property
    def payment_sheet(self) -> PaymentSheet:
        """A frozen sheet."""
        assert self.rate
        return allowances.sheet(meeting=allowances.briefing(host=self.series.host, on=date(2026, 9, 25)))

    @cached_property
    def settlement(self) -> Settlement:
        """What one sheet came to."""
        day = self.payment_sheet.meeting.day
        return allowances.settlement(host=self.host, first=day, last=day)

    @cached_property
    def title(self) -> Publication:
        """A title to which cells like its unit are entitled."""
        title = provision.title(host=self.host)
        provision.entitlement(publication=title, cell=self.unit)
        return title

    @cached_property
    def entitlement(self) -> Entitlement:
        """That cells like its unit are entitled to the title."""
        return self.title.entitlements.get()

    @cached_property
    def missing_note(self) -> MissingNote:
        """That the title did not come to the unit."""
        return provision.missing_note(cell=self.unit, publication=self.title)

    @cached_property
    def supply_order(self) -> Order:
        """An order of the title."""
        assert self.title
        return provision.order(host=self.host)

    @cached_property
    def contribution(self) -> Contribution:
        """What its agency owes an edition."""
        return bulletin.contribution(agency=self.agency)

    @property
    def edition(self) -> Edition:
        """That edition."""
        return self.contribution.section.edition

    @cached_property
    def issued(self) -> Edition:
        """An edition that is issued, of the month before."""
        return bulletin.issued(host=self.host)

    @cached_property
    def survey(self) -> Survey:
        """An open survey of one question, put to every cell."""
        assert self.unit
        return provision.survey(host=self.host)

    def account(self, role: Role) -> Account:
        """Return somebody new in a post of ``role``, at the unit or the agency of this world."""
        return make.account(role=role, host=self.host, unit=self.unit, agency=self.agency)


def title(of: World) -> Arguments:
    """Return the arguments of a page about its title."""
    return {"pk": of.title.pk}


def own_title(of: World) -> Arguments:
    """Return the arguments of a page about the title at its unit."""
    return {"pk": of.unit.pk, "title": of.title.pk}


def shelf(of: World) -> Arguments:
    """Return the arguments of a page about what its cells get this year."""
    assert of.unit
    return {"pk": of.title.host_id, "year": timezone.localdate().year}


def entitlement(of: World) -> Arguments:
    """Return the arguments of a page about its entitlement."""
    return {"pk": of.entitlement.pk}


def missing_note(of: World) -> Arguments:
    """Return the arguments of a page about its missing note."""
    return {"pk": of.missing_note.pk}


def survey(of: World) -> Arguments:
    """Return the arguments of a page about its survey."""
    return {"pk": of.survey.pk}


def survey_at_cell(of: World) -> Arguments:
    """Return the arguments of a page about its survey at its unit."""
    return {"pk": of.survey.pk, "cell": of.unit.pk}


def supply_order(of: World) -> Arguments:
    """Return the arguments of a page about its order."""
    return {"pk": of.supply_order.pk}


def secretary(of: World) -> Arguments:
    """Return the arguments of a page about its secretary."""
    return {"pk": of.secretary.person_id}


def account(of: World) -> Arguments:
    """Return the arguments of a page about its account."""
    return {"pk": of.secretary.pk}


def host(of: World) -> Arguments:
    """Return the arguments of a page about its host."""
    return {"pk": of.host.pk}


def vocabulary(of: World) -> Arguments:
    """Return the arguments of a page about its vocabulary."""
    return {"pk": of.host.pk, "code": "field"}


def unit(of: World) -> Arguments:
    """Return the arguments of a page about its unit."""
    return {"pk": of.unit.pk}


def agency(of: World) -> Arguments:
    """Return the arguments of a page about its agency."""
    return {"pk": of.agency.pk}


def series(of: World) -> Arguments:
    """Return the arguments of a page about its series."""
    return {"pk": of.series.pk}


def meeting(of: World) -> Arguments:
    """Return the arguments of a page about its meeting."""
    return {"pk": of.meeting.pk}


def held(of: World) -> Arguments:
    """Return the arguments of a page about its held."""
    return {"pk": of.held.pk}


def talk(of: World) -> Arguments:
    """Return the arguments of a page about its talk."""
    return {"pk": of.talk.pk}


def minutes(of: World) -> Arguments:
    """Return the arguments of a page about its minutes."""
    return {"pk": of.minutes.meeting_id, "kind": "minutes"}


def reported(of: World) -> Arguments:
    """Return the arguments of a page about its quick report."""
    return {"pk": of.report.meeting_id}


def opinion(of: World) -> Arguments:
    """Return the arguments of a page about its opinion."""
    return {"pk": of.opinion.pk}


def year(of: World) -> Arguments:
    """Return the arguments of a page about its year."""
    return {"host": of.host.code.lower(), "year": 2026}


def stretch(of: World) -> Arguments:
    """Return the arguments of the report on its year."""
    return {"host": of.host.code.lower(), "stretch": "2026"}


def committee(of: World) -> Arguments:
    """Return the arguments of a page about its committee."""
    return {"host": of.host.code.lower()}


def indicator(of: World) -> Arguments:
    """Return the arguments of a page about one indicator of its committee."""
    return {"host": of.host.code.lower(), "code": "attended"}


def rate(of: World) -> Arguments:
    """A rate of support."""
    return {"pk": of.rate.pk}


def payment_sheet(of: World) -> Arguments:
    """A frozen sheet."""
    return {"pk": of.payment_sheet.pk}


def payment_file(of: World) -> Arguments:
    """A frozen sheet as a workbook."""
    return {"pk": of.payment_sheet.pk, "kind": "xlsx"}


def settlement(of: World) -> Arguments:
    """A settlement."""
    return {"pk": of.settlement.pk}


def contribution(of: World) -> Arguments:
    """What its agency owes an edition."""
    return {"pk": of.contribution.pk}


def edition(of: World) -> Arguments:
    """An edition that is being made."""
    return {"pk": of.edition.pk}


def issued(of: World) -> Arguments:
    """An edition that is issued."""
    return {"pk": of.issued.pk}


def edition_section(of: World) -> Arguments:
    """A section of it."""
    return {"pk": of.contribution.section_id}


def issuer(of: World) -> Arguments:
    """Return the arguments of a page about its issuing body."""
    return {"pk": of.issuer.pk}


def signer(of: World) -> Arguments:
    """Return the arguments of a page about its signer."""
    return {"pk": of.signer.pk}


def number(of: World) -> Arguments:
    """Return the arguments of a page about its issued number."""
    return {"pk": of.number.pk}


def paper(of: World) -> Arguments:
    """Return the arguments of a sample paper of its issuing body."""
    return {"pk": of.issuer.pk, "paper": "invitation", "kind": "pdf"}


def document(of: World) -> Arguments:
    """Return the arguments of a page about one document of its issuing body."""
    return {"pk": of.issuer.pk, "document": "invitation"}


def template(of: World) -> Arguments:
    """Return the arguments of a page about its Word template."""
    return {"pk": of.template.pk}


def matter(of: World) -> Arguments:
    """Return the arguments of a page about the matter of its referral."""
    return {"pk": of.matter.pk}


def petition(of: World) -> Arguments:
    """Return the arguments of a page about its petition."""
    return {"pk": of.petition.pk}


def reply_template(of: World) -> Arguments:
    """Return the arguments of a page about its reply template."""
    return {"pk": of.reply_template.pk}


def direction(of: World) -> Arguments:
    """Return the arguments of a page about its direction."""
    return {"pk": of.direction.pk}


def referral(of: World) -> Arguments:
    """Return the arguments of a page about its referral."""
    return {"pk": of.referral.pk}
