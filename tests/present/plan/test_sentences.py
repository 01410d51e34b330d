"""What a plan is said to be: the aim in its own words, and only what there is to say."""

from dataclasses import replace

import pytest

from simulator.catalogue.language import language
from simulator.present.plan import sentences, texts
from simulator.scenario.vary import vary
from tests.present.plan.made import made, proof


def ids(of):
    return [line.id for line in of]


def test_first_the_decision_then_how_sure_then_against_what():
    p = made()
    assert ids(sentences.answer(p)) == [
        "plan-signed", "plan-begun-at", "plan-reached", "plan-against",
    ]  # fmt: skip
    assert len(sentences.headline(p)) <= 12


def test_a_plan_of_nothing_is_told_too():
    p = made(signed=0, works=0, rules=0, worlds=0, limits=())
    assert ids(sentences.answer(p)) == ["plan-signed", "plan-begun-none", "plan-reached"]
    assert sentences.title(p)["against"] == "none"
    assert sentences.worth(p) == []


@pytest.mark.parametrize(("is_mean", "kind"), [(False, "chance"), (True, "mean")])
def test_the_aim_is_told_as_what_it_is(is_mean, kind):
    p = made(is_mean=is_mean)
    told = [sentences.title(p), *sentences.answer(p), *sentences.worth(p), sentences.worlds(p)]
    kinds = [dict(line.args)["kind"] for line in told if "kind" in dict(line.args)]
    assert set(kinds) == {kind}
    label = p.loaded.scenario.targets["landed"].title.label
    over_years = texts.quantity("saving_musd", None, "lines")
    assert texts.aim(p) == (over_years if is_mean else label)


def test_only_what_happened_is_warned_of():
    assert sentences.warnings(made()) == []
    assert ids(sentences.warnings(made(interrupted=True))) == ["plan-interrupted"]


def test_other_sets_of_lines_are_left_out_for_a_reason():
    rest = {name: sentences.how_found(p)[0]["rest"] for name, p in {
        "bound": made(), "interrupted": made(interrupted=True), "none": made(tried=4),
    }.items()}  # fmt: skip
    assert rest == {name: name for name in rest}


def test_what_was_given_up_is_told_where_something_was_wanted_next():
    assert "plan-given-up" not in ids(sentences.answer(made()))
    told = {line.id: line for line in sentences.answer(made(then=True))}
    lost = told["plan-given-up"]["lost"]["value"]
    assert lost.value == pytest.approx(1.4)  # points: of 0.7 two hundredths


@pytest.mark.parametrize(
    ("left", "ended", "state"), [(0, True, "proved"), (2, True, "ended"), (40, False, "open")]
)
def test_what_highs_proves_is_told_with_how_far_it_got(left, ended, state):
    p = made(proof=proof(left, ended))
    (told,) = sentences.certificate(p)
    assert (told["state"], told["draws"]) == (state, 1000)
    assert told["bound"]["value"].value == pytest.approx(70 + left / 10)
    assert told in sentences.headline(p)
    (form,) = [line for line in sentences.how_found(p) if line.id == "plan-certificate-form"]
    assert form["most"]["value"].value == 941


def test_a_better_plan_that_highs_met_is_told_and_what_it_knows_nothing_of():
    p = made()
    met = p.best.decision._replace(signed=frozenset({"p0", "p1"}))
    told = sentences.certificate(made(proof=proof(20, better=(met, 0.72))))
    assert ids(told) == ["plan-certificate", "plan-certificate-better"]
    assert told[1]["reached"]["value"].value == 72
    assert ids(sentences.certificate(made(is_mean=True, proving=60.0))) == ["plan-certificate-none"]
    assert sentences.certificate(made()) == []


def test_the_line_at_which_one_more_mw_lands_most_is_told():
    (told,) = sentences.arcs(made())
    assert (told.id, told["name"]) == ("plan-arcs-most", "Line 0")
    assert told["lands"]["value"]["value"].value == 0.5
    nowhere = made()
    idle = nowhere.arcs[-1]
    assert ids(sentences.arcs(replace(nowhere, arcs=(idle,)))) == ["plan-arcs-none"]
    assert sentences.arcs(made(arcs=0)) == []


def test_every_candidate_is_in_all_good_plans_or_in_some_or_in_none():
    p = made(left=30)
    found = [texts.by_role(p, role) for role in ("must", "either", "out")]
    assert sorted([*found[0], *found[1], *found[2]]) == sorted(p.system.candidates)
    assert all(p.roles[n] >= 0.95 for n in found[0])
    assert all(p.roles[n] <= 0.05 for n in found[2])


def test_what_needs_more_than_it_is_offered_is_named_signed_or_not():
    assert sentences.dear(made(dear=0.4)) == []
    signed, others = sentences.dear(made(dear=0.6))
    assert (signed.id, signed["count"]) == ("plan-dear-signed", 6)
    assert (others.id, others["count"]) == ("plan-dear-others", 1)


def test_a_reinforcement_is_told_from_a_new_line():
    listed = texts.works(made(), made().best.decision)
    assert [work["kind"] for work in listed.items] == ["new", "more"]


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_sentences_read_right(lang):
    write = language(lang).format
    title = write(sentences.title(made(rules=1)))
    assert (
        title
        == {
            "en": "2 lines and 1,200 MW signed make “A test” a matter of 70 ± 4 %; "
            "by first come, first served it is 21 ± 4 %",
            "vi": "Ký 1.200 MW và khởi công 2 đường dây đưa xác suất đạt “A test” lên 70 ± 4%; "
            "theo quy tắc “đến trước được ký trước” là 21 ± 4%",
        }[lang]
    )


@pytest.mark.parametrize(("asked", "side"), [("70 %", "enough"), ("71 %", "less")])
def test_another_target_reached_in_the_search_alone_is_told_as_that(asked, side):
    p = made()
    also = {"landed": p.best.checked._replace(mean=0.705)}
    p = replace(
        p, best=p.best._replace(also=also), loaded=vary(p.loaded, {"plan.also": {"landed": asked}})
    )
    told = {line.id: line for line in sentences.answer(p)}["plan-also"]
    assert told["side"] == side


def test_what_is_kept_is_signed_where_nothing_else_is():
    p = made()
    assert sentences.answer(p)[2]["kept"] == 0
    signed = p.nothing.decision._replace(signed=frozenset({"one", "two"}))
    kept = replace(p, nothing=p.nothing._replace(decision=signed))
    assert sentences.answer(kept)[2]["kept"] == 2
