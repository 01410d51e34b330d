# Who stands behind a target, within a sentence.
standing-commitment = commitment
standing-plan = plan
standing-statement = stated target
