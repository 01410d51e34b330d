# Khảo sát tham số: kết quả của các biểu đồ và chữ trên biểu đồ.

# Đại lượng được vẽ.
sweep-in-year = { $quantity } năm { $year }
sweep-year-first-reached = năm đầu tiên { $quantity } đạt { $level }
sweep-what-if = { $what } ({ $condition })
sweep-year = năm { $year }
sweep-after = sau năm { $year }
sweep-later = muộn hơn
sweep-quoted = “{ $text }”
sweep-month = { $month }/{ $year }
sweep-day = { $day }/{ $month }/{ $year }
sweep-setting = { $input } { $value }

# Kết quả.
sweep-stays = { $what } vẫn là { $amount }, dù thay đổi { $inputs }
sweep-stays-in-noise = { $what } chỉ dao động trong phạm vi sai số quanh { $amount }, dù thay đổi { $inputs }
sweep-rises = { $what } tăng từ { $from } lên { $to } khi { $input } thay đổi từ { $low } đến { $high }
sweep-falls = { $what } giảm từ { $from } xuống { $to } khi { $input } thay đổi từ { $low } đến { $high }
sweep-comes-forward = { $what } sớm hơn, từ { $from } lên { $to }, khi { $input } thay đổi từ { $low } đến { $high }
sweep-moves-back = { $what } lùi từ { $from } sang { $to } khi { $input } thay đổi từ { $low } đến { $high }
sweep-up-and-down = { $what } thấp nhất là { $least } khi { $input } ở mức { $low }, cao nhất là { $most } ở mức { $high }
sweep-by-kind = { $what } thấp nhất là { $least } khi { $input } là { $low }, cao nhất là { $most } khi là { $high }
sweep-over-two = { $what } nằm trong khoảng từ { $least } ({ $low }) đến { $most } ({ $high }); { $input } tác động mạnh hơn
sweep-over-two-idle = { $what } nằm trong khoảng từ { $least } ({ $low }) đến { $most } ({ $high }); { $input } không có tác động
sweep-follows = { $what } nằm trong khoảng từ { $least } đến { $most }, biến thiên theo { $input } rõ nhất (tương quan hạng { $correlation })
sweep-turned-alone = { $what } nằm trong khoảng từ { $least } đến { $most }; khi thay đổi riêng từng đầu vào, { $input } tác động mạnh nhất

# Khả năng đạt mục tiêu.
sweep-finding-and-chance = { $finding }; { $chance }
sweep-met = { $standing } { $level } đạt được ở { $chance }
sweep-met-in-none = { $standing } { $level } không đạt được ở phương án nào trong { $draws } phương án tương lai
sweep-met-range = { $standing } { $level } đạt được ở { $low } đến { $high } trong tổng số { $draws } phương án tương lai
sweep-met-from-none = { $standing } { $level } có điểm không phương án nào đạt, có điểm đạt được ở { $high } trong tổng số { $draws } phương án tương lai
sweep-met-to-all = { $standing } { $level } đạt được ở từ { $low } đến toàn bộ { $draws } phương án tương lai
sweep-met-none-to-all = { $standing } { $level } có điểm không phương án nào đạt, có điểm đạt được ở toàn bộ { $draws } phương án tương lai

# Dưới tiêu đề.
sweep-subtitle = { $what }: { $drawn }. { $how }
sweep-subtitle-unit = { $what }, { $unit }: { $drawn }. { $how }
sweep-drawn-mean = trung bình kèm hai lần sai số chuẩn và khoảng P10–P90 của các phương án tương lai
sweep-drawn-mean-alone = trung bình kèm hai lần sai số chuẩn và khoảng P10–P90 của các phương án tương lai; đường xám là kịch bản giữ nguyên
sweep-drawn-years = trung vị và khoảng P10–P90 của mọi phương án tương lai
sweep-drawn-years-alone = trung vị và khoảng P10–P90 của mọi phương án tương lai; đường xám là kịch bản giữ nguyên
sweep-drawn-error = trung bình, sai số chuẩn không quá { $error }
sweep-drawn-exact = trung bình, như nhau trong mọi phương án tương lai
sweep-drawn-one-future = giá trị của một phương án tương lai
sweep-how-one = { $inputs }: { $points } điểm, cùng một bộ số ngẫu nhiên
sweep-how-grid = Mọi tổ hợp của { $inputs }: { $points } điểm, cùng một bộ số ngẫu nhiên
sweep-how-one_at_a_time = Thay đổi lần lượt từng đầu vào trong { $inputs }: { $points } điểm, cùng một bộ số ngẫu nhiên
sweep-how-latin_hypercube = Lấy mẫu siêu lập phương Latin của { $inputs }: { $points } điểm, cùng một bộ số ngẫu nhiên
sweep-how-sobol = Điểm Sobol’ của { $inputs }: { $points } điểm, cùng một bộ số ngẫu nhiên
sweep-source = Kịch bản “{ $title }” ({ $scenario }) · { $draws } phương án tương lai mỗi điểm, số khởi tạo { $seed } · đầu vào thay đổi: { $paths } · số liệu thực tế đến { $day } · Mô hình mô phỏng nhập khẩu năng lượng Lào – Việt Nam

# Trên biểu đồ.
sweep-axis = { $name }, { $unit }
sweep-level =
    { $limit ->
        [at_most] không quá { $level }: { $standing }
       *[at_least] { $level }: { $standing }
    }{ $others ->
        [0] { "" }
       *[other] {" "}và { $others } mục tiêu khác
    }
sweep-level-china =
    { $limit ->
        [at_most] không quá { $level } ({ $both } tính cả Trung Quốc): { $standing }
       *[at_least] { $level } ({ $both } tính cả Trung Quốc): { $standing }
    }{ $others ->
        [0] { "" }
       *[other] {" "}và { $others } mục tiêu khác
    }
sweep-out-of-sight = Ngoài thang đo: { $levels }
sweep-above =
    { $count ->
       *[other] { $levels } cao hơn mọi giá trị trung bình
    }
sweep-below =
    { $count ->
       *[other] { $levels } thấp hơn mọi giá trị trung bình
    }
sweep-mean = trung bình ± 2 sai số chuẩn
sweep-median = trung vị
sweep-spread-at-right = P10–P90 ở điểm bên phải: { $ends }
sweep-chance-at-right = { $chance } ở điểm bên phải
sweep-chance-in = Tỷ lệ phương án có { $limit } { $level } năm { $year }, %
sweep-chance-by = Tỷ lệ phương án có { $limit } { $level } đến hết năm { $year }, %
sweep-map-mean-unit = Trung bình, { $unit }
sweep-map-year = Trung vị năm đạt đầu tiên
sweep-map-year-never = Trung vị năm đạt đầu tiên; –: sau năm { $year }
sweep-rank-correlation = tương quan hạng { $correlation }
sweep-moves-by = làm thay đổi { $amount }
sweep-moves-by-years = làm thay đổi { $years } năm
sweep-does-not-move = không có tác động

# Khi hoàn thành.
sweep-sentence = { $finding }.
sweep-done = { $scenario }: { $points } điểm; kết quả trong { $folder }
sweep-done-again = { $scenario }: { $points } điểm, trong đó { $before } điểm đã chạy từ trước; kết quả trong { $folder }
sweep-goes-on = đã chạy { $played }/{ $points } điểm; chạy lại đúng lệnh này để làm tiếp các điểm còn lại

sweep-point-unchanged = kịch bản giữ nguyên
sweep-at-point = tại điểm { $number } của lần khảo sát: { $point }

# Trang báo cáo.
sweep-page-title = { $scenario }: kết quả theo { $inputs }
sweep-page-about = { $points } điểm, mỗi điểm có { $draws } phương án tương lai với cùng một bộ số ngẫu nhiên, số khởi tạo { $seed }, giai đoạn { $first }–{ $last }.
sweep-page-caption = Mọi điểm được chạy với cùng một bộ số ngẫu nhiên nên chỉ khác nhau ở yếu tố được thay đổi. Sai số chuẩn là của giá trị trung bình; P10–P90 là khoảng giữa các phương án tương lai.
sweep-page-points = Mọi điểm và mọi mục tiêu
sweep-page-again = Tệp study.yaml bên cạnh trang này chứa kịch bản và các giá trị được thay đổi. Chạy lại tệp này sẽ cho đúng các con số đó:
