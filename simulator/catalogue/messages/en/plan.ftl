# A plan: what to sign and begin together, and what stands beside it.

# Findings.
plan-title =
    { $kind ->
        [mean] { $decided } bring { $aim } to { $reached }
       *[chance] { $decided } make “{ $aim }” a matter of { $reached }
    }{ $against ->
        [rule] ; by { $rule } it is { $by_rule }
       *[none] { "" }
    }
plan-decided =
    { $works ->
        [0] { $mw } signed and no line begun
        [one] One line and { $mw } signed
       *[other] { $works } lines and { $mw } signed
    }
plan-signed =
    { $count ->
        [0] Sign nothing.
        [one] Sign one project of { $mw }: { $names }.
       *[other] Sign { $count } projects of { $mw }: { $names }{ $more ->
            [0] { "" }
           *[other] ; and { $more } smaller
        }.
    }
plan-begun-none = Begin no line.
plan-begun =
    { $count ->
        [one] Begin work on one line: { $names }.
       *[other] Begin work on { $count } lines: { $names }.
    }
plan-begun-at =
    { $count ->
        [one] Begin work on one line: { $names }. It costs about { $cost }.
       *[other] Begin work on { $count } lines: { $names }. Together they cost about { $cost }.
    }
plan-work =
    { $kind ->
        [new] { $name } ({ $year })
       *[more] { $name } reinforced ({ $year })
    }
plan-reached =
    { $kind ->
        [mean] On average { $aim } is then { $checked }; with nothing { $kept ->
            [0] signed
           *[other] signed but what is kept
        } and no line begun, { $nothing }.
       *[chance] “{ $aim }” is then met in { $checked }; with nothing { $kept ->
            [0] signed
           *[other] signed but what is kept
        } and no line begun, in { $nothing }.
    }
plan-also = “{ $target }” besides: { $chance }{ $side ->
        [less] , less than the { $asked } asked for, which it reaches in the futures of the search alone
       *[enough] { "" }
    }.
plan-against = { $side ->
        [more] By { $rule }: { $mw } signed give { $reached }, { $apart } less than the plan
        [less] By { $rule }: { $mw } signed give { $reached }, { $apart } more than the plan
       *[same] By { $rule }: { $mw } signed give { $reached }, not told apart from the plan ({ $apart })
    }; over the years { $money ->
        [more] the plan saves { $saves } more
        [less] the plan saves { $saves } less
       *[same] no difference in savings can be told ({ $saves })
    }.
plan-worth-most =
    { $of ->
        [work] Worth most is the line { $name }
       *[project] Worth most is { $name }
    }: { $kind ->
        [mean] its share of what the plan adds is { $shared }
       *[chance] its share of the chance is { $shared }
    }, and without it the plan lacks { $out }.
plan-stands-must =
    { $count ->
        [0] No project stands in nearly every plan within { $within } of the best ({ $near } met).
       *[other] In nearly every plan within { $within } of the best ({ $near } met): { $names }{ $more ->
            [0] { "" }
           *[other] ; and { $more } more
        }.
    }
plan-stands-either =
    { $count ->
        [0] Nothing is a matter of taste.
       *[other] A matter of taste, in some of these plans and not in others: { $names }{ $more ->
            [0] { "" }
           *[other] ; and { $more } more
        }.
    }
plan-stands-out =
    { $count ->
        [0] No project is left out of nearly all of them.
       *[other] In hardly any of them: { $names }{ $more ->
            [0] { "" }
           *[other] ; and { $more } more
        }.
    }
plan-worlds-none =
    { $count ->
        [one] In the other world no plan is told to be better than this one
       *[other] In none of { $count } other worlds is another plan told to be better than this one
    }
plan-worlds-most =
    { $count ->
        [one] If the world is “{ $world }”
       *[other] Most is lost if the world is “{ $world }”
    }: { $kind ->
        [mean] the plan brings { $ours }, the best made for that world { $best }, { $lost } more
       *[chance] the plan has a chance of { $ours }, the best made for that world { $best }, { $lost } more
    }
plan-share = { $name } ({ $share })
plan-dear-signed =
    { $count ->
        [one] One project that is signed needs more than it is offered
       *[other] { $count } projects that are signed need more than they are offered
    } in at least half of the futures, by the costs known here; where that is so, one comes only if its developer can live with the offer: { $names }.
plan-dear-others =
    { $count ->
        [one] One approved project comes even where it needs more than its ceiling, as it does
       *[other] { $count } approved projects come even where they need more than their ceiling, as they do
    } in at least half of the futures, since the scenario lets an approval settle the price: { $names }.
plan-found-sets =
    { $sets ->
        [one] One set of lines was possible
       *[other] { $rest ->
            [none] All { $sets } sets of lines were searched
            [interrupted] { $tried } of { $sets } sets of lines were searched before it was interrupted
           *[bound] { $tried } of { $sets } sets of lines needed a search, the others could not be better
        }
    }; { $packages } packages of projects and lines were played.
plan-found-twice = In the { $draws } futures of the search the plan reaches { $searched }; in { $check } futures of another seed, played by the ordinary simulator, { $checked }.
plan-certificate =
    { $state ->
        [proved] It is proved, in { $took }: at this price no plan within the limits meets the target in more of the { $draws } futures of the search, however the cost of lines is shared.
        [ended] It is proved, in { $took }: at this price no plan within the limits meets the target in more than { $bound } of the { $draws } futures of the search, however the cost of lines is shared; the best found meets it in { $reached }.
       *[open] What could be proved in { $took }: at this price no plan within the limits meets the target in more than { $bound } of the { $draws } futures of the search, however the cost of lines is shared; the best found meets it in { $reached }. With more time the bound may come down.
    }
plan-certificate-better = The proof met a plan that the search missed: it meets the target in { $reached } of the same futures, with { $mw } signed: { $names }.
plan-certificate-form = For that proof the cost of a developer’s line is shared among all who could come, so that no plan lands more than it says; by the best plan found { $mean } more land there than in the simulator on average, { $most } in the future in which they differ most.
plan-certificate-none = Nothing is proved of this plan: only the chance that capacity is commissioned or landed can be bounded.
plan-arcs-most = One more MW of limit lands most at { $name }: { $lands } on average in { $year }; { $full } of futures fill it.
plan-arcs-none = No line or station keeps anything that the plan brings from landing in { $year }.
plan-offers = By the price offered, in shares of the ceiling, in the futures of the search: { $offers }.
plan-at-offer = { $offer } gives { $reached } with { $mw } signed
plan-given-up = Up to { $most } of the chance could be given up for more { $wanted }; the plan gives up { $lost }.
plan-no-limit-binds = No limit binds: the plan is the whole list. Give `limits` under `plan`.
plan-interrupted = The search was interrupted; this is the best plan found by then.

# Rules that decide one by one.
plan-rule-first_come = first come, first served
plan-rule-saving_a_mw = what each saves for a MW
plan-rule-saving = what each saves
plan-rule-landed = what each lands

# Names and amounts.
plan-over-years =
    { $less ->
        [lines] { $quantity } (all years together, less the cost of lines)
       *[nothing] { $quantity } (all years together)
    }
plan-in-year =
    { $less ->
        [lines] { $quantity } in { $year } (less the cost of lines)
       *[nothing] { $quantity } in { $year }
    }
plan-amount-signed_mw = { $mw } signed
plan-amount-lines =
    { $count ->
        [0] no line
        [one] one line
       *[other] { $count } lines
    }
plan-amount-line_musd = { $musd } for lines

# Pictures.
plan-frontier-title =
    { $only ->
        [yes] With { $most } the plan reaches { $reached }
       *[no] With { $less } the best plan reaches { $half }; the plan, with { $most }, reaches { $reached }
    }
plan-frontier-drawn =
    { $kind ->
        [mean] Mean of { $aim }, { $unit }
       *[chance] Share of futures that meet “{ $aim }”, { $unit }
    }, over { $limited ->
        [lines] the number of lines begun or reinforced
        [line_musd] the cost of lines
       *[signed_mw] the nameplate signed
    }; bars are standard errors. Below, what else the same plans bring
plan-frontier-shown =
    { $prices ->
        [0] Each point is the best plan found with at most so much, on the futures of the search; below, means in futures of another seed.
       *[other] Each point is the best plan found with at most so much, on the futures of the search; diamonds are the best plans at other prices, in shares of the ceiling. Below, means in futures of another seed.
    }
plan-staircase-title =
    { $rules ->
        [one] By { $lowest } { $kind ->
            [mean] the mean is
           *[chance] the chance is
        } { $low }; planned together { $together }
       *[other] One by one { $kind ->
            [mean] the mean is
           *[chance] the chance is
        } { $low } by { $lowest }, { $high } by { $highest }; planned together { $together }
    }
plan-staircase-drawn =
    { $kind ->
        [mean] Mean of { $aim }, { $unit }
       *[chance] Share of futures that meet “{ $aim }”, { $unit }
    }, over the nameplate signed: best plans, and rules that sign one project after the other
plan-staircase-shown = Each rule takes what saves money by itself, with its line at full cost, in its own order, as long as it fits the limits. All meet the futures of the search; what the title says is of another seed.
plan-worth-title = { $name } has the largest share: { $shared } of { $whole }
plan-worth-drawn =
    { $kind ->
        [mean] What each part of the plan is worth for { $aim }
       *[chance] What each part of the plan is worth for “{ $aim }”, in points of chance
    }
plan-worth-shown = Shares are Shapley values over { $orders } random orders and their reverses; they sum to what the plan adds to nothing. Black lines are errors over orders and futures together. Alone: with the lines that it needs. Planned again: once the rest is chosen anew without it.
plan-timeline-title =
    { $count ->
        [0] Lines alone are begun
        [one] { $likely ->
            [0] The one project signed is less likely than not to supply by the end of { $year }
           *[other] The one project signed is likelier than not to supply by the end of { $year }
        }
       *[other] { $likely } of { $count } projects signed are likelier than not to supply by the end of { $year }
    }
plan-timeline-drawn = When what is signed and begun is in service: P10–P90 of the futures in which it comes, and the median
plan-timeline-shown = On the right, the share of futures in which it is there. Futures of the check. Dark blue: in nearly every plan as good; light blue: a matter of taste.
plan-timeline-shown-raised = On the right, the share of futures in which it is there. Futures of the check. Dark blue: in nearly every plan as good; light blue: a matter of taste. Not drawn: the reinforcement of { $names }.
plan-regret-drawn =
    { $kind ->
        [mean] Mean of { $aim } in each world
       *[chance] Share of futures of each world that meet “{ $aim }”
    }: the plan, and the best plan made for that world
plan-regret-shown = Each world is a scenario of its own, in which a plan is made anew. What the plan lacks is counted future by future, in futures of another seed; below nought, the plan has more. Lines are standard errors.
plan-axis-signed_mw = signed, GW
plan-axis-lines = lines begun or reinforced
plan-axis-line_musd = cost of lines, million USD
plan-axis-worth =
    { $kind ->
        [mean] { $unit }
       *[chance] points of chance
    }
plan-axis-reached =
    { $kind ->
        [mean] { $unit }
       *[chance] chance, %
    }
plan-panel = { $quantity }, { $unit }
plan-label-best = the plan, at { $offer }
plan-label-offer = at { $offer }
plan-key-together = best plans, decided together
plan-key-best = the plan
plan-key-best-there = the best made for that world
plan-key-shared = share (Shapley)
plan-key-taken_out = lost when taken out
plan-key-planned_again = lost when taken out and planned again
plan-key-alone = alone
plan-key-must = project in nearly every plan as good
plan-key-either = other project
plan-key-line = line
plan-key-begun = begun
plan-head-there = there by { $year }
plan-source = Scenario “{ $title }” ({ $name }): search on { $draws }, seed { $seed }; check on { $check }, seed { $other }

# The page.
plan-page-stands = What stands in every good plan
plan-page-parts = The plan, part by part
plan-page-parts-note = Nearly all: at least 95 % of the plans as good have it. Dates are P10–P90 of the futures in which it comes. Shares sum to what the plan adds to nothing. Every candidate and line, with its role, is in tables/plan.csv.
plan-page-against = One by one, and together
plan-page-against-note = Each rule takes what saves money by itself, in its own order, as long as it fits the limits. What it lacks of the plan and saves less is counted future by future; below nought, the rule has more.
plan-page-worlds = Other worlds
plan-page-worlds-note = Each world is planned anew. What the plan lacks of the best made for that world is counted future by future; below nought, the plan has more.
plan-page-arcs = Lines and stations that hold the plan back
plan-page-arcs-note = MW landed on average for one more MW of limit of one alone, in the year of the aim. Those that hardly any future fills are left out.
plan-page-alternatives = Plans as good
plan-alternatives = Within one standard error of the plan, and as different from it and from each other as those met.
plan-page-found = How it was found
plan-page-again = The plan is a scenario: run it, compare it and change it as plan.yaml. What it was found from is scenario.yaml; this makes the page again:
plan-number-futures = in { $draws } futures of another seed
plan-number-signed =
    { $count ->
        [one] signed, in one project
       *[other] signed, in { $count } projects
    }
plan-number-must =
    { $count ->
        [one] one of them in nearly every good plan
       *[other] { $count } of them in nearly every good plan
    }
plan-number-begun =
    { $count ->
        [one] line begun or reinforced
       *[other] lines begun or reinforced
    }
plan-number-cost = about { $cost }
plan-number-against =
    { $side ->
        [less] less than by { $rule }
       *[more] more than by { $rule }
    }
plan-number-rule = which gives { $reached }
plan-column-part = Part
plan-column-mw = MW
plan-column-role = Plans as good that have it
plan-column-begun = Begun
plan-column-dates = In service
plan-column-shared = Share, { $unit }
plan-column-rule = Rule
plan-column-lines = Lines
plan-column-reached = Reaches
plan-column-lacks = Lacks of the plan, { $unit }
plan-column-saves = Saves less, { $unit }
plan-column-world = World
plan-column-here = The plan
plan-column-best = Best for that world
plan-column-lost = The plan lacks, { $unit }
plan-column-arc = Line or station
plan-column-limit = Limit, MW (median)
plan-column-full = Futures that fill it
plan-column-lands = Landed, MW for one more
plan-role =
    { $of ->
        [must] nearly all ({ $share })
        [out] hardly any ({ $share })
       *[either] some ({ $share })
    }
plan-alternative = { $mw } signed, { $reached }. { $adds ->
        [0] Nothing more.
       *[other] With { $added }.
    } { $drops ->
        [0] Nothing less.
       *[other] Without { $dropped }.
    }
plan-gap-once =
    .title = All is decided on one day
    .text = What is signed and begun, and in which year, is settled at the start; a plan that is revised as things become known could do better.
plan-gap-signing =
    .title = Signing succeeds
    .text = Whoever the plan signs does sign, unless it needs a higher price than it is offered; what it takes to bring each developer to the table is not in it.
plan-gap-price =
    .title = One price for all
    .text = All that are signed are offered the same share of their ceiling, though some would do with less.
plan-gap-costs =
    .title = What lines cost
    .text = Lines count at their central cost: in the limit on it, in judging projects one by one, and where saving is what is aimed at. The savings told of plans beside the aim are without it.
plan-gap-best =
    .title = The best plan found
    .text = What is signed is improved by exchanging up to three projects at a time until nothing is better; another plan may still be better by a little.
plan-gap-worlds =
    .title = Worlds that nobody wrote
    .text = The plan is made for the chances of its scenario. What else may come is seen only where it is written as one of its `worlds`.
plan-scenario-title = { $title }, as planned

# The command.
plan-searching = looking for plans
plan-so-far =
    best plan so far: { $reached } with { $signed ->
        [one] one project
       *[other] { $signed } projects
    } and { $works ->
        [0] no line
        [one] one line
       *[other] { $works } lines
    }
plan-limits = looking at other limits
plan-worth = sharing the chance out
plan-one-by-one = deciding one by one
plan-proving = proving how good the plan is
plan-checking = playing plans in other futures
plan-worlds = planning in other worlds
plan-done = plan.yaml is the plan as a scenario: { $folder }
plan-none = the scenario has no section `plan`; `scenarios/master_plan.yaml` has one to begin with
plan-nothing-to-decide = nothing is left to decide: no counted project is without a contract or an approval
plan-no-aim = no plan can aim at { $target }: it must be a quantity of which at least so much is wanted and that more projects never lower; { $known }
plan-no-wish = no plan can maximise { $quantity }: it is no sum over corridors; { $known }
plan-wish-no-year = { $quantity } stands at the end of a year: say of which with `year`
plan-aims-among = these are { $names }
plan-china = { $target } counts what China gives besides, which no plan decides: state a target of Laos alone
plan-no-sum = the chance of { $target } cannot be found from packages: it is no sum over corridors
plan-also-not-met = no plan found makes { $target } as likely as { $least }; the best within the limits gives { $best }
plan-from-to = { $first } – { $last }
plan-certificate-no-highs = HiGHS, which proves how good a plan is, is not installed: run pip install highspy, or ask for no certificate
