# Giá trị của đầu vào.

value-with-unit =
    { $value } { $unit ->
        [years] năm
        [months] tháng
        [days] ngày
        [hours] giờ
        [per-year] lần mỗi năm
       *[other] { $unit }
    }
value-or-never = { $value }, với xác suất { $probability } không bao giờ xảy ra
value-uniform = phân bố đều từ { $low } đến { $high }
value-triangular = phân bố tam giác từ { $low } qua đỉnh { $mode } đến { $high }
value-normal = phân bố chuẩn, trung bình { $mean }, độ lệch chuẩn { $sd }
value-normal-from = phân bố chuẩn, trung bình { $mean }, độ lệch chuẩn { $sd }, không dưới { $low }
value-normal-to = phân bố chuẩn, trung bình { $mean }, độ lệch chuẩn { $sd }, không quá { $high }
value-normal-within = phân bố chuẩn, trung bình { $mean }, độ lệch chuẩn { $sd }, không dưới { $low }, không quá { $high }
value-lognormal = phân bố loga chuẩn, trung vị { $median }, phân vị 90 là { $p90 }
value-choice = { $value } (xác suất { $probability })
value-absent = không có
value-true = có
value-false = không
