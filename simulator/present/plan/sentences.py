"""What a plan found as sentences: first what a minister reads, then what stands behind it."""

from __future__ import annotations

import math
from collections.abc import Iterable

from simulator.catalogue.message import Arg, Message, Number, listing, message
from simulator.catalogue.message import year as of_year
from simulator.catalogue.numbers import (
    exact,
    percent,
    percentage,
    plus_minus,
    rounded,
    with_unit,
)
from simulator.present.plan import texts
from simulator.studies.plan.aims import decisions_of
from simulator.studies.plan.search import Found
from simulator.studies.plan.study import NEAR, Plans
from simulator.studies.plan.tested import Tested
from simulator.studies.study import duration

OFTEN = 0.5  # share of futures


def title(p: Plans) -> Message:
    """Return the finding: what reaches the aim how far, and how far the first rule does."""
    first = p.rules[0] if p.rules else None
    return message(
        "plan-title",
        kind=texts.kind(p),
        decided=message("plan-decided", works=len(p.best.decision.works), mw=texts.mw(p.best.mw)),
        aim=texts.aim(p),
        reached=texts.reached(p, p.best.checked),
        against="none" if first is None else "rule",
        rule="" if first is None else texts.rule(first.name),
        by_rule="" if first is None else texts.reached(p, first.checked),
    )


def answer(p: Plans) -> list[Arg]:
    """Return what to sign and begin, how sure the aim then is, and what the first rule gives."""
    asked = p.loaded.scenario.plan.also if p.loaded.scenario.plan is not None else {}
    also = [
        message(
            "plan-also",
            target=p.loaded.scenario.targets[name].title.label,
            chance=percentage(
                plus_minus(texts.PERCENT * found.mean, texts.PERCENT * found.standard_error)
            ),
            asked=percent(asked[name]),
            side="less" if found.mean < asked[name] else "enough",
        )
        for name, found in p.best.also.items()
    ]
    rules = [against(p, p.rules[0])] if p.rules else []
    return [_signed(p), _begun(p), _reached(p), *_given_up(p), *also, *rules]


def certificate(p: Plans) -> list[Arg]:
    """Return what HiGHS proves in the futures of the search; nothing if it was not asked."""
    proof = p.certificate
    if proof is None:
        return [] if p.proving is None else [message("plan-certificate-none")]
    found: list[Arg] = [
        message(
            "plan-certificate",
            state="proved" if proof.left <= 0 else "ended" if proof.ended else "open",
            took=duration(math.ceil(proof.seconds)),
            draws=proof.futures,
            bound=_share(proof.bound),
            reached=_share(proof.reached),
        )
    ]
    if proof.better is not None:
        decision, reached = proof.better
        found.append(
            message(
                "plan-certificate-better",
                reached=_share(reached),
                mw=texts.mw(p.system.mw(decision.signed)),
                names=texts.names(p, sorted(decision.signed)),
            )
        )
    return found


def arcs(p: Plans) -> list[Arg]:
    """Return at which line or station one more MW of limit lands most."""
    if not p.arcs:
        return []
    most, year = p.arcs[0], p.arcs_year
    if not most.lands.mean > 0:
        return [message("plan-arcs-none", year=of_year(year))]
    return [
        message(
            "plan-arcs-most",
            year=of_year(year),
            name=most.label,
            lands=with_unit(
                plus_minus(float(most.lands.mean), float(most.lands.standard_error)), texts.MW
            ),
            full=texts.share(most.full),
        )
    ]


def headline(p: Plans) -> list[Arg]:
    """Return what a terminal shows: the answer and what is most worth knowing besides."""
    others = [message("picture-finding", finding=worlds(p))] if p.regret else []
    proof = certificate(p)
    return [title(p), *answer(p), *worth(p), *stands(p)[:1], *others, *proof, *warnings(p)]


def warnings(p: Plans) -> list[Arg]:
    """Return what is to be known before the plan is believed."""
    found: list[Arg] = []
    if not _is_bound(p):
        found.append(message("plan-no-limit-binds"))
    if p.found.interrupted:
        found.append(message("plan-interrupted"))
    return found


def against(p: Plans, tested: Tested) -> Message:
    """Hold a rule that decides one by one against the plan."""
    lost = next(lost for lost in p.lost if lost.rule == tested.name)
    return message(
        "plan-against",
        side=texts.side(lost.aim),
        rule=texts.rule(tested.name),
        mw=texts.mw(tested.mw),
        reached=texts.reached(p, tested.checked),
        apart=texts.lacks(p, lost.aim),
        money=texts.side(lost.saves),
        saves=texts.apart(lost.saves),
    )


def stands(p: Plans, most: int = texts.MOST_LISTED) -> list[Arg]:
    """Return what stands in every plan as good, what in some, and what in none."""
    must, either, out = (texts.by_role(p, which) for which in ("must", "either", "out"))
    return [
        message(
            "plan-stands-must",
            near=p.near,
            within=texts.near(NEAR, p),
            count=len(must),
            **texts.some(p, must, most),
        ),
        message("plan-stands-either", count=len(either), **texts.some(p, either, most)),
        message("plan-stands-out", count=len(out), **texts.some(p, out, most)),
    ]


def worlds(p: Plans) -> Message:
    """Return in which world the plan lacks most of the best that could be planned for it."""
    most = max(p.regret, key=lambda r: float(r.lost.mean))
    if texts.side(most.lost) != "more":
        return message("plan-worlds-none", count=len(p.regret))
    return message(
        "plan-worlds-most",
        count=len(p.regret),
        kind=texts.kind(p),
        world=most.title,
        lost=texts.lacks(p, most.lost),
        ours=texts.reached(p, most.ours.checked),
        best=texts.reached(p, most.best.checked),
    )


def dear(p: Plans) -> list[Arg]:
    """Return what needs a higher price than it is offered in at least half of the futures.

    What is signed comes only if its developer takes what is offered; else what comes all the same.
    """
    signed = [(e.label, e.dear) for e in p.parts if e.dear >= OFTEN]
    labels = decisions_of(p.loaded.scenario).let_through(p.loaded.scenario)
    others = [(labels[name], share) for name, share in p.dear.items() if share >= OFTEN]
    return [
        message(f"plan-dear-{kind}", count=len(found), names=_with_shares(found))
        for kind, found in (("signed", signed), ("others", others))
        if found
    ]


def _with_shares(found: Iterable[tuple[Arg, float]]) -> Arg:
    ordered = sorted(found, key=lambda each: -each[1])
    named = [message("plan-share", name=name, share=percent(share)) for name, share in ordered]
    return listing(named, "semicolon")


def how_found(p: Plans) -> list[Arg]:
    """Return how the plan was found, and what was tried beside it."""
    asked = texts.section(p).search
    found: list[Arg] = [
        message(
            "plan-found-sets",
            sets=p.found.sets,
            tried=p.found.tried,
            rest=_rest(p.found),
            packages=len(p.system.played),
        ),
        message(
            "plan-found-twice",
            searched=texts.reached(p, p.best.searched),
            draws=asked.draws,
            checked=texts.reached(p, p.best.checked),
            check=asked.check_draws,
        ),
    ]
    return [*found, *certificate(p), *_form(p), *_offers(p)]


def alternatives(p: Plans) -> list[Arg]:
    """Return plans as good: what each has more and less than the plan."""
    found: list[Arg] = [message("plan-alternatives")] if p.alternatives else []
    ours = p.best.decision
    for level in p.alternatives:
        theirs = level.decision
        adds = [*sorted(theirs.signed - ours.signed), *_work_names(theirs.works - ours.works)]
        drops = [*sorted(ours.signed - theirs.signed), *_work_names(ours.works - theirs.works)]
        found.append(
            message(
                "plan-alternative",
                mw=texts.mw(level.mw),
                reached=texts.reached(p, level.searched),
                adds=len(adds),
                added=texts.names(p, adds),
                drops=len(drops),
                dropped=texts.names(p, drops),
            )
        )
    return found


def _work_names(works: frozenset[tuple[str, int]]) -> list[str]:
    return [name for name, _ in sorted(works)]


def _signed(p: Plans) -> Message:
    by_size = sorted(p.best.decision.signed, key=lambda n: (-p.system.candidates[n].mw, n))
    count, mw = len(by_size), texts.mw(p.best.mw)
    return message("plan-signed", count=count, mw=mw, **texts.some(p, by_size))


def _begun(p: Plans) -> Message:
    count = len(p.best.decision.works)
    if not count:
        return message("plan-begun-none")
    works = texts.works(p, p.best.decision)
    if p.best.musd is None:
        return message("plan-begun", count=count, names=works)
    return message("plan-begun-at", count=count, names=works, cost=texts.musd(p.best.musd))


def _reached(p: Plans) -> Message:
    return message(
        "plan-reached",
        kind=texts.kind(p),
        aim=texts.aim(p),
        checked=texts.checked(p, p.best.checked),
        nothing=texts.checked(p, p.nothing.checked),
        kept=len(p.nothing.decision.signed),
    )


def worth(p: Plans) -> list[Arg]:
    """Return what is worth most, if anything is signed or begun."""
    if not p.worth:
        return []
    most, (factor, _, between) = p.worth[0], texts.scale(p)
    error = factor * max(most.draw_error, most.order_error)
    return [
        message(
            "plan-worth-most",
            kind=texts.kind(p),
            of="work" if most.is_work else "project",
            name=texts.label(p, most.name),
            shared=with_unit(plus_minus(factor * most.shared, error), between),
            out=with_unit(rounded(factor * most.taken_out), between),
        )
    ]


def _rest(found: Found) -> str:
    """Return why other sets of lines were not searched."""
    if found.tried >= found.sets:
        return "none"
    return "interrupted" if found.interrupted else "bound"


def _share(value: float) -> Message:
    """Return a share of the futures, so that one more is told."""
    return percentage(Number(texts.PERCENT * value, 2))


def _form(p: Plans) -> list[Arg]:
    """Return how much more lands in the form that HiGHS knows."""
    if p.certificate is None:
        return []
    mean, most = max(p.certificate.above_mw, 0.0), max(p.certificate.above_most_mw, 0.0)
    return [
        message(
            "plan-certificate-form",
            mean=with_unit(Number(mean, 1), texts.MW),
            most=with_unit(Number(round(most)), texts.MW),
        )
    ]


def _offers(p: Plans) -> list[Arg]:
    """Return the best at each price offered, where several may be."""
    if len(p.offers) < 2:
        return []
    told = [
        message(
            "plan-at-offer",
            offer=percent(level.offer),
            reached=texts.reached(p, level.searched),
            mw=texts.mw(level.mw),
        )
        for level in p.offers
    ]
    return [message("plan-offers", offers=listing(told, "semicolon"))]


def _given_up(p: Plans) -> list[Arg]:
    """Return what of the aim was given up for what is wanted next, in the search's futures."""
    then = texts.section(p).then
    if then is None:
        return []
    factor, _, between = texts.scale(p)
    lost = factor * max(p.found.score - p.best.searched.mean, 0.0)
    return [
        message(
            "plan-given-up",
            wanted=texts.quantity(then.maximise, then.year),
            most=with_unit(exact(factor * then.giving_up), between),
            lost=with_unit(rounded(lost), between),
        )
    ]


def _is_bound(p: Plans) -> bool:
    """Return whether more could be signed or begun that a limit forbids."""
    return p.best.mw < sum(c.mw for c in p.system.candidates.values()) or len(
        p.best.decision.works
    ) < len(p.system.works)
