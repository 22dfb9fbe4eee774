"""The routes of `which_review` as a reader looks them up: one table, then short lists by age and by event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.html import Content, element, html
from widgets.tables import table
from widgets.which_review import BANDS, EVENTS, REVIEWS, of_band, of_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

    from widgets.backing import Cite
    from widgets.which_review import Review

__all__ = ["review_id", "reviews_by_age", "reviews_by_event", "reviews_table"]


def review_id(review: Review) -> str:
    """The id of a route's row."""
    return f"review-{review.key.replace('_', '-')}"


def reviews_table(cite: Cite, to: Callable[[str], str]) -> str:
    """Every route: whom it is about, when it is held, what to know beside others, and what that rests on."""
    return html(
        table(
            ("Route", "Age", "When it is held", "Beside the others", "Rests on"),
            (
                (
                    review_id(one),
                    (
                        _name(one, to),
                        f"{one.ages[0].upper()}{one.ages[1:]}",
                        one.when,
                        one.beside,
                        cite(one.backing),
                    ),
                )
                for one in REVIEWS
            ),
        )
    )


def reviews_by_age() -> str:
    """For each group of ages, folded away, the routes that can be about somebody of that age."""
    return html(*(_folded(f"age-{band.key}", band.title, of_band(band), with_ages=False) for band in BANDS))


def reviews_by_event() -> str:
    """For each event, folded away, the routes to look at."""
    return html(*(_folded(f"event-{event.key}", event.title, of_event(event.key), with_ages=True) for event in EVENTS))


def _folded(identity: str, title: str, reviews: Iterable[Review], *, with_ages: bool) -> Element:
    items = (_item(one, with_ages=with_ages) for one in reviews)
    return element(
        "details", element("summary", title), element("ul", *items), id=identity.replace("_", "-"), class_="finder"
    )


def _item(review: Review, *, with_ages: bool) -> Element:
    ages = f" ({review.ages})" if with_ages else ""
    return element("li", element("a", review.name, href=f"#{review_id(review)}"), f"{ages}. {review.when}")


def _name(review: Review, to: Callable[[str], str]) -> Content:
    """A route by its name; where the glossary has an acronym for it, with that, as the macro `term` says it."""
    if not review.short:
        return review.name
    href = f"{to('glossary')}#term-{review.short.lower()}"
    return element("a", f"{review.name} ({review.short})", href=href, class_="term", data_term=review.short)
