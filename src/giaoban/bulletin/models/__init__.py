"""How section plans, editions and contributions are stored. What may happen to them is in rules."""

from giaoban.bulletin.models.contributions import Contribution, Draft, ReturnNote, Version
from giaoban.bulletin.models.copies import CopyCount
from giaoban.bulletin.models.editions import Edition, Erratum, NewDocument, Section
from giaoban.bulletin.models.pictures import Picture
from giaoban.bulletin.models.plans import PlannedSection
from giaoban.bulletin.models.reading import Receipt
from giaoban.bulletin.models.remarks import Remark

__all__ = [
    "Contribution",
    "CopyCount",
    "Draft",
    "Edition",
    "Erratum",
    "NewDocument",
    "Picture",
    "PlannedSection",
    "Receipt",
    "Remark",
    "ReturnNote",
    "Section",
    "Version",
]
