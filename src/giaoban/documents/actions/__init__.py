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
from giaoban.documents.actions.signed import SignPlan, sign_paper
from giaoban.documents.actions.templates import (
    TemplatePlan,
    keep_template,
    return_to_shipped,
    use_template,
)

__all__ = [
    "IssuerPlan",
    "NumberPlan",
    "SignPlan",
    "SignerPlan",
    "TemplatePlan",
    "add_issuer",
    "add_signer",
    "begin_mandate",
    "change_issuer",
    "continue_numbering",
    "end_signer",
    "issue_number",
    "keep_template",
    "return_to_shipped",
    "sign_paper",
    "use_template",
    "void_number",
]
