# What a target asks of a quantity, before a value.
comparator-at_least = at least
comparator-at_most = at most
