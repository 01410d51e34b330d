"""Descriptions of fields: English from the schema, Vietnamese from the catalogue, each once."""

from simulator.catalogue.language import language
from simulator.scenario.sections import scenario_shape
from simulator.scenario.shape import Shape, resolve
from tests.catalogue.reading import catalogue


def described(shape: Shape) -> dict[str, set[str]]:
    """Return the English of every described field below a shape, by its id."""
    found: dict[str, set[str]] = {}
    for field in shape.fields.values():
        if field.says:
            found.setdefault(field.id, set()).add(field.says)
    for below in (*shape.fields.values(), *((shape.item,) if shape.item else ())):
        for id, texts in described(below).items():
            found.setdefault(id, set()).update(texts)
    return found


FIELDS = described(scenario_shape())


def test_every_described_field_has_its_vietnamese_and_none_is_left_over():
    assert {id for id in catalogue("vi") if id.startswith("field-")} == FIELDS.keys()


def test_an_id_stands_for_one_description():
    assert {id: texts for id, texts in FIELDS.items() if len(texts) > 1} == {}


def test_english_comes_from_the_schema_and_serves_where_a_language_has_none():
    share = resolve(scenario_shape(), ("power", "projects", "any", "vn_share"))
    assert share is not None
    assert language("en").format(share.description) == share.says
    assert language("vi").format(share.description) == "tỷ lệ điện năng bán cho Việt Nam"
    assert language("lo").format(share.description) == share.says
