# Nguồn gốc của một giá trị: tên các dòng và nội dung của chúng.

provenance-value = giá trị
provenance-used = cách dùng
provenance-meaning = ý nghĩa
provenance-kind = căn cứ
provenance-range = khoảng
provenance-note = ghi chú
provenance-from = lấy từ
provenance-overrode = thay cho
provenance-central = chỉ dùng giá trị trung tâm, không lấy mẫu ngẫu nhiên
provenance-sourced = có nguồn
    .tag = có nguồn
provenance-derived = suy ra từ số liệu có nguồn
    .tag = suy ra
provenance-assumed = giả thiết
    .tag = giả thiết
provenance-user = do người dùng đặt
    .tag = người dùng
provenance-because = { $of }: { $reason }
provenance-ends = { $low } đến { $high }
provenance-at = { $of } ({ $place })
provenance-with-tag = { $value } [{ $tag }]
provenance-with-reason = { $value } ({ $reason })
provenance-stands-at = { $value }  [{ $place }]
