"""Technologies as the colours in which they are drawn."""

from simulator.present.style import BLUE, GREEN, GREY, ORANGE, SKY

TECHNOLOGY_COLOURS = {
    "hydro_reservoir": BLUE,
    "hydro_run_of_river": SKY,
    "wind": GREEN,
    "solar": ORANGE,
    "coal": GREY,
}
