# Units as a reader is shown them; the catalogue of quantities names them by id.
unit-mw = MW
unit-gwh = GWh
unit-twh = TWh
unit-musd = million USD
unit-bn-usd = bn USD
unit-uscent-per-kwh = US¢/kWh
unit-usd-per-t = USD/t
unit-mwh-per-t = MWh/t
unit-t-per-day = t/day
unit-kt = kt
unit-mt = Mt
unit-kt-co2 = kt CO₂
unit-mt-co2 = Mt CO₂
unit-ml = ML
unit-days = days
unit-percent = %
