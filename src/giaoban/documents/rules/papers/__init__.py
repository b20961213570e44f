"""Papers that are ready: plain facts in, a paper out. They know nothing of rows."""

from giaoban.documents.rules.papers.annex import Annexed, annex
from giaoban.documents.rules.papers.conclusions import Conclusions, conclusions
from giaoban.documents.rules.papers.invitation import Invitation, invitation
from giaoban.documents.rules.papers.lists import (
    Delegate,
    DelegateGroup,
    Gathering,
    Speaker,
    delegates_list,
    sign_in_sheet,
    speaker_list,
)
from giaoban.documents.rules.papers.minutes import Business, Minutes, Present, Said, Task, minutes
from giaoban.documents.rules.papers.opinion_forms import OpinionForm, OpinionForms, opinion_forms
from giaoban.documents.rules.papers.orders import OrderFacts, supply_order
from giaoban.documents.rules.papers.payments import (
    Payee,
    PaymentList,
    Settled,
    SettlementFacts,
    payment_list,
    settlement,
)
from giaoban.documents.rules.papers.programme import Item, YearProgramme, YearRow, programme, year_programme
from giaoban.documents.rules.papers.proposals import RateProposal, rate_proposal

__all__ = [
    "Annexed",
    "Business",
    "Conclusions",
    "Delegate",
    "DelegateGroup",
    "Gathering",
    "Invitation",
    "Item",
    "Minutes",
    "OpinionForm",
    "OpinionForms",
    "OrderFacts",
    "Payee",
    "PaymentList",
    "Present",
    "RateProposal",
    "Said",
    "Settled",
    "SettlementFacts",
    "Speaker",
    "Task",
    "YearProgramme",
    "YearRow",
    "annex",
    "conclusions",
    "delegates_list",
    "invitation",
    "minutes",
    "opinion_forms",
    "payment_list",
    "programme",
    "rate_proposal",
    "settlement",
    "sign_in_sheet",
    "speaker_list",
    "supply_order",
    "year_programme",
]
