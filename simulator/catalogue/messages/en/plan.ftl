# A plan: what to sign and begin together, and what stands beside it.

# Findings.
plan-title =
    { $works ->
        [0] { $mw } signed and no line begun make “{ $target }” a matter of { $chance }
        [one] One line and { $mw } signed make “{ $target }” a matter of { $chance }
       *[other] { $works } lines and { $mw } signed make “{ $target }” a matter of { $chance }
    }
plan-signed =
    { $count ->
        [0] Sign nothing.
        [one] Sign one project of { $mw }: { $names }.
       *[other] Sign { $count } projects of { $mw }: { $more ->
            [0] { $names }
           *[other] { $names } and { $more } smaller
        }.
    }
plan-begun-none = Begin no line.
plan-begun =
    { $count ->
        [one] Begin one line: { $names }.
       *[other] Begin { $count } lines: { $names }.
    }
plan-begun-at =
    { $count ->
        [one] Begin one line: { $names }; about { $cost }.
       *[other] Begin { $count } lines: { $names }; together about { $cost }.
    }
plan-work =
    { $kind ->
        [new] { $name } ({ $year })
       *[more] { $name } reinforced ({ $year })
    }
plan-chances = “{ $target }” is then met { $checked } of another seed, played by the ordinary simulator; in the { $draws } futures of the search it was { $searched }. With nothing signed and no line begun: { $nothing }.
plan-also = “{ $target }” besides: { $chance }.
plan-against = { $side ->
        [more] By { $rule }: { $mw } signed give { $chance }, { $points } less than the plan
        [less] By { $rule }: { $mw } signed give { $chance }, { $points } more than the plan
       *[same] By { $rule }: { $mw } signed give { $chance }, not told apart from the plan ({ $points })
    }; over the years { $money ->
        [more] the plan saves { $saves } more
        [less] the plan saves { $saves } less
       *[same] no difference in savings can be told ({ $saves })
    }.
plan-worth-most =
    { $kind ->
        [work] Worth most is the line { $name }: its share of the chance is { $shared }, and without it the plan lacks { $out }.
       *[project] Worth most is { $name }: its share of the chance is { $shared }, and without it the plan lacks { $out }.
    }
plan-roles =
    { $must ->
        [0] Of { $near } plans met whose chance is within { $points } of the best, none of its projects stands in nearly all.
       *[other] Of { $near } plans met whose chance is within { $points } of the best, nearly all sign { $names }; the rest is taste.
    }
plan-offers = By the price offered, in shares of the ceiling: { $offers }.
plan-at-offer = { $offer } gives { $chance } with { $mw } signed
plan-no-limit-binds = No limit binds: the plan is the whole list. Give `limits` under `plan`.
plan-interrupted = The search was interrupted; this is the best plan found by then.

# Rules that decide one by one.
plan-rule-first_come = first come, first served
plan-rule-saving_a_mw = what each saves for a MW
plan-rule-saving = what each saves
plan-rule-landed = what each lands

# Pictures.
plan-frontier-title = { $mw } signed reach { $half }; the plan of { $most } reaches { $chance }
plan-frontier-drawn = Share of futures that meet “{ $target }”, over the nameplate signed, GW; bars are standard errors
plan-frontier-shown = Each point is the best plan found with at most so much signed, on the futures of the search; a line for each price offered.
plan-staircase-title = By { $rule } the chance is { $chance }; planned together { $together }
plan-staircase-same = One by one does as well as the plan
plan-staircase-drawn = Share of futures that meet “{ $target }”, over the nameplate signed, GW: best plans, and rules that sign one project after the other
plan-staircase-shown = Each rule takes what saves money by itself, with its line at full cost, in its own order, as long as it fits the limits. All meet the futures of the search; the chances in the title are those of another seed.
plan-worth-title = { $name } has the largest share: { $shared } of { $whole }
plan-worth-drawn = What each part of the plan is worth for “{ $target }”, in points of chance
plan-worth-shown = Shares are Shapley values over { $orders } random orders and their reverses; they sum to what the plan adds to nothing. Lines are errors over orders and futures together. Alone: with the lines that it needs.
plan-timeline-title =
    { $count ->
        [one] { $likely ->
            [0] The one project signed is less likely than not to supply by the end of { $year }
           *[other] The one project signed is likelier than not to supply by the end of { $year }
        }
       *[other] { $likely } of { $count } projects signed are likelier than not to supply by the end of { $year }
    }
plan-timeline-drawn = When what is signed and begun is in service: P10–P90 of the futures in which it comes, and the median
plan-timeline-shown = On the right, the share of futures in which it is there. Futures of the check.
plan-timeline-shown-raised = On the right, the share of futures in which it is there. Futures of the check. Not drawn: the reinforcement of { $names }.
plan-axis-signed = signed, GW
plan-axis-points = points of chance
plan-key-offer = best plans, { $offer } of the ceiling offered
plan-key-together = best plans, decided together
plan-key-best = the plan
plan-key-shared = share (Shapley)
plan-key-out = lost when taken out
plan-key-alone = alone
plan-key-project = project
plan-key-line = line
plan-key-begun = begun
plan-head-there = there by { $year }
plan-source = Scenario “{ $title }” ({ $name }): search on { $draws }, seed { $seed }; check on { $check }, seed { $other }

# The page.
plan-page-about =
    { $sets ->
        [one] One set of lines, { $packages } packages played.
       *[other] { $tried } of { $sets } sets of lines searched, the others could not be better; { $packages } packages played.
    }
plan-page-plan = The plan
plan-page-plan-note = Nearly all: at least 95% of the plans as good sign it. Dates are P10–P90 of the futures in which it comes. The plan is a scenario: run it, compare it and change it as plan.yaml.
plan-page-alternatives = Plans as good
plan-page-alternatives-note = Within one standard error of the plan, and as different from it and from each other as those met.
plan-page-again = The scenario with its plan is in scenario.yaml; this makes the page again:
plan-column-part = Part
plan-column-mw = MW
plan-column-role = Role
plan-column-begun = Begun
plan-column-dates = In service
plan-column-shared = Share, points
plan-role-must = in nearly all ({ $share })
plan-role-either = in some ({ $share })
plan-role-line = line
plan-alternative = { $mw } signed, { $chance }: { $adds ->
        [0] nothing more
       *[other] with { $added }
    }, { $drops ->
        [0] nothing less
       *[other] without { $dropped }
    }.
plan-scenario-title = { $title }, as planned

# The command.
plan-searching = looking for plans
plan-so-far = best plan so far: { $score }
plan-limits = looking at other limits
plan-worth = sharing the chance out
plan-one-by-one = deciding one by one
plan-checking = playing plans in other futures
plan-worlds = planning in other worlds
plan-done = plan.yaml is the plan as a scenario: { $folder }
plan-none = the scenario has no section `plan`; `scenarios/master_plan.yaml` has one to begin with
plan-nothing-to-decide = nothing is left to decide: no counted project is without a contract or an approval
plan-no-aim = no plan can aim at { $target }: it must be a quantity of which at least so much is wanted and that more projects never lower; { $known }
plan-no-wish = no plan can maximise { $quantity }: it is no sum over corridors; { $known }
plan-wish-no-year = { $quantity } stands at the end of a year: say of which with `year`
plan-aims-among = these are { $names }
plan-no-sum = the chance of { $target } cannot be found from packages: it is no sum over corridors
plan-also-not-met = no plan found makes { $target } as likely as { $least }; the best within the limits gives { $best }
plan-from-to = { $first } – { $last }
