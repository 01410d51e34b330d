"""A file is written in one thread while a page is filled in another."""

from concurrent.futures import ThreadPoolExecutor

from simulator.catalogue.language import Language
from simulator.catalogue.message import message


def test_two_threads_may_ask_for_the_first_message_of_a_topic_at_once():
    for _ in range(20):
        english = Language("en")
        with ThreadPoolExecutor(4) as threads:
            said = list(threads.map(english.format, [message("quantity-firm_mw.name")] * 4))
        assert said == ["firm capacity"] * 4
