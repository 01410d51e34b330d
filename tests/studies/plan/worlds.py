"""Base with a plan, for tests."""

from simulator.scenario.load import Loaded
from simulator.scenario.vary import vary
from tests.worlds.build import SCENARIOS, varied

LEFT = (  # so that twelve may be signed: enough to choose wrongly, and a search takes a second
    *("xekong_3a", "xekong_3b", "xekaman_2a", "nong_wind_ph2", "savannakhet_vija_wind"),
    *("salavan_wind", "nam_chiane", "nam_ngone_1", "nam_ngone_2", "nam_ou_3", "nam_ou_7"),
    "boualapha_coal",
)
UNCOUNTED = {f"power.projects.{name}.counted": False for name in LEFT}
LINES = ("huong_hoa", "ami1_lao_bao", "nam_ou5_dien_bien", "nam_phan_coal_line")
RAISED = {
    "begin": [2027],
    "cost_musd": {"value": 20, "source": "a test"},
    "adds_mw": {"triangular": [200, 300, 500], "source": "a test"},
    "build_years": {"triangular": [1, 2, 4], "source": "a test"},
}


def base_plan(**changes) -> Loaded:
    """Return base, of fewer projects, with a plan for 4,500 MW landed by 2033."""
    target = {
        "title": "A test",
        "quantity": "deliverable_mw",
        "year": 2033,
        "comparator": "at_least",
        "value": 4500,
        "unit": "MW",
        "standing": "plan",
        "source": "a test",
    }
    wait = {"triangular": [0.2, 0.8, 2.5], "source": "a test"}
    plan = {
        "decided": "2026-12",
        "target": "landed",
        "limits": {"signed_mw": 3500, "lines": 2},
        "signing": {"contract_years": wait, "becomes": "pre_construction"},
        "lines": {
            **{line: {"begin": [2026, 2028]} for line in LINES},
            "tuong_duong_do_luong": RAISED,
        },
        "search": {"draws": 64, "check_draws": 256, "alternatives": 2, "orders": 8},
        **changes,
    }
    asked = {"targets": {"landed": target}, "plan": plan}
    return vary(varied(SCENARIOS / "base.yaml"), {**UNCOUNTED, **asked})
