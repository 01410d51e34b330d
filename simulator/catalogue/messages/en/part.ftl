# What a part is called within a sentence.
part-power = power
part-coal = coal
part-petroleum = petroleum
part-trade = trade
part-investment = investment
