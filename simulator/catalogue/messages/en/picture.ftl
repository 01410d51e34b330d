# What pictures share: what lies on either side of the day up to which there is a record.
picture-record = record
picture-past = past
picture-futures = futures
