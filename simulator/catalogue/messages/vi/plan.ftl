# Quy hoạch: ký và khởi công những gì cùng nhau, và so với cách khác.

# Kết luận.
plan-title =
    { $kind ->
        [mean] { $decided } đưa { $aim } lên { $reached }
       *[chance] { $decided } đưa xác suất đạt “{ $aim }” lên { $reached }
    }{ $against ->
        [rule] ; theo quy tắc “{ $rule }” là { $by_rule }
       *[none] { "" }
    }
plan-decided =
    { $works ->
        [0] Ký { $mw }, không khởi công đường dây nào,
       *[other] Ký { $mw } và khởi công { $works } đường dây
    }
plan-signed =
    { $count ->
        [0] Không ký dự án nào.
       *[other] Ký { $count } dự án với tổng { $mw }: { $names }{ $more ->
            [0] { "" }
           *[other] ; và { $more } dự án nhỏ hơn
        }.
    }
plan-begun-none = Không khởi công đường dây nào.
plan-begun = Khởi công { $count } đường dây: { $names }.
plan-begun-at = Khởi công { $count } đường dây: { $names }. Tổng chi phí khoảng { $cost }.
plan-work =
    { $kind ->
        [new] { $name } ({ $year })
       *[more] nâng công suất { $name } ({ $year })
    }
plan-reached =
    { $kind ->
        [mean] Khi đó { $aim } bình quân là { $checked }; nếu { $kept ->
            [0] không ký và không khởi công gì
           *[other] chỉ ký các dự án phải giữ và không khởi công gì
        }: { $nothing }.
       *[chance] Khi đó “{ $aim }” đạt ở { $checked }; nếu { $kept ->
            [0] không ký và không khởi công gì
           *[other] chỉ ký các dự án phải giữ và không khởi công gì
        }: { $nothing }.
    }
plan-also = Ngoài ra “{ $target }”: { $chance }{ $side ->
        [less] , thấp hơn mức { $asked } yêu cầu; mức này chỉ đạt trong các phương án tương lai dùng khi tìm kiếm
       *[enough] { "" }
    }.
plan-against = { $side ->
        [more] Theo quy tắc “{ $rule }”: ký { $mw } cho { $reached }, thấp hơn quy hoạch { $apart }
        [less] Theo quy tắc “{ $rule }”: ký { $mw } cho { $reached }, cao hơn quy hoạch { $apart }
       *[same] Theo quy tắc “{ $rule }”: ký { $mw } cho { $reached }, không phân biệt được với quy hoạch ({ $apart })
    }; tính qua các năm, { $money ->
        [more] quy hoạch tiết kiệm thêm { $saves }
        [less] quy hoạch tiết kiệm ít hơn { $saves }
       *[same] không thấy khác biệt về khoản tiết kiệm ({ $saves })
    }.
plan-worth-most =
    { $of ->
        [work] Có giá trị nhất là đường dây { $name }
       *[project] Có giá trị nhất là { $name }
    }: { $kind ->
        [mean] đóng góp { $shared } vào phần mà quy hoạch thêm được
       *[chance] đóng góp { $shared } vào xác suất
    }; thiếu phần này thì quy hoạch mất { $out }.
plan-stands-must =
    { $count ->
        [0] Không dự án nào có mặt trong hầu hết các quy hoạch kém quy hoạch tốt nhất không quá { $within } (tìm thấy { $near }).
       *[other] Có mặt trong hầu hết các quy hoạch kém quy hoạch tốt nhất không quá { $within } (tìm thấy { $near }): { $names }{ $more ->
            [0] { "" }
           *[other] ; và { $more } dự án khác
        }.
    }
plan-stands-either =
    { $count ->
        [0] Không có gì tùy lựa chọn.
       *[other] Tùy lựa chọn, có trong một số quy hoạch này và không có trong số khác: { $names }{ $more ->
            [0] { "" }
           *[other] ; và { $more } dự án khác
        }.
    }
plan-stands-out =
    { $count ->
        [0] Không dự án nào vắng mặt trong hầu hết các quy hoạch này.
       *[other] Hầu như không có trong quy hoạch nào: { $names }{ $more ->
            [0] { "" }
           *[other] ; và { $more } dự án khác
        }.
    }
plan-worlds-none =
    { $count ->
        [one] Trong bối cảnh khác, không thấy quy hoạch nào tốt hơn quy hoạch này
       *[other] Trong cả { $count } bối cảnh khác, không thấy quy hoạch nào tốt hơn quy hoạch này
    }
plan-worlds-most =
    { $count ->
        [one] Nếu bối cảnh là “{ $world }”
       *[other] Thiệt nhất nếu bối cảnh là “{ $world }”
    }: { $kind ->
        [mean] quy hoạch đạt { $ours }, quy hoạch lập riêng cho bối cảnh đó đạt { $best }, hơn { $lost }
       *[chance] xác suất của quy hoạch là { $ours }, của quy hoạch lập riêng cho bối cảnh đó là { $best }, hơn { $lost }
    }
plan-share = { $name } ({ $share })
plan-dear-signed = Theo chi phí đã biết ở đây, { $count } dự án được ký cần giá cao hơn mức được chào trong ít nhất một nửa số phương án tương lai, và khi đó chỉ vào vận hành nếu chủ đầu tư chấp nhận mức chào: { $names }.
plan-dear-others = { $count } dự án đã được phê duyệt cần giá cao hơn giá trần trong ít nhất một nửa số phương án tương lai mà vẫn được tính, vì kịch bản coi phê duyệt là đủ để quyết định giá: { $names }.
plan-found-sets =
    { $sets ->
        [one] Chỉ có một tập đường dây khả dĩ
       *[other] { $rest ->
            [none] Đã tìm trong tất cả { $sets } tập đường dây
            [interrupted] Đã tìm trong { $tried } trên { $sets } tập đường dây trước khi bị ngắt
           *[bound] Chỉ cần tìm trong { $tried } trên { $sets } tập đường dây, các tập còn lại không thể tốt hơn
        }
    }; đã tính { $packages } gói dự án và đường dây.
plan-found-twice = Trong { $draws } phương án tương lai dùng khi tìm kiếm, quy hoạch đạt { $searched }; trong { $check } phương án tương lai với số khởi tạo khác, do chương trình mô phỏng thông thường tính, { $checked }.
plan-certificate =
    { $state ->
        [proved] Đã chứng minh, trong { $took }: ở mức giá này, không quy hoạch nào trong các giới hạn đạt mục tiêu trong nhiều phương án tương lai hơn, trên { $draws } phương án tương lai dùng khi tìm kiếm, dù chi phí đường dây được chia thế nào.
        [ended] Đã chứng minh, trong { $took }: ở mức giá này, không quy hoạch nào trong các giới hạn đạt mục tiêu trong quá { $bound } của { $draws } phương án tương lai dùng khi tìm kiếm, dù chi phí đường dây được chia thế nào; quy hoạch tốt nhất tìm được đạt trong { $reached }.
       *[open] Những gì chứng minh được trong { $took }: ở mức giá này, không quy hoạch nào trong các giới hạn đạt mục tiêu trong quá { $bound } của { $draws } phương án tương lai dùng khi tìm kiếm, dù chi phí đường dây được chia thế nào; quy hoạch tốt nhất tìm được đạt trong { $reached }. Có thêm thời gian, cận trên này có thể hạ xuống.
    }
plan-certificate-better = Khi chứng minh đã gặp một quy hoạch mà việc tìm kiếm bỏ sót: đạt mục tiêu trong { $reached } của cùng các phương án tương lai, với { $mw } được ký: { $names }.
plan-certificate-form = Trong chứng minh đó, chi phí đường dây của chủ đầu tư được chia cho tất cả các dự án có thể đến, nên không quy hoạch nào đưa về nhiều hơn mức đã nêu; với quy hoạch tốt nhất tìm được, ở đó đưa về nhiều hơn chương trình mô phỏng bình quân { $mean }, và { $most } trong phương án tương lai khác biệt nhất.
plan-certificate-none = Không chứng minh được gì về quy hoạch này: chỉ có thể chặn trên xác suất công suất được đưa vào vận hành hoặc được đưa về.
plan-arcs-most = Thêm một MW giới hạn truyền tải, { $name } giúp đưa về nhiều nhất: bình quân { $lands } vào năm { $year }; { $full } các phương án tương lai dùng hết giới hạn này.
plan-arcs-none = Không đường dây hay trạm nào ngăn phần công suất của quy hoạch được đưa về vào năm { $year }.
plan-offers = Theo mức giá chào, tính theo giá trần, trên các phương án tương lai dùng khi tìm kiếm: { $offers }.
plan-at-offer = { $offer } cho { $reached } với { $mw } được ký
plan-given-up = Có thể bớt tối đa { $most } xác suất để tăng { $wanted }; quy hoạch bớt { $lost }.
plan-no-limit-binds = Không giới hạn nào có tác dụng: quy hoạch là toàn bộ danh mục. Hãy ghi `limits` trong `plan`.
plan-interrupted = Việc tìm kiếm bị ngắt; đây là quy hoạch tốt nhất tìm được đến lúc đó.

# Các quy tắc quyết định từng dự án một.
plan-rule-first_come = đến trước được ký trước
plan-rule-saving_a_mw = khoản tiết kiệm trên mỗi MW
plan-rule-saving = khoản tiết kiệm của từng dự án
plan-rule-landed = công suất từng dự án đưa về

# Tên và lượng.
plan-over-years =
    { $less ->
        [lines] { $quantity } (tổng các năm, đã trừ chi phí đường dây)
       *[nothing] { $quantity } (tổng các năm)
    }
plan-in-year =
    { $less ->
        [lines] { $quantity } năm { $year } (đã trừ chi phí đường dây)
       *[nothing] { $quantity } năm { $year }
    }
plan-amount-signed_mw = { $mw } được ký
plan-amount-lines =
    { $count ->
        [0] không đường dây nào
       *[other] { $count } đường dây
    }
plan-amount-line_musd = { $musd } cho đường dây

# Biểu đồ.
plan-frontier-title =
    { $only ->
        [yes] Với { $most }, quy hoạch đạt { $reached }
       *[no] Với { $less }, quy hoạch tốt nhất đạt { $half }; quy hoạch được chọn, với { $most }, đạt { $reached }
    }
plan-frontier-drawn =
    { $kind ->
        [mean] Bình quân của { $aim }, { $unit }
       *[chance] Tỷ lệ phương án tương lai đạt “{ $aim }”, { $unit }
    }, theo { $limited ->
        [lines] số đường dây khởi công hoặc nâng công suất
        [line_musd] chi phí đường dây
       *[signed_mw] công suất đặt được ký
    }; vạch là sai số chuẩn. Bên dưới: những gì khác mà các quy hoạch ấy mang lại
plan-frontier-shown =
    { $prices ->
        [0] Mỗi điểm là quy hoạch tốt nhất tìm được khi chỉ được dùng nhiều nhất chừng ấy, trên các phương án tương lai của phần tìm kiếm; bên dưới là bình quân với số khởi tạo khác.
       *[other] Mỗi điểm là quy hoạch tốt nhất tìm được khi chỉ được dùng nhiều nhất chừng ấy, trên các phương án tương lai của phần tìm kiếm; hình thoi là quy hoạch tốt nhất ở mức giá khác, tính theo giá trần. Bên dưới là bình quân với số khởi tạo khác.
    }
plan-staircase-title =
    { $rules ->
        [one] Theo quy tắc “{ $lowest }”, { $kind ->
            [mean] bình quân là
           *[chance] xác suất là
        } { $low }; quyết định cùng nhau thì { $together }
       *[other] Quyết định từng dự án một: { $kind ->
            [mean] bình quân là
           *[chance] xác suất là
        } { $low } theo “{ $lowest }”, { $high } theo “{ $highest }”; quyết định cùng nhau thì { $together }
    }
plan-staircase-drawn =
    { $kind ->
        [mean] Bình quân của { $aim }, { $unit }
       *[chance] Tỷ lệ phương án tương lai đạt “{ $aim }”, { $unit }
    }, theo công suất đặt được ký: các quy hoạch tốt nhất, và các quy tắc ký lần lượt từng dự án
plan-staircase-shown = Mỗi quy tắc nhận những dự án tự nó đã tiết kiệm được tiền, kể cả toàn bộ chi phí đường dây, theo thứ tự riêng, chừng nào còn trong giới hạn. Tất cả gặp cùng các phương án tương lai của phần tìm kiếm; số ở tiêu đề là của số khởi tạo khác.
plan-worth-title = { $name } đóng góp nhiều nhất: { $shared } trên { $whole }
plan-worth-drawn =
    { $kind ->
        [mean] Giá trị của từng phần trong quy hoạch đối với { $aim }
       *[chance] Giá trị của từng phần trong quy hoạch đối với “{ $aim }”, tính bằng điểm phần trăm xác suất
    }
plan-worth-shown = Phần đóng góp là giá trị Shapley trên { $orders } thứ tự ngẫu nhiên cùng thứ tự đảo ngược; tổng của chúng bằng phần mà quy hoạch thêm được so với không làm gì. Vạch đen là sai số gộp của thứ tự và của các phương án tương lai. Một mình: cùng với các đường dây cần thiết. Lập lại: sau khi chọn lại phần còn lại mà không có nó.
plan-timeline-title =
    { $count ->
        [0] Chỉ khởi công đường dây
       *[other] { $likely } trên { $count } dự án được ký có nhiều khả năng cấp điện trước cuối năm { $year }
    }
plan-timeline-drawn = Thời điểm các dự án được ký và đường dây được khởi công đi vào vận hành: P10–P90 của các phương án tương lai có vận hành, và trung vị
plan-timeline-shown = Bên phải là tỷ lệ phương án tương lai đã đi vào vận hành. Tính trên các phương án tương lai dùng để kiểm tra. Xanh đậm: có trong hầu hết các quy hoạch tốt ngang nhau; xanh nhạt: tùy lựa chọn.
plan-timeline-shown-raised = Bên phải là tỷ lệ phương án tương lai đã đi vào vận hành. Tính trên các phương án tương lai dùng để kiểm tra. Xanh đậm: có trong hầu hết các quy hoạch tốt ngang nhau; xanh nhạt: tùy lựa chọn. Không vẽ: việc nâng công suất { $names }.
plan-regret-drawn =
    { $kind ->
        [mean] Bình quân của { $aim } trong từng bối cảnh
       *[chance] Tỷ lệ phương án tương lai đạt “{ $aim }” trong từng bối cảnh
    }: quy hoạch này, và quy hoạch lập riêng cho bối cảnh đó
plan-regret-shown = Mỗi bối cảnh là một kịch bản riêng, trong đó quy hoạch được lập lại. Phần quy hoạch còn thiếu được tính theo từng phương án tương lai, với số khởi tạo khác; số âm nghĩa là quy hoạch này hơn. Vạch là sai số chuẩn.
plan-axis-signed_mw = được ký, GW
plan-axis-lines = đường dây khởi công hoặc nâng công suất
plan-axis-line_musd = chi phí đường dây, triệu USD
plan-axis-worth =
    { $kind ->
        [mean] { $unit }
       *[chance] điểm phần trăm xác suất
    }
plan-axis-reached =
    { $kind ->
        [mean] { $unit }
       *[chance] xác suất, %
    }
plan-panel = { $quantity }, { $unit }
plan-label-best = quy hoạch, giá { $offer }
plan-label-offer = giá { $offer }
plan-key-together = quy hoạch tốt nhất, quyết định cùng nhau
plan-key-best = quy hoạch
plan-key-best-there = quy hoạch tốt nhất cho bối cảnh đó
plan-key-shared = phần đóng góp (Shapley)
plan-key-taken_out = phần mất khi bỏ ra
plan-key-planned_again = phần mất khi bỏ ra và lập lại
plan-key-alone = một mình
plan-key-must = dự án có trong hầu hết các quy hoạch tốt ngang nhau
plan-key-either = dự án khác
plan-key-line = đường dây
plan-key-begun = khởi công
plan-head-there = có vào { $year }
plan-source = Kịch bản “{ $title }” ({ $name }): tìm kiếm trên { $draws }, số khởi tạo { $seed }; kiểm tra trên { $check }, số khởi tạo { $other }

# Trang báo cáo.
plan-page-stands = Những gì có trong mọi quy hoạch tốt
plan-page-parts = Từng phần của quy hoạch
plan-page-parts-note = Hầu hết: ít nhất 95% các quy hoạch tốt ngang nhau có phần này. Ngày là P10–P90 của các phương án tương lai có vận hành. Tổng các phần đóng góp bằng phần mà quy hoạch thêm được so với không làm gì. Mọi dự án và đường dây có thể chọn, cùng vai trò, nằm trong tables/plan.csv.
plan-page-against = Từng dự án một, và cùng nhau
plan-page-against-note = Mỗi quy tắc nhận những dự án tự nó đã tiết kiệm được tiền, theo thứ tự riêng, chừng nào còn trong giới hạn. Phần kém quy hoạch và phần tiết kiệm ít hơn được tính theo từng phương án tương lai; số âm nghĩa là quy tắc hơn.
plan-page-worlds = Các bối cảnh khác
plan-page-worlds-note = Trong mỗi bối cảnh, quy hoạch được lập lại. Phần quy hoạch này còn thiếu so với quy hoạch tốt nhất lập riêng cho bối cảnh đó được tính theo từng phương án tương lai; số âm nghĩa là quy hoạch này hơn.
plan-page-arcs = Các đường dây và trạm cản trở quy hoạch
plan-page-arcs-note = Số MW được đưa về bình quân khi chỉ một đường dây hoặc trạm có thêm một MW giới hạn, trong năm của mục tiêu. Không nêu những nơi hầu như không phương án tương lai nào dùng hết giới hạn.
plan-page-alternatives = Các quy hoạch tốt ngang nhau
plan-alternatives = Kém quy hoạch không quá một sai số chuẩn, và khác nó cũng như khác nhau nhiều nhất trong số tìm thấy.
plan-page-found = Quy hoạch được tìm ra thế nào
plan-page-again = Quy hoạch là một kịch bản: có thể chạy, so sánh và sửa trong plan.yaml. Kịch bản xuất phát là scenario.yaml; lệnh sau lập lại trang này:
plan-number-futures = trong { $draws } phương án tương lai với số khởi tạo khác
plan-number-signed = được ký, gồm { $count } dự án
plan-number-must = { $count } dự án có trong hầu hết các quy hoạch tốt
plan-number-begun =
    { $count ->
        [0] đường dây được khởi công hoặc nâng công suất
       *[other] đường dây được khởi công hoặc nâng công suất
    }
plan-number-cost = khoảng { $cost }
plan-number-against =
    { $side ->
        [less] kém quy tắc “{ $rule }”
       *[more] hơn quy tắc “{ $rule }”
    }
plan-number-rule = quy tắc này cho { $reached }
plan-column-part = Thành phần
plan-column-mw = MW
plan-column-role = Quy hoạch tốt ngang nhau có phần này
plan-column-begun = Khởi công
plan-column-dates = Vận hành
plan-column-shared = Đóng góp, { $unit }
plan-column-rule = Quy tắc
plan-column-lines = Đường dây
plan-column-reached = Đạt
plan-column-lacks = Kém quy hoạch, { $unit }
plan-column-saves = Tiết kiệm ít hơn, { $unit }
plan-column-world = Bối cảnh
plan-column-here = Quy hoạch
plan-column-best = Tốt nhất cho bối cảnh đó
plan-column-lost = Quy hoạch còn thiếu, { $unit }
plan-column-arc = Đường dây hoặc trạm
plan-column-limit = Giới hạn, MW (trung vị)
plan-column-full = Phương án tương lai dùng hết
plan-column-lands = Đưa về, MW khi thêm một MW
plan-role =
    { $of ->
        [must] hầu hết ({ $share })
        [out] hầu như không ({ $share })
       *[either] một số ({ $share })
    }
plan-alternative = Ký { $mw }, { $reached }. { $adds ->
        [0] Không thêm gì.
       *[other] Thêm { $added }.
    } { $drops ->
        [0] Không bớt gì.
       *[other] Bớt { $dropped }.
    }
plan-gap-once =
    .title = Tất cả được quyết định một lần
    .text = Ký gì, khởi công gì và vào năm nào được định ngay từ đầu; một quy hoạch được điều chỉnh khi biết thêm có thể tốt hơn.
plan-gap-signing =
    .title = Ký là thành công
    .text = Dự án mà quy hoạch chọn ký thì ký được, trừ khi cần giá cao hơn mức được chào; không tính những gì cần làm để từng chủ đầu tư đồng ý.
plan-gap-price =
    .title = Một mức giá cho tất cả
    .text = Mọi dự án được ký đều được chào cùng một tỷ lệ so với giá trần của mình, dù một số có thể nhận giá thấp hơn.
plan-gap-costs =
    .title = Chi phí đường dây
    .text = Đường dây được tính theo chi phí trung tâm: trong giới hạn chi phí, khi xét từng dự án một, và khi mục tiêu là khoản tiết kiệm. Khoản tiết kiệm nêu kèm theo các quy hoạch chưa trừ chi phí này.
plan-gap-best =
    .title = Quy hoạch tốt nhất tìm được
    .text = Danh sách ký được cải thiện bằng cách đổi mỗi lần tối đa ba dự án cho đến khi không còn gì tốt hơn; vẫn có thể có quy hoạch khác tốt hơn một chút.
plan-gap-worlds =
    .title = Những bối cảnh chưa ai viết ra
    .text = Quy hoạch được lập cho các khả năng trong kịch bản của nó. Những gì khác có thể xảy ra chỉ được xét khi được ghi thành một bối cảnh trong `worlds`.
plan-scenario-title = { $title }, theo quy hoạch

# Lệnh.
plan-searching = đang tìm quy hoạch
plan-so-far =
    quy hoạch tốt nhất đến lúc này: { $reached } với { $signed } dự án và { $works ->
        [0] không đường dây nào
       *[other] { $works } đường dây
    }
plan-limits = đang xét các giới hạn khác
plan-worth = đang chia phần đóng góp
plan-one-by-one = đang quyết định từng dự án một
plan-proving = đang chứng minh quy hoạch tốt đến đâu
plan-checking = đang kiểm tra các quy hoạch với số khởi tạo khác
plan-worlds = đang lập quy hoạch trong các bối cảnh khác
plan-done = plan.yaml là quy hoạch dưới dạng kịch bản: { $folder }
plan-none = kịch bản không có phần `plan`; có thể bắt đầu từ `scenarios/master_plan.yaml`
plan-nothing-to-decide = không còn gì để quyết định: không dự án nào được tính mà chưa có hợp đồng hoặc phê duyệt
plan-no-aim = không quy hoạch nào có thể nhắm tới { $target }: cần là đại lượng muốn đạt ít nhất một mức và không giảm khi có thêm dự án; { $known }
plan-no-wish = không quy hoạch nào tối đa hóa được { $quantity }: đại lượng này không phải là tổng theo hành lang; { $known }
plan-wish-no-year = { $quantity } là mức vào cuối năm: hãy ghi năm nào trong `year`
plan-aims-among = đó là { $names }
plan-china = { $target } tính cả phần của Trung Quốc, là điều không quy hoạch nào quyết định: hãy nêu một mục tiêu của riêng Lào
plan-no-sum = không tính được xác suất đạt { $target } từ các gói: đại lượng này không phải là tổng theo hành lang
plan-also-not-met = không quy hoạch nào tìm thấy cho { $target } xác suất { $least }; tốt nhất trong các giới hạn là { $best }
plan-from-to = { $first } – { $last }
plan-certificate-no-highs = chưa cài HiGHS, công cụ chứng minh quy hoạch tốt đến đâu: hãy chạy pip install highspy, hoặc không yêu cầu chứng minh
