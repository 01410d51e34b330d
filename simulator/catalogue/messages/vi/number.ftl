# Số kèm sai số, khoảng, đơn vị và xác suất.
number-plus-minus = { $value } ± { $error }
number-one-draw = { $value } (một lượt mô phỏng)
number-spread = { $low }–{ $high }
# Cả hai đầu âm: gạch nối sẽ lẫn với dấu trừ.
number-spread-below-nought = { $low } đến { $high }
number-median-spread = { $median } ({ $ends })
number-with-unit = { $value } { $unit }
number-percent = { $value }%
number-percent-below = < { $value }%
number-percent-above = > { $value }%
number-chance = { $percent } số phương án tương lai
    .tight = { $percent } số phương án
number-chance-none = không phương án nào trong { $draws } phương án tương lai
    .tight = 0/{ $draws } phương án
number-chance-all = toàn bộ { $draws } phương án tương lai
    .tight = { $draws }/{ $draws } phương án
number-all = toàn bộ
number-none = 0
number-of-draws =
    { $part ->
        [all] { $draws } phương án
       *[none] trong { $draws } phương án
    }
number-of-futures = số phương án
number-futures = { $draws } phương án tương lai
number-error-at-most = sai số chuẩn không quá { $error }
number-error-unknown = từ một phương án nên không có sai số
