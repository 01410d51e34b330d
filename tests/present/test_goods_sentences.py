"""Sentences of coal, petroleum, trade, flows and investment: grammar in English and Vietnamese."""

from __future__ import annotations

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import Message, Number, listing, message, year
from simulator.catalogue.message import capital as begun
from simulator.catalogue.numbers import (
    chance,
    largest_error,
    median_and_spread,
    percent_range,
    percentage,
    plus_minus,
    rounded,
    with_unit,
)

MT, BN_USD = message("unit-mt"), message("unit-bn-usd")
NONE, SOME, ALL = chance(0.0, 0.01, 400), chance(0.14, 0.02, 400), chance(1.0, 0.01, 400)


def coal(met: Message) -> Message:
    return message(
        "coal-goal-and-binds",
        year=year(2030),
        amount=median_and_spread(2.22, 3.11, 5.31, MT),
        goal=with_unit(Number(5), MT),
        chance=met,
        place="La Lay",
        months=message("coal-every-month"),
    )


def trade(met: Message) -> Message:
    first = message("trade-when-spread", when=message("trade-when", year=year(2030)),
                    low=year(2029), high=message("trade-when-after", year=year(2045)))  # fmt: skip
    levels = message("trade-levels-when", levels=with_unit(Number(5), BN_USD), when=first)
    found = message(
        "trade-reaches-and-stated",
        when=listing([levels]),
        level=with_unit(Number(5), BN_USD),
        standing="statement",
        year=year(2028),
        chance=met,
    )
    growth = message("trade-condition", varies="constant", growth=percent_range(0.1, 0.15))
    finding = message("trade-if", condition=begun(growth), finding=found)
    recorded = percentage(plus_minus(27.1, 0.44))
    return message("trade-and-as-recorded", finding=finding, chance=recorded)


def capital(years: int) -> Message:
    capital, times = with_unit(rounded(8.6), BN_USD), Number(1.5, 1)
    span = {"first": year(2030), "last": year(2030 + years - 1)}
    return message("investment-needs", years=years, capital=capital, ratio=times, **span)


@pytest.mark.parametrize(
    ("said", "en", "vi"),
    [
        (
            coal(NONE),
            "In 2030 Viet Nam gets 3.11 Mt (2.22–5.31) of coal from Laos, 5 Mt or more in none of "
            "400 futures; what binds most: La Lay, in every month",
            "Năm 2030 lượng than Việt Nam nhập từ Lào là 3,11 triệu tấn (2,22–5,31), không phương "
            "án nào trong 400 phương án tương lai đạt từ 5 triệu tấn trở lên; điểm nghẽn thường "
            "gặp nhất: La Lay, trong tất cả các tháng",
        ),
        (
            coal(SOME),
            "In 2030 Viet Nam gets 3.11 Mt (2.22–5.31) of coal from Laos, 5 Mt or more in 14 ± 2 % "
            "of futures; what binds most: La Lay, in every month",
            "Năm 2030 lượng than Việt Nam nhập từ Lào là 3,11 triệu tấn (2,22–5,31), 14 ± 2% số "
            "phương án tương lai đạt từ 5 triệu tấn trở lên; điểm nghẽn thường gặp nhất: La Lay, "
            "trong tất cả các tháng",
        ),
        (
            trade(ALL),
            "If trade grows 10–15 % a year, as put in, two-way trade first reaches 5 bn USD in "
            "2030 (2029–after 2045); the 5 bn USD stated for 2028 come in all of 400 futures; "
            "growing as on record, in 27.1 ± 0.4 % of them",
            "Nếu thương mại tăng 10–15% mỗi năm theo giả thiết đầu vào, kim ngạch thương mại hai "
            "chiều lần đầu đạt 5 tỷ USD vào năm 2030 (2029–sau năm 2045); toàn bộ 400 phương án "
            "tương lai đạt mức 5 tỷ USD đề ra cho năm 2028; nếu tăng như số liệu thực tế các năm "
            "qua thì 27,1 ± 0,4% số phương án",
        ),
        (
            capital(1),
            "What enters service in 2030 needs 8.60 bn USD of capital, 1.5 times what Viet Nam had "
            "registered in Laos; who pays, nobody says",
            "Các công trình đưa vào vận hành năm 2030 cần vốn đầu tư 8,60 tỷ USD, gấp 1,5 lần tổng "
            "vốn Việt Nam đã đăng ký tại Lào; chưa có nguồn nào cho biết ai chi trả",
        ),
        (
            capital(6),
            "What enters service 2030–2035 needs 8.60 bn USD of capital, 1.5 times what Viet Nam "
            "had registered in Laos; who pays, nobody says",
            "Các công trình đưa vào vận hành giai đoạn 2030–2035 cần vốn đầu tư 8,60 tỷ USD, gấp "
            "1,5 lần tổng vốn Việt Nam đã đăng ký tại Lào; chưa có nguồn nào cho biết ai chi trả",
        ),
        (
            message("coal-ceiling-by-day", tonnes=Number(13_000), days=1),
            "13,000 t a day on 1 day",
            "13.000 tấn/ngày trong 1 ngày",
        ),
        (
            message("coal-ceiling-by-day", tonnes=Number(13_000), days=323),
            "13,000 t a day on 323 days",
            "13.000 tấn/ngày trong 323 ngày",
        ),
        (
            message("investment-registered", month=message("month-4"), year=year(2025)),
            "Registered by April 2025",
            "Vốn đăng ký đến tháng 4/2025",
        ),
        (
            largest_error([0.04, 0.13], MT),
            "± 0.1 Mt at most",
            "sai số chuẩn không quá 0,1 triệu tấn",
        ),
        (
            largest_error([float("nan")], MT),
            "from one future, so without an error",
            "từ một phương án nên không có sai số",
        ),
    ],
)
def test_a_sentence_reads_well_in_both_languages(said, en, vi):
    assert language("en").format(said) == en
    assert language("vi").format(said).replace("\N{NO-BREAK SPACE}", " ") == vi


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("plants", [0, 1, 2])
@pytest.mark.parametrize("first", ["burn", "export"])
def test_a_caption_has_one_space_between_its_sentences(lang, plants, first):
    said = language(lang).format(
        message("coal-or-power-caption", plants=2, elsewhere=plants, first=first)
    )

    assert "  " not in said
    assert "\n" not in said
    assert (" sells elsewhere" in said) == (lang == "en" and plants == 1)
