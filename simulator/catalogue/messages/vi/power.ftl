# Biểu đồ về điện: phát hiện chính, nội dung vẽ, phạm vi thể hiện và các nhãn.

# Công suất theo năm
power-target-unlikely = Khó đạt { $standing } { $value } vào năm { $year } ({ $met } đạt): khi đó có { $there }
power-target-open = Chưa chắc đạt { $standing } { $value } vào năm { $year } ({ $met } đạt): khi đó có { $there }
power-target-likely = Nhiều khả năng đạt { $standing } { $value } vào năm { $year } ({ $met } đạt): khi đó có { $there }
power-in-operation = Cuối năm { $year } có { $there } vận hành cấp điện cho Việt Nam
power-capacity-drawn = Công suất từ Lào cấp cho Việt Nam tại ngày 31/12, { $unit }. Công suất đặt đã vận hành: trung vị, nửa giữa các phương án tương lai (đậm) và khoảng P10–P90 (nhạt). Hình thoi là mục tiêu, tô đặc nếu là cam kết
power-capacity-shown = Công suất đã vận hành, truyền tải được và chắc chắn là ba đại lượng khác nhau, không cộng với nhau. Công suất chắc chắn là công suất bình quân các giờ cao điểm trong những tháng nóng. Các dải màu là độ phân tán giữa các phương án tương lai, không phải sai số của mô hình. Dải tăng trưởng gạch chéo chỉ là phép tính: tốc độ tăng { $growth } mỗi năm theo mục tiêu chính thức, tính từ { $base } cuối năm { $year }, không xét đến dự án hay đường dây nào. Mỗi mục tiêu được đặt theo đúng đại lượng và năm đã công bố; các mục tiêu ngoài kỳ tính toán và các mức trần chỉ có trong bảng đối chiếu mục tiêu.
power-commissioned = Đã vận hành (công suất đặt)
power-listed-median = Theo danh mục hiện nay, trung vị
power-deliverable-median = Truyền tải được, trung vị
power-firm-p10 = Công suất chắc chắn trong 9/10 phương án (P10)
power-steady-growth = Nếu công suất tăng { $growth } mỗi năm

# Điện năng theo năm
power-imports-grow =
    Nhập khẩu điện tăng từ mức trung vị { $now } năm { $start } lên { $then } năm { $end }, { $most ->
        [yes] chủ yếu là { $technology }
       *[no] trong đó nhiều nhất là { $technology }
    }
power-imports-stay =
    Nhập khẩu điện ít thay đổi, từ mức trung vị { $now } năm { $start } đến { $then } năm { $end }, { $most ->
        [yes] chủ yếu là { $technology }
       *[no] trong đó nhiều nhất là { $technology }
    }
power-imports-fall =
    Nhập khẩu điện giảm từ mức trung vị { $now } năm { $start } xuống { $then } năm { $end }, { $most ->
        [yes] chủ yếu là { $technology }
       *[no] trong đó nhiều nhất là { $technology }
    }
power-imports-of-one-year =
    Lào bán sang Việt Nam { $then } năm { $end }, { $most ->
        [yes] chủ yếu là { $technology }
       *[no] trong đó nhiều nhất là { $technology }
    }
power-imports-none = Không phương án tương lai nào có điện giao đến biên giới
power-energy-drawn = Điện năng giao tại biên giới, { $unit } mỗi năm. Cột và số ghi phía trên là giá trị trung bình ({ $error }); vạch đứng là khoảng P10–P90 của tổng
power-energy-shown = Sau tổn thất trên đất Lào và sau mọi cắt giảm, như cách tính giá điện và thống kê hải quan. Sai số của giá trị trung bình sẽ mất dần khi tăng số phương án; vạch đứng, cho biết các phương án có thể cách nhau bao xa, thì không. Mỗi dự án được xếp theo nơi đường dây ban đầu của nó dẫn đến, kể cả khi sau này chuyển sang đường dây khác. Các năm đã qua dùng ngày vận hành thực tế của nhà máy và đường dây, không dùng sản lượng thực tế: thủy văn của mọi năm đều được lấy mẫu.
power-by-technology = Theo loại nguồn điện
power-by-landing = Theo nơi nhận tại Việt Nam
power-landing-unknown = Chưa rõ đường dây đấu nối
power-landings-other = { $count } nơi khác

# Dự án
power-projects-all-supply =
    { $count ->
        [1] Dự án duy nhất được xét đã bán điện cho Việt Nam
       *[other] Cả { $count } dự án được xét đều đã bán điện cho Việt Nam
    }
power-projects-likely =
    { $likely ->
        [0] Không dự án nào trong { $awaited } dự án chưa bán điện có xác suất trên 50% bán điện cho Việt Nam đến hết năm { $year }
       *[other] { $likely } trong { $awaited } dự án chưa bán điện ({ $capacity }) có xác suất trên 50% bán điện cho Việt Nam đến hết năm { $year }
    }
power-projects-drawn = Thời điểm bắt đầu bán điện cho Việt Nam, nếu có: trung vị, nửa giữa và khoảng P10–P90; màu càng nhạt, khả năng càng thấp. Bên phải: công suất đặt (MW), xác suất bán điện đến hết năm { $year } và sau cùng ({ $error })
power-projects-shown =
    Mọi dự án có thể tính cho Việt Nam, xếp nhóm theo hiện trạng. Thời điểm là mốc muộn nhất trong ba mốc: nhà máy, hợp đồng và đường dây; chỉ tính trên các phương án tương lai mà dự án có bán điện. { $others ->
        [0] Mọi dự án trong danh mục đều có thể được tính.
       *[other] { $others } dự án khác trong danh mục đã ký bán cho nơi khác hoặc đã nằm trong một dự án khác: các dự án này không được tính và có trong tables/projects.csv.
    } { $unlisted ->
        [yes] Các dự án chưa có trong danh mục nào không có dòng ở đây.
       *[no] {""}
    }
power-chance-of-supply = xác suất bán điện
power-planned-date = ngày dự kiến
power-supply-by = đến { $year }
power-supply-ever = sau cùng
power-known-on = số liệu đến { $day }
power-before = ◂ { $year }
power-beyond = { $year } ▸

# Cắt giảm
power-line-binds-most = { $line } là điểm nghẽn lớn nhất: mất { $lost } trong giai đoạn { $first }–{ $last }, bằng { $share } toàn bộ điện năng bị cắt giảm trên lưới
power-no-line-binds = Lưới truyền tải hầu như không gây cắt giảm điện năng
power-curtailment-drawn = Điện năng không phát được do đường dây đầy tải hoặc sự cố, { $unit } mỗi năm tại thanh cái nhà máy. Cột và ô là giá trị trung bình ({ $error }), vạch đứng là khoảng P10–P90
power-curtailment-shown =
    Điện năng được tính tại đường dây đầu tiên gây mất; tại một đường dây đầy tải, { $order ->
        [by_contract] các nhà máy phía sau chưa có hợp đồng bị cắt giảm trước các nhà máy đã có hợp đồng
       *[pro_rata] mọi nhà máy phía sau cùng chia nhau phần cắt giảm
    }. Với các năm đã qua, nhà máy và đường dây giữ đúng thực tế, thủy văn được lấy mẫu. Cột cuối là tỷ lệ mất so với toàn bộ điện năng đến đường dây. Giới hạn truyền tải theo kịch bản, kể cả các điểm nghẽn trong nước của Việt Nam; phần điện mà điều độ Việt Nam từ chối vào giữa trưa chưa được xét đến.{ $others ->
        [0] { "" }
       *[other] { " " }{ $others } đường dây khác mất ít hơn và có trong tables/lines.csv.
    }
power-share-of-offered = Tỷ lệ trong điện năng có thể phát
power-lost-to = Mất tại
power-share-of-what-reached-it = tỷ lệ mất
power-sum-over-years = { $unit }, { $first }–{ $last }
power-no-line-loses-half-a-gwh = Không đường dây nào đầy tải hoặc sự cố đủ lâu để mất nửa triệu kWh trong cả kỳ tính toán.

# Theo tháng
power-months-empty = Năm { $year }, một nửa số phương án tương lai không có điện nhập khẩu trong bất kỳ tháng nào
power-months-alike = Năm { $year }, điện nhập khẩu các tháng xấp xỉ nhau
power-months-none-in = Năm { $year }, điện nhập khẩu nhiều nhất vào { $most }, không có vào { $least }
power-months-ratio = Năm { $year }, điện nhập khẩu { $most } thường gấp { $ratio } lần { $least }
power-months-drawn = Điện năng giao tại biên giới, { $unit } mỗi tháng: trung vị, nửa giữa các phương án tương lai (đậm) và khoảng P10–P90 (nhạt). Nền xám: các tháng tính công suất chắc chắn
power-months-shown = Độ phân tán trong một tháng là do thủy văn, gió và sự cố; với năm tương lai còn do nhà máy và đường dây nào đã có. Các phân vị theo tháng không cộng thành phân vị của năm. Mùa khô và mùa mưa là hai nửa của năm thủy văn bắt đầu từ tháng 6.
power-month-panel-record = Năm { $year }, nhà máy và đường dây theo thực tế
power-month-value = { $month }: { $value }
power-dry-season = mùa khô
power-wet-season = mùa mưa

# Từ danh mục đến công suất chắc chắn
power-all-listed-operate = Toàn bộ { $listed } trong danh mục đã vận hành đến hết năm { $year }
power-most-lost-to = Trong { $listed } của danh mục, { $commissioned } đã vận hành tính đến hết năm { $year }; mất nhiều nhất là do { $reason } ({ $lost })
power-losses-drawn = Từ danh mục dự án đến công suất chắc chắn cuối năm { $year }, { $unit }: trung bình của mọi phương án tương lai. Mỗi dự án chỉ bị loại một lần, vì lý do đầu tiên theo thứ tự trong hình
power-losses-shown = Danh mục là công suất đặt, theo giá trị trung tâm, của mọi dự án có thể tính cho Việt Nam. Dự án trong danh mục không bị loại vì lý do nào mà chưa vận hành thì tính là chậm tiến độ, kể cả nhà máy đã hết hạn hợp đồng. Công suất đã vận hành, truyền tải được và chắc chắn (bình quân các giờ cao điểm trong những tháng nóng) là ba cách nhìn về số megawatt của cùng một năm; các thanh ở giữa cho biết nguyên nhân chênh lệch.
power-mean-in = trung bình, { $unit }
power-lost-amount = − { $amount }
power-gained-amount = + { $amount }
power-step-listed = Trong danh mục cho Việt Nam
power-step-commissioned = Đã vận hành (công suất đặt)
power-step-unlisted = chưa có trong danh mục, xuất hiện và vận hành kịp
power-step-lines = vượt khả năng truyền tải, và tổn thất
power-step-deliverable = Truyền tải được
power-step-resource = nước, gió và sự cố trong giờ cao điểm
power-step-firm = Công suất chắc chắn: bình quân giờ cao điểm

# Chi phí
power-no-price = Năm { $year }, một nửa số phương án tương lai không nhập khẩu điện nên không có giá
power-price-against = Năm { $year }, giá điện nhập khẩu là { $price }; { $cheaper } có giá thấp hơn { $alternative }
power-cost-drawn = Giá hiện hành: trung vị, nửa giữa các phương án tương lai (đậm) và khoảng P10–P90 (nhạt). Nét đứt: chi phí cho cùng lượng điện từ nguồn khác, theo giá trị trung tâm, tăng theo lạm phát
power-cost-shown = Giá bình quân bằng tổng chi phí chia cho điện năng giao tại biên giới; chi phí gồm cả khoản trả cho điện năng mà lưới điện Việt Nam không nhận được. Hợp đồng đã ký giữ nguyên giá, hợp đồng mới ký theo giá trần trừ phần chiết giảm. Chi phí của Việt Nam cho lưới điện trong nước để nhận điện nhập khẩu không tính ở đây. Các năm đã qua là kết quả của mô hình, không phải hóa đơn, và giá không thay đổi theo lượng mua.
power-price-panel = Giá bình quân tại biên giới, { $unit }
power-bill-panel = Chi phí nhập khẩu điện của Việt Nam, { $unit } mỗi năm
power-imports-from-laos = Nhập khẩu từ Lào

# Kết quả chính
power-answer-capacity = Cuối năm { $year }, theo trung vị của các phương án tương lai có { $commissioned } nhà máy điện tại Lào vận hành cấp điện cho Việt Nam ({ $commissioned_ends } trong tám trên mười phương án). Theo trung vị, lưới truyền tải được { $deliverable }; công suất chắc chắn – bình quân các giờ cao điểm trong những tháng nóng – đạt ít nhất { $firm } trong chín trên mười phương án. Điện năng giao tại biên giới năm { $year } là { $energy } ({ $energy_ends } trong tám trên mười phương án).
power-answer-firm-rule =
    Công suất chắc chắn là công suất bình quân nhận được trong { $hours } giờ cao điểm của các ngày { $months }, khi các hồ chứa { $reservoirs ->
        [peak_first] dành nước của tháng cho các giờ đó
       *[even] chia đều nước trong tháng
    }; trong tháng thấp nhất, công suất này đạt ít nhất { $worst } trong chín trên mười phương án.
power-answer-target-unlikely =
    Khó đạt { $standing } { $value } vào năm { $year } ({ $met } đạt){ $grows ->
        [yes] ; để đạt cần tăng { $needed }
       *[no] { "" }
    }{ $assumed ->
        [yes] . Kết quả này dựa trên giả thiết { $signs } ({ $ends }) số bên chào bán điện chấp nhận được giá trần, điều mà số liệu thực tế hầu như chưa kiểm chứng
       *[no] { "" }
    }.
power-answer-target-open =
    Chưa chắc đạt { $standing } { $value } vào năm { $year } ({ $met } đạt){ $grows ->
        [yes] ; để đạt cần tăng { $needed }
       *[no] { "" }
    }{ $assumed ->
        [yes] . Kết quả này dựa trên giả thiết { $signs } ({ $ends }) số bên chào bán điện chấp nhận được giá trần, điều mà số liệu thực tế hầu như chưa kiểm chứng
       *[no] { "" }
    }.
power-answer-target-likely =
    Nhiều khả năng đạt { $standing } { $value } vào năm { $year } ({ $met } đạt){ $grows ->
        [yes] ; để đạt cần tăng { $needed }
       *[no] { "" }
    }{ $assumed ->
        [yes] . Kết quả này dựa trên giả thiết { $signs } ({ $ends }) số bên chào bán điện chấp nhận được giá trần, điều mà số liệu thực tế hầu như chưa kiểm chứng
       *[no] { "" }
    }.
power-answer-curtailed = Do đường dây đầy tải hoặc sự cố, { $lost } bị cắt giảm trong năm { $year }, bằng { $share } điện năng có thể phát.
power-answer-curtailed-most-at = Do đường dây đầy tải hoặc sự cố, { $lost } bị cắt giảm trong năm { $year }, bằng { $share } điện năng có thể phát; tính cả kỳ tính toán, mất nhiều nhất tại { $line }.
power-answer-share = { $name } ({ $share })
power-answer-dear =
    { $count } dự án đã được phê duyệt nhưng cần giá cao hơn giá trần trong ít nhất một nửa số phương án tương lai: { $names }{ $more ->
        [0] { "" }
       *[other] ; và { $more } dự án khác
    }. Kịch bản coi phê duyệt là đủ để quyết định giá của các dự án này (`economics.approval_settles_price`).
power-answer-commissioned = đã vận hành (công suất đặt) cuối năm { $year }
power-answer-deliverable = truyền tải được
power-answer-firm = công suất chắc chắn trong 9/10 phương án
power-answer-p10 = P10
power-answer-energy = giao tại biên giới năm { $year }
