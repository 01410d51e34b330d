# Đơn vị như người đọc thấy.
unit-mw = MW
unit-gwh = triệu kWh
unit-twh = tỷ kWh
unit-musd = triệu USD
unit-bn-usd = tỷ USD
unit-uscent-per-kwh = US cent/kWh
unit-usd-per-t = USD/tấn
unit-mwh-per-t = MWh/tấn
unit-t-per-day = tấn/ngày
unit-kt = nghìn tấn
unit-mt = triệu tấn
unit-kt-co2 = nghìn tấn CO₂
unit-mt-co2 = triệu tấn CO₂
unit-ml = triệu lít
unit-days = ngày
unit-percent = %
