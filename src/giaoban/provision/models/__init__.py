"""How titles, what was supplied, orders and surveys are stored. What may happen to them is in rules."""

from giaoban.provision.models.orders import Order, OrderLine
from giaoban.provision.models.supply import MissingNote, Supply
from giaoban.provision.models.surveys import Answer, Option, Question, Response, Survey
from giaoban.provision.models.titles import Entitlement, Publication

__all__ = [
    "Answer",
    "Entitlement",
    "MissingNote",
    "Option",
    "Order",
    "OrderLine",
    "Publication",
    "Question",
    "Response",
    "Supply",
    "Survey",
]
