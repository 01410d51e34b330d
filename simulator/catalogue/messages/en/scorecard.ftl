# The scorecard as a picture.
scorecard-floors =
    { $floors ->
        [all] { $floors_all ->
            [one] The one target that asks for a minimum is
           *[other] All { $floors_all } targets that ask for a minimum are
        } likelier met than missed
        [none] { $floors_all ->
            [one] The one target that asks for a minimum is likelier missed than met
           *[other] None of { $floors_all } targets that ask for a minimum is likelier met than missed
        }
       *[some] { $floors_met } of { $floors_all } targets that ask for a minimum { $floors_met ->
            [one] is
           *[other] are
        } likelier met than missed
    }
scorecard-caps =
    { $caps ->
        [all] { $caps_all ->
            [one] The one cap is
           *[other] All { $caps_all } caps are
        } likely to be respected
        [none] { $caps_all ->
            [one] The one cap is unlikely to be respected
           *[other] None of { $caps_all } caps is likely to be respected
        }
       *[some] { $caps_met } of { $caps_all } caps { $caps_met ->
            [one] is
           *[other] are
        } likely to be respected
    }
scorecard-floors-and-caps =
    { $floors ->
        [all] { $floors_all ->
            [one] The one target that asks for a minimum is
           *[other] All { $floors_all } targets that ask for a minimum are
        } likelier met than missed
        [none] { $floors_all ->
            [one] The one target that asks for a minimum is likelier missed than met
           *[other] None of { $floors_all } targets that ask for a minimum is likelier met than missed
        }
       *[some] { $floors_met } of { $floors_all } targets that ask for a minimum { $floors_met ->
            [one] is
           *[other] are
        } likelier met than missed
    }; { $caps ->
        [all] { $caps_all ->
            [one] the one cap is
           *[other] all { $caps_all } caps are
        } likely to be respected
        [none] { $caps_all ->
            [one] the one cap is unlikely to be respected
           *[other] none of { $caps_all } caps is likely to be respected
        }
       *[some] { $caps_met } of { $caps_all } caps { $caps_met ->
            [one] is
           *[other] are
        } likely to be respected
    }
scorecard-nothing-tested = No target falls within the horizon
scorecard-goods =
    { $part ->
        [all] { $all ->
            [one] The one target of coal and trade is
           *[other] All { $all } targets of coal and trade are
        } likelier met than missed
        [none] { $all ->
            [one] The one target of coal and trade is likelier missed than met
           *[other] None of { $all } targets of coal and trade is likelier met than missed
        }
       *[some] { $met } of { $all } targets of coal and trade { $met ->
            [one] is
           *[other] are
        } likelier met than missed
    }; { $never ->
        [0] none is
        [one] { $never } is
       *[other] { $never } are
    } met in no future
scorecard-if = { $finding }; those marked †, { $conditions }
scorecard-marked = { $title } †
scorecard-mark-means = † told { $condition }
scorecard-goods-nothing-tested = No target of coal or trade can be tested
scorecard-drawn = Each target in the meaning and at the year in which it was stated. The growth it needs is counted from the official figure for commissioned MW, from the run’s own for all else
scorecard-shown = A chance is the share of futures in which the target is met, with the error that the number of futures leaves; it does not include what the model leaves out. A target without a year is met if it is reached at all, by the last year that is looked at. Targets beyond the horizon are not tested, nor are those of growth where growth is put in.
scorecard-target = Target
scorecard-reached = Reached, relative to the target: P10 – median – P90; the tinted side meets it
scorecard-median = Median, P10–P90
scorecard-met-in = Met in
scorecard-growth-needed = Growth it needs
scorecard-not-tested = Not tested
