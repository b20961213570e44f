"""What people type about replies."""

from giaoban.replies.forms.acts import (
    CloseForm,
    DeliverForm,
    GiveBackForm,
    PromiseForm,
    ReasonForm,
    RemarkForm,
    SendBackForm,
    SettleForm,
    TransferForm,
    VerdictForm,
)
from giaoban.replies.forms.writing import PaperForm, WriteForm

__all__ = [
    "CloseForm",
    "DeliverForm",
    "GiveBackForm",
    "PaperForm",
    "PromiseForm",
    "ReasonForm",
    "RemarkForm",
    "SendBackForm",
    "SettleForm",
    "TransferForm",
    "VerdictForm",
    "WriteForm",
]
