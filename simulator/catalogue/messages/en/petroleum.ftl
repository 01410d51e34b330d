# Petroleum for Laos: how much Viet Nam sends, how long stocks last, when a pipeline opens.
petroleum-sent = In { $year } Viet Nam sends Laos { $sent }, { $share } of its demand; Lao stocks last { $cover }
petroleum-sent-pipeline = In { $year } Viet Nam sends Laos { $sent }, { $share } of its demand; Lao stocks last { $cover }; a pipeline is open by the end of { $last } in { $chance }
petroleum-none-sent = In { $year } nine of ten futures bring Laos no petroleum from Viet Nam; Lao stocks last { $cover }
petroleum-none-sent-pipeline = In { $year } nine of ten futures bring Laos no petroleum from Viet Nam; Lao stocks last { $cover }; a pipeline is open by the end of { $last } in { $chance }
petroleum-short = In { $worst } Laos runs short in { $chance }, by { $missing } where it does; in { $year } Viet Nam sends Laos { $sent }, { $share } of its demand
petroleum-short-none-sent = In { $worst } Laos runs short in { $chance }, by { $missing } where it does; in { $year } nine of ten futures bring Laos no petroleum from Viet Nam
petroleum-subtitle = Petroleum products from Viet Nam to Laos, ML (million litres): median, the middle half of the futures (dark) and P10–P90 (light); dashed and dotted the same of the lowest month’s end. Shares of futures ({ $error }) in which a pipeline’s first fuel comes; demand that goes unserved
petroleum-caption =
    { $pipeline ->
        [yes] A pipeline is open by the end of { $last } in { $chance }, which lifts the high ends of the bands.{" "}
       *[no] {""}
    }{ $calm ->
        [short] Stocks are drawn down first; what they cannot give goes unserved, and they are refilled only as fast as more can be brought.
        [others] Without a shock everything Laos wants is served, most of it by others than Viet Nam, and stocks stand at their usual level.
        [falls] Without a shock everything Laos wants is served and stocks stand at their usual level: cover falls as demand grows and the tanks do not.
        [others-falls] Without a shock everything Laos wants is served, most of it by others than Viet Nam, and stocks stand at their usual level: cover falls as demand grows and the tanks do not.
       *[plain] Without a shock everything Laos wants is served and stocks stand at their usual level.
    } Cover is the stock in counted tanks in Laos over a day’s demand, taken at months’ ends: what comes and goes within a month is not seen in it. Products are not told apart, and price does not lower demand.
petroleum-panel-sent = Sent to Laos, ML a year
petroleum-panel-share = Share of what Laos wants to burn, %
petroleum-panel-cover = Cover of Lao stocks, days of demand
petroleum-panel-opens = Pipeline’s first fuel, % of futures by year
petroleum-panel-unserved = Demand unserved, ML a year: mean, P10–P90
petroleum-from-viet-nam = From Viet Nam
petroleum-year-end = On 31 December
petroleum-lowest = Lowest month’s end
petroleum-no-pipeline = No pipeline in this scenario.
petroleum-no-opening = Nothing comes through one in any future.
petroleum-all-served = All demand is served in every future.
petroleum-open-by = open by end of { $year } in
petroleum-short-in = some unserved in { $year } in
