# Why a project does not supply Viet Nam: a label; `.reason` is what keeps most from arriving.
exit-supplies = supplies Viet Nam
exit-not_counted = not counted for Viet Nam
exit-other_plan = another plan of the same site is real
    .reason = overlaps with other plans
exit-never_built = never built
    .reason = projects that are never built
exit-other_buyer = sold to another buyer
    .reason = other buyers
exit-no_contract_for_price = no contract at the price offered
    .reason = the price that is offered
exit-no_line = no line
    .reason = lines that are not there
exit-late = not in operation by the end of { $year }
    .reason = delay beyond { $year }
