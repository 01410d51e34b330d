import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import capital, message
from simulator.catalogue.quantities import QUANTITIES


@pytest.mark.parametrize("code", ["en", "vi"])
def test_every_quantity_has_a_meaning_and_a_name_of_its_own(code):
    found = language(code)
    missing = [
        id
        for name in QUANTITIES
        for id in (f"quantity-{name}", f"quantity-{name}.name")
        if not found.has(id)
    ]
    assert missing == []
    names = [found.format(message(f"quantity-{name}.name")) for name in QUANTITIES]
    assert len(set(names)) == len(names)


def test_a_name_that_stands_alone_begins_with_a_capital():
    name = capital(message("quantity-commissioned_mw.name"))
    assert language("en").format(name) == "Commissioned capacity"
    assert language("vi").format(name) == "Công suất đã vận hành"
