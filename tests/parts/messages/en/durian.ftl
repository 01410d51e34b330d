durian-comes = { $kt } kt of durian cross the border
durian-drawn = kt a year, mean
durian-caption = Nothing but the mean is shown.
durian-without-a-price = is missing: orchards need a price
