"""How titles, what was supplied, and orders are stored. What may happen to them is in rules."""

from giaoban.provision.models.orders import Order, OrderLine
from giaoban.provision.models.supply import MissingNote, Supply
from giaoban.provision.models.titles import Entitlement, Publication

__all__ = ["Entitlement", "MissingNote", "Order", "OrderLine", "Publication", "Supply"]
