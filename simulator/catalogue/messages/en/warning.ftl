# What is legal in a scenario but strange.

warning-not-drawn = is a distribution, of which the central value, { $central }, is used, not drawn
