"""How opinions and referrals are stored. What may happen to them is in the rules."""

from giaoban.opinions.models.attachments import Attachment
from giaoban.opinions.models.codes import WrongCode
from giaoban.opinions.models.directions import Direction
from giaoban.opinions.models.importing import StagedOpinions
from giaoban.opinions.models.matters import Matter
from giaoban.opinions.models.opinions import Correction, Draft, OnSpotAnswer, Opinion
from giaoban.opinions.models.paper_forms import PaperForm, TypedForm
from giaoban.opinions.models.referrals import Origin, Point, Referral, Step
from giaoban.opinions.models.urgent import Urgency

__all__ = [
    "Attachment",
    "Correction",
    "Direction",
    "Draft",
    "Matter",
    "OnSpotAnswer",
    "Opinion",
    "Origin",
    "PaperForm",
    "Point",
    "Referral",
    "StagedOpinions",
    "Step",
    "TypedForm",
    "Urgency",
    "WrongCode",
]
