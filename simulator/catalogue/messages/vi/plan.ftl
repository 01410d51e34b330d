# Quy hoạch: ký và khởi công những gì cùng nhau, và so với cách khác.

# Kết luận.
plan-title =
    { $works ->
        [0] Ký { $mw } mà không khởi công đường dây nào thì “{ $target }” đạt được với xác suất { $chance }
       *[other] { $works } đường dây và { $mw } được ký đưa xác suất đạt “{ $target }” lên { $chance }
    }
plan-signed =
    { $count ->
        [0] Không ký dự án nào.
       *[other] Ký { $count } dự án với tổng { $mw }: { $more ->
            [0] { $names }
           *[other] { $names } và { $more } dự án nhỏ hơn
        }.
    }
plan-begun-none = Không khởi công đường dây nào.
plan-begun = Khởi công { $count } đường dây: { $names }.
plan-begun-at = Khởi công { $count } đường dây: { $names }; tổng chi phí khoảng { $cost }.
plan-work =
    { $kind ->
        [new] { $name } ({ $year })
       *[more] nâng công suất { $name } ({ $year })
    }
plan-chances = Khi đó “{ $target }” đạt được { $checked } với số khởi tạo khác, do chương trình mô phỏng thông thường tính; trong { $draws } phương án tương lai dùng khi tìm kiếm, xác suất là { $searched }. Nếu không ký và không khởi công gì: { $nothing }.
plan-also = Ngoài ra “{ $target }”: { $chance }.
plan-against = { $side ->
        [more] Theo quy tắc { $rule }: ký { $mw } cho { $chance }, thấp hơn quy hoạch { $points }
        [less] Theo quy tắc { $rule }: ký { $mw } cho { $chance }, cao hơn quy hoạch { $points }
       *[same] Theo quy tắc { $rule }: ký { $mw } cho { $chance }, không phân biệt được với quy hoạch ({ $points })
    }; tính qua các năm, { $money ->
        [more] quy hoạch tiết kiệm thêm { $saves }
        [less] quy hoạch tiết kiệm ít hơn { $saves }
       *[same] không thấy khác biệt về khoản tiết kiệm ({ $saves })
    }.
plan-worth-most =
    { $kind ->
        [work] Có giá trị nhất là đường dây { $name }: đóng góp { $shared } vào xác suất, và thiếu nó thì quy hoạch mất { $out }.
       *[project] Có giá trị nhất là { $name }: đóng góp { $shared } vào xác suất, và thiếu dự án này thì quy hoạch mất { $out }.
    }
plan-roles =
    { $must ->
        [0] Trong { $near } quy hoạch tìm thấy có xác suất kém quy hoạch tốt nhất không quá { $points }, không dự án nào có mặt trong hầu hết.
       *[other] Trong { $near } quy hoạch tìm thấy có xác suất kém quy hoạch tốt nhất không quá { $points }, hầu hết đều ký { $names }; phần còn lại tùy lựa chọn.
    }
plan-offers = Theo mức giá chào, tính theo giá trần: { $offers }.
plan-at-offer = { $offer } cho { $chance } với { $mw } được ký
plan-no-limit-binds = Không giới hạn nào có tác dụng: quy hoạch là toàn bộ danh mục. Hãy ghi `limits` trong `plan`.
plan-interrupted = Việc tìm kiếm bị ngắt; đây là quy hoạch tốt nhất tìm được đến lúc đó.

# Các quy tắc quyết định từng dự án một.
plan-rule-first_come = đến trước được ký trước
plan-rule-saving_a_mw = khoản tiết kiệm trên mỗi MW
plan-rule-saving = khoản tiết kiệm của từng dự án
plan-rule-landed = công suất từng dự án đưa về

# Biểu đồ.
plan-frontier-title = Ký { $mw } cho xác suất { $half }; quy hoạch { $most } cho { $chance }
plan-frontier-drawn = Tỷ lệ phương án tương lai đạt “{ $target }”, theo công suất đặt được ký, GW; vạch là sai số chuẩn
plan-frontier-shown = Mỗi điểm là quy hoạch tốt nhất tìm được khi chỉ được ký nhiều nhất chừng ấy, trên các phương án tương lai của phần tìm kiếm; mỗi mức giá chào một đường.
plan-staircase-title = Theo quy tắc { $rule }, xác suất là { $chance }; quyết định cùng nhau thì { $together }
plan-staircase-same = Quyết định từng dự án một cũng tốt như quy hoạch
plan-staircase-drawn = Tỷ lệ phương án tương lai đạt “{ $target }”, theo công suất đặt được ký, GW: các quy hoạch tốt nhất, và các quy tắc ký lần lượt từng dự án
plan-staircase-shown = Mỗi quy tắc nhận những dự án tự nó đã tiết kiệm được tiền, kể cả toàn bộ chi phí đường dây, theo thứ tự riêng, chừng nào còn trong giới hạn. Tất cả gặp cùng các phương án tương lai của phần tìm kiếm; xác suất ở tiêu đề là của số khởi tạo khác.
plan-worth-title = { $name } đóng góp nhiều nhất: { $shared } trên { $whole }
plan-worth-drawn = Giá trị của từng phần trong quy hoạch đối với “{ $target }”, tính bằng điểm phần trăm xác suất
plan-worth-shown = Phần đóng góp là giá trị Shapley trên { $orders } thứ tự ngẫu nhiên cùng thứ tự đảo ngược; tổng của chúng bằng phần mà quy hoạch thêm được so với không làm gì. Vạch là sai số gộp của thứ tự và của các phương án tương lai. Một mình: cùng với các đường dây cần thiết.
plan-timeline-title = { $likely } trên { $count } dự án được ký có nhiều khả năng cấp điện trước cuối năm { $year }
plan-timeline-drawn = Thời điểm các dự án được ký và đường dây được khởi công đi vào vận hành: P10–P90 của các phương án tương lai có vận hành, và trung vị
plan-timeline-shown = Bên phải là tỷ lệ phương án tương lai đã đi vào vận hành. Tính trên các phương án tương lai dùng để kiểm tra.
plan-timeline-shown-raised = Bên phải là tỷ lệ phương án tương lai đã đi vào vận hành. Tính trên các phương án tương lai dùng để kiểm tra. Không vẽ: việc nâng công suất { $names }.
plan-axis-signed = được ký, GW
plan-axis-points = điểm phần trăm xác suất
plan-key-offer = quy hoạch tốt nhất khi chào { $offer } giá trần
plan-key-together = quy hoạch tốt nhất, quyết định cùng nhau
plan-key-best = quy hoạch
plan-key-shared = phần đóng góp (Shapley)
plan-key-out = phần mất khi bỏ ra
plan-key-alone = một mình
plan-key-project = dự án
plan-key-line = đường dây
plan-key-begun = khởi công
plan-head-there = có vào { $year }
plan-source = Kịch bản “{ $title }” ({ $name }): tìm kiếm trên { $draws }, số khởi tạo { $seed }; kiểm tra trên { $check }, số khởi tạo { $other }

# Trang báo cáo.
plan-page-about = Đã tìm trong { $tried } trên { $sets } tập đường dây, các tập còn lại không thể tốt hơn; đã tính { $packages } gói.
plan-page-plan = Quy hoạch
plan-page-plan-note = Hầu hết: ít nhất 95% các quy hoạch tốt ngang nhau đều ký dự án này. Ngày là P10–P90 của các phương án tương lai có vận hành. Quy hoạch là một kịch bản: có thể chạy, so sánh và sửa trong plan.yaml.
plan-page-alternatives = Các quy hoạch tốt ngang nhau
plan-page-alternatives-note = Kém quy hoạch không quá một sai số chuẩn, và khác nó cũng như khác nhau nhiều nhất trong số tìm thấy.
plan-page-again = Kịch bản cùng phần quy hoạch nằm trong scenario.yaml; lệnh sau lập lại trang này:
plan-column-part = Thành phần
plan-column-mw = MW
plan-column-role = Vai trò
plan-column-begun = Khởi công
plan-column-dates = Vận hành
plan-column-shared = Đóng góp, điểm phần trăm
plan-role-must = có trong hầu hết ({ $share })
plan-role-either = có trong một số ({ $share })
plan-role-line = đường dây
plan-alternative = Ký { $mw }, { $chance }: { $adds ->
        [0] không thêm gì
       *[other] thêm { $added }
    }, { $drops ->
        [0] không bớt gì
       *[other] bớt { $dropped }
    }.
plan-scenario-title = { $title }, theo quy hoạch

# Lệnh.
plan-searching = đang tìm quy hoạch
plan-so-far = quy hoạch tốt nhất đến lúc này: { $score }
plan-limits = đang xét các giới hạn khác
plan-worth = đang chia phần đóng góp
plan-one-by-one = đang quyết định từng dự án một
plan-checking = đang kiểm tra các quy hoạch với số khởi tạo khác
plan-worlds = đang lập quy hoạch trong các bối cảnh khác
plan-done = plan.yaml là quy hoạch dưới dạng kịch bản: { $folder }
plan-none = kịch bản không có phần `plan`; có thể bắt đầu từ `scenarios/master_plan.yaml`
plan-nothing-to-decide = không còn gì để quyết định: không dự án nào được tính mà chưa có hợp đồng hoặc phê duyệt
plan-no-aim = không quy hoạch nào có thể nhắm tới { $target }: cần là đại lượng muốn đạt ít nhất một mức và không giảm khi có thêm dự án; { $known }
plan-no-wish = không quy hoạch nào tối đa hóa được { $quantity }: đại lượng này không phải là tổng theo hành lang; { $known }
plan-wish-no-year = { $quantity } là mức vào cuối năm: hãy ghi năm nào trong `year`
plan-aims-among = đó là { $names }
plan-no-sum = không tính được xác suất đạt { $target } từ các gói: đại lượng này không phải là tổng theo hành lang
plan-also-not-met = không quy hoạch nào tìm thấy cho { $target } xác suất { $least }; tốt nhất trong các giới hạn là { $best }
plan-from-to = { $first } – { $last }
