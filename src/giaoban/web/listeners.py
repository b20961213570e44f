"""Keeps the search index beside the rows: opinions, referrals and units; replies see to theirs."""

from giaoban.kernel.news import hears
from giaoban.opinions.news import (
    MoodForgotten,
    OpinionForwarded,
    OpinionRaised,
    OpinionReworded,
    OpinionsImported,
    ReferralSentElsewhere,
    ReferralTakenApart,
    ReferralTookIn,
)
from giaoban.organisation.news import AgencyRenamed, UnitChanged
from giaoban.search.actions import index, index_all
from giaoban.search.rules import Document
from giaoban.web.queries import findable


@hears(OpinionRaised)
def opinion_was_raised(news: OpinionRaised) -> None:
    """Let an opinion be found."""
    put(findable.OPINION, findable.opinion_document(findable.opinions().get(pk=news.opinion)))


@hears(OpinionsImported)
def opinions_were_imported(news: OpinionsImported) -> None:
    """Let all opinions of a file be found, in as few statements as one would take."""
    brought = findable.opinions().filter(pk__in=news.opinions)
    index_all(findable.OPINION, map(findable.opinion_document, brought.iterator(500)))


@hears(OpinionReworded)
def opinion_was_put_right(news: OpinionReworded) -> None:
    """Let a spoken opinion be found by the words that were put right."""
    put(findable.OPINION, findable.opinion_document(findable.opinions().get(pk=news.opinion)))


@hears(MoodForgotten)
def mood_was_forgotten(news: MoodForgotten) -> None:
    """Let public mood be found by its words no longer."""
    forgotten = findable.opinions().filter(pk__in=news.opinions)
    index_all(findable.OPINION, map(findable.opinion_document, forgotten.iterator(500)))


@hears(OpinionForwarded)
def referral_was_sent(news: OpinionForwarded) -> None:
    """Let a referral be found."""
    put_referral(news.referral)


@hears(ReferralSentElsewhere)
def referral_went_elsewhere(news: ReferralSentElsewhere) -> None:
    """Let a referral be found by the agency that has it now."""
    put_referral(news.referral)


@hears(ReferralTakenApart)
def referral_was_taken_apart(news: ReferralTakenApart) -> None:
    """Let each part of what had been merged be found."""
    for part in news.parts:
        put_referral(part)


@hears(ReferralTookIn)
def referral_took_in(news: ReferralTookIn) -> None:
    """Let a referral be found by the points that were added to it."""
    put_referral(news.referral)


@hears(UnitChanged)
def unit_changed(news: UnitChanged) -> None:
    """Let a unit be found by its name."""
    put(findable.UNIT, findable.unit_document(findable.units().get(pk=news.unit)))


@hears(AgencyRenamed)
def agency_was_renamed(news: AgencyRenamed) -> None:
    """Let what was sent to an agency be found by the name it bears now."""
    sent = findable.referrals().filter(lead=news.agency)
    index_all(findable.REFERRAL, map(findable.referral_document, sent.iterator(500)))


def put_referral(key: int) -> None:
    """Put a referral into the index as it stands now."""
    put(findable.REFERRAL, findable.referral_document(findable.referrals().get(pk=key)))


def put(kind: str, document: Document) -> None:
    """Put one document into the index."""
    index(
        kind,
        document.object_id,
        host=document.host,
        title=document.title,
        text=document.text,
        at=document.at,
    )
