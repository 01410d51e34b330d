# Số kèm sai số, khoảng, đơn vị và xác suất.
number-plus-minus = { $value } ± { $error }
number-one-draw = { $value } (một lượt mô phỏng)
number-spread = { $low }–{ $high }
number-median-spread = { $median } ({ $ends })
number-with-unit = { $value } { $unit }
number-percent = { $value }%
number-percent-below = < { $value }%
number-percent-above = > { $value }%
number-chance = { $percent } số phương án tương lai
number-chance-none = không phương án nào trong { $draws } phương án tương lai
number-chance-all = toàn bộ { $draws } phương án tương lai
number-all = toàn bộ
number-none = không
number-of-draws = trong { $draws } phương án tương lai
number-of-futures = số phương án tương lai
number-futures = { $draws } phương án tương lai
