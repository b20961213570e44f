"""What is done to issuing bodies, their signers and the register of numbers."""

from giaoban.documents.actions.letterheads import (
    IssuerPlan,
    SignerPlan,
    add_issuer,
    add_signer,
    begin_mandate,
    change_issuer,
    end_signer,
)
from giaoban.documents.actions.numbers import NumberPlan, continue_numbering, issue_number, void_number

__all__ = [
    "IssuerPlan",
    "NumberPlan",
    "SignerPlan",
    "add_issuer",
    "add_signer",
    "begin_mandate",
    "change_issuer",
    "continue_numbering",
    "end_signer",
    "issue_number",
    "void_number",
]
