"""How the bodies that issue papers, their numbers, templates and signed papers are stored."""

from giaoban.documents.models.letterheads import Issuer, Mandate, Signer
from giaoban.documents.models.numbers import IssuedNumber, Numbering
from giaoban.documents.models.runs import PrintRun
from giaoban.documents.models.signed import SignedPaper
from giaoban.documents.models.templates import OfficeTemplate

__all__ = [
    "IssuedNumber",
    "Issuer",
    "Mandate",
    "Numbering",
    "OfficeTemplate",
    "PrintRun",
    "SignedPaper",
    "Signer",
]
