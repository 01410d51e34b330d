"""`simulate new`: a starter that runs."""

import re

import pytest

from simulator.scenario.load import load


@pytest.fixture(autouse=True)
def base(folder):
    (folder / "scenarios").mkdir()
    (folder / "small.yaml").rename(folder / "scenarios" / "base.yaml")


def test_a_starter_loads_as_it_is(simulate):
    assert simulate("new", "my_plan") == (
        0,
        "wrote my_plan.yaml; change it, then run `simulate my_plan.yaml`\n",
        "",
    )
    loaded = load("my_plan.yaml")
    assert loaded.scenario.name == "my_plan"
    assert loaded.warnings == []


def test_its_examples_load_once_they_are_uncommented(simulate, folder):
    simulate("new", "my_plan")
    text = (folder / "my_plan.yaml").read_text(encoding="utf-8")
    head, examples = text.split("before what you want to change.\n")
    uncommented = re.sub(r"(?m)^# ", "", examples)
    (folder / "my_plan.yaml").write_text(head + "\n" + uncommented, encoding="utf-8")
    scenario = load("my_plan.yaml").scenario
    assert (scenario.horizon.last_year, scenario.targets) == (2040, {})


def test_its_examples_of_the_shipped_base_load_once_they_are_uncommented(simulate, folder):
    (folder / "scenarios" / "base.yaml").unlink()  # the one beside the package is found
    simulate("new", "my_plan")
    text = (folder / "my_plan.yaml").read_text(encoding="utf-8")
    head, examples = text.split("before what you want to change.\n")
    uncommented = re.sub(r"(?m)^# ", "", examples)
    (folder / "my_plan.yaml").write_text(head + "\n" + uncommented, encoding="utf-8")
    scenario = load("my_plan.yaml").scenario
    assert scenario.coal is not None
    assert scenario.trade is not None
    assert (scenario.coal.first, scenario.trade.launch) == ("export", "underlying")
    assert (scenario.trade.mode, scenario.trade.varies) == ("bottom_up", "varying")
    assert scenario.investment is None


def test_a_base_of_power_alone_brings_no_examples_of_other_parts(simulate, folder):
    simulate("new", "my_plan")
    text = (folder / "my_plan.yaml").read_text(encoding="utf-8")
    assert not {"coal:", "trade:", "petroleum:", "investment:"} & set(text.split())


def test_it_finds_the_base_from_a_folder_below(simulate, folder, monkeypatch):
    below = folder / "mine" / "drafts"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert simulate("new", "idea.yaml").code == 0
    assert "extends: ../../scenarios/base.yaml\n" in (below / "idea.yaml").read_text("utf-8")
    assert load("idea.yaml").scenario.name == "idea"


def test_it_overwrites_nothing(simulate, folder):
    (folder / "my_plan.yaml").write_text("mine")
    assert simulate("new", "my_plan") == (
        2,
        "",
        "Error: my_plan.yaml exists already; choose another name\n",
    )
    assert (folder / "my_plan.yaml").read_text() == "mine"


@pytest.mark.parametrize("name", ["My Plan", "../evil", "9lives", ".yaml", "a" * 61])
def test_a_name_that_is_none_is_refused(simulate, folder, name):
    said = simulate("new", name)
    assert said.code == 2
    assert said.err == (
        f"Error: `{name}` is not a name: use lower-case letters, digits and _, a letter first\n"
    )


def test_without_a_base_it_says_where_it_looked(simulate, folder, monkeypatch):
    monkeypatch.setattr(
        "simulator.__file__", str(folder / "elsewhere" / "simulator" / "__init__.py")
    )
    (folder / "scenarios" / "base.yaml").unlink()
    said = simulate("new", "my_plan")
    assert said.code == 2
    assert said.err == (
        f"Error: there is no scenarios/base.yaml in {folder} or above it; "
        "go to the folder of the project\n"
    )
    assert not (folder / "my_plan.yaml").exists()


def test_a_starter_has_comments_in_the_language_asked_for(simulate, folder):
    assert simulate("new", "ke_hoach", "--lang", "vi").code == 0
    text = (folder / "ke_hoach.yaml").read_text(encoding="utf-8")
    assert text.startswith("# ke_hoach: chỉ ghi những gì khác với kịch bản cơ sở.\n")
    assert load("ke_hoach.yaml").warnings == []
    head, examples = text.split("những dòng muốn thay đổi.\n")
    uncommented = re.sub(r"(?m)^# ", "", examples)
    (folder / "ke_hoach.yaml").write_text(head + "\n" + uncommented, encoding="utf-8")
    assert load("ke_hoach.yaml").scenario.horizon.last_year == 2040
