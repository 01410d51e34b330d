import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-within-month",
        action="store_true",
        help="dispatch the cases within the month afresh and rewrite within_month.csv",
    )
