# How far a project is: what stands there, and how its power is sold.
status-supplying = Supplying Viet Nam
status-operating = Built, not yet supplying Viet Nam
status-construction = Under construction
status-pre_construction = Before construction
status-announced = Announced
status-exporting = Exporting to Viet Nam
status-ppa = Power purchase agreement signed
status-approved = Import approved
status-planned = In a plan
status-mou = Memorandum of understanding signed
status-proposed = Proposed
status-candidate = Candidate
status-elsewhere = Sold elsewhere
