# The page of a run.
page-finding = { $finding }.
