# Mục tiêu đòi hỏi gì, cần gì để đạt, có kiểm tra được không và năm nào đạt.
target-asks =
    { $standing }: { $quantity }{ $china ->
        [yes] { " " }(cả Trung Quốc)
       *[no] { "" }
    } { $comparator } { $value } vào năm { $year }
target-asks-without-year =
    { $standing }: { $quantity }{ $china ->
        [yes] { " " }(cả Trung Quốc)
       *[no] { "" }
    } { $comparator } { $value }, không ghi năm
target-asks-if = { $asks }; kết quả ở đây chỉ đúng { $condition }
target-not-tested = { $title } ({ $asks }): { $reason }

# Cần gì để đi từ năm gốc đến mục tiêu
target-needs-growth =
    { $comparator ->
        [at_most] không quá { $growth } hoặc { $step } mỗi năm từ { $year }
       *[at_least] { $growth } hoặc { $step } mỗi năm từ { $year }
    }
target-needs-growth-and-tonnes =
    { $comparator ->
        [at_most] không quá { $growth } hoặc { $step } mỗi năm từ { $year }
       *[at_least] { $growth } hoặc { $step } mỗi năm từ { $year }
    }; { $tonnes } tấn/ngày, { $days } ngày như { $days_of }
target-needs-rate =
    { $comparator ->
        [at_most] không quá { $growth } mỗi năm từ { $year }
       *[at_least] { $growth } mỗi năm từ { $year }
    }
target-needs-soon = mỗi năm { $first } (đến { $first_year }), { $second } (đến { $second_year })
target-needs-soon-and-tonnes = mỗi năm { $first } (đến { $first_year }), { $second } (đến { $second_year }); { $tonnes } tấn/ngày, { $days } ngày như { $days_of }
target-needs-nothing = không cần: đã đạt từ { $year }

# Vì sao không kiểm tra được
target-part-left-out = kịch bản không có { $part }
target-before-horizon = năm { $year } trước kỳ tính toán, bắt đầu từ { $first }
target-after-horizon = năm { $year } sau kỳ tính toán, kết thúc vào { $last }
target-never-known = chưa có số liệu về { $quantity } trong bất kỳ năm nào của kỳ tính toán
target-known-from = chưa có số liệu về { $quantity } trước năm { $first }
target-growth-assumed = tốc độ tăng là giả thiết của kịch bản ({ $growth } mỗi năm), không phải kết quả

# Khi nào đạt
target-first-reached-after = sau năm { $last } mới đạt
target-first-reached-in = lần đầu đạt: { $year }
target-first-reached-between = lần đầu đạt: { $year } ({ $early }–{ $late })
target-first-reached-from = lần đầu đạt: { $year } ({ $early }–muộn hơn)
target-first-reached-after-from = sau năm { $last } mới đạt (sớm nhất { $early })
target-year-after = sau năm { $last }
target-year-and-spread = { $year } ({ $early }–{ $late })

# Bên cạnh dấu mục tiêu
target-mark =
    { $value }{ $quantity ->
        [deliverable_mw] { " " }truyền tải được
        [firm_mw] { " " }công suất chắc chắn
       *[commissioned_mw] { "" }
    } năm { $year }{ $china ->
        [yes] { " " }({ $together } cả Trung Quốc)
       *[no] { "" }
    }: { $standings }
target-mark-past =
    { $value }{ $quantity ->
        [deliverable_mw] { " " }truyền tải được
        [firm_mw] { " " }công suất chắc chắn
       *[commissioned_mw] { "" }
    } năm { $year }{ $china ->
        [yes] { " " }({ $together } cả Trung Quốc)
       *[no] { "" }
    }
target-mark-was-met = { $standings }, đã đạt
target-mark-was-missed = { $standings }, không đạt
target-mark-was-met-in = { $standings }; { $met } đạt
target-mark-needs = cần tăng { $growth } mỗi năm; { $met } đạt
target-mark-met-in = { $met } đạt
