# Các kịch bản đặt cạnh nhau: kết luận, biểu đồ, trang kết quả, ghi chú.

# Kịch bản và chênh lệch.
compare-quoted = “{ $title }”
compare-reference = tham chiếu
compare-the-reference = kịch bản tham chiếu
compare-plus = +{ $size }
compare-minus = −{ $size }
compare-not-known = chưa rõ
compare-same = không khác trong bất kỳ phương án nào
    .short = như nhau
compare-in-noise = trong sai số
compare-in-noise-of = trong phạm vi sai số ngẫu nhiên của { $draws } phương án ({ $value })
compare-one-future = { $value }; chỉ một phương án nên không biết sai số
compare-quantity-by = { $quantity } ({ $size })
compare-no-such-target = không có mục tiêu này
compare-not-tested = không kiểm tra
compare-field-set = { $field }: { $value }
compare-inputs-of = { $count } số liệu đầu vào của { $sections }

# Kết luận.
compare-sentence = { $title }.
compare-identical =
    { $changed ->
        [0] { $name } không khác kịch bản { $reference } ở bất kỳ phương án hay đại lượng nào: mọi số liệu đầu vào đều giống nhau.
       *[other] { $name } không khác kịch bản { $reference } ở bất kỳ phương án hay đại lượng nào, dù có { $changed } số liệu đầu vào khác nhau.
    }
compare-level =
    { $direction ->
        [more] { $name }: { $quantity } năm { $year } là { $level }, cao hơn { $size } so với kịch bản { $reference }.
       *[less] { $name }: { $quantity } năm { $year } là { $level }, thấp hơn { $size } so với kịch bản { $reference }.
    }
compare-lead =
    { $direction ->
        [more] { $name }: { $quantity } năm { $year } cao hơn { $size } so với kịch bản { $reference }.
       *[less] { $name }: { $quantity } năm { $year } thấp hơn { $size } so với kịch bản { $reference }.
    }
compare-quiet =
    { $draws ->
        [1] Năm { $year }, { $name } khác kịch bản { $reference } về { $quantities }; chỉ chạy một phương án nên không biết sai số.
       *[other] Năm { $year }, chênh lệch giữa { $name } và { $reference } nằm trong phạm vi sai số ngẫu nhiên của { $draws } phương án về { $quantities }.
    }
compare-goal = { $name } đạt { $standing } { $value } cho năm { $year } trong { $chance }; chênh lệch so với kịch bản { $reference }: { $points }.

# Tiêu đề biểu đồ.
compare-against = So với kịch bản { $reference }: { $each }
compare-clause-lead =
    { $direction ->
        [more] { $name }, { $quantity } năm { $year } cao hơn { $size }
       *[less] { $name }, { $quantity } năm { $year } thấp hơn { $size }
    }
compare-clause-noise = { $names } chưa thể phân biệt được với { $draws } phương án
compare-clause-same = { $names } như nhau trong mọi phương án
compare-chance-most = { $name } đạt “{ $target }” trong { $chance }, chênh lệch so với kịch bản { $reference } { $points }: khác biệt lớn nhất về khả năng đạt mục tiêu
compare-chances-same = Không mục tiêu nào có số phương án đạt nhiều hơn hay ít hơn kịch bản { $reference }
compare-chances-noise = Với { $draws } phương án, chưa thể phân biệt khả năng đạt của mục tiêu nào so với kịch bản { $reference }
compare-over-time-none = Không năm nào khác kịch bản { $reference } vượt quá sai số ngẫu nhiên
compare-over-time-most =
    { $direction ->
        [more] Chênh lệch lớn nhất so với kịch bản { $reference } về { $quantity }: { $name } năm { $year }, cao hơn { $size }
       *[less] Chênh lệch lớn nhất so với kịch bản { $reference } về { $quantity }: { $name } năm { $year }, thấp hơn { $size }
    }
compare-over-time-constant =
    { $direction ->
        [more] Chênh lệch lớn nhất so với kịch bản { $reference } về { $quantity }: { $name }, cao hơn { $size } ở mọi năm kể từ { $year }
       *[less] Chênh lệch lớn nhất so với kịch bản { $reference } về { $quantity }: { $name }, thấp hơn { $size } ở mọi năm kể từ { $year }
    }
compare-explained-same = { $name } và kịch bản { $reference } không khác nhau về “{ $target }” trong bất kỳ phương án nào
compare-explained-noise = { $name } so với kịch bản { $reference } năm { $year }: { $quantity } { $size }
compare-explained-chance-noise = { $name } so với kịch bản { $reference }: chênh lệch về khả năng đạt “{ $target }”: { $size }
compare-explained =
    { $direction ->
        [more] { $name }: { $quantity } năm { $year } cao hơn { $size } so với kịch bản { $reference }{ $steps ->
            [1] , toàn bộ do { $step }
           *[other] { $interacts ->
                [yes] ; trong đó { $part } ({ $reverse } nếu đổi theo thứ tự ngược) do { $step }
               *[no] ; trong đó { $part } do { $step }
            }
        }
       *[less] { $name }: { $quantity } năm { $year } thấp hơn { $size } so với kịch bản { $reference }{ $steps ->
            [1] , toàn bộ do { $step }
           *[other] { $interacts ->
                [yes] ; trong đó { $part } ({ $reverse } nếu đổi theo thứ tự ngược) do { $step }
               *[no] ; trong đó { $part } do { $step }
            }
        }
    }
compare-explained-chance =
    { $steps ->
        [1] { $name } so với kịch bản { $reference }: khả năng đạt “{ $target }” chênh lệch { $size }, toàn bộ do { $step }
       *[other] { $interacts ->
            [yes] { $name } so với kịch bản { $reference }: khả năng đạt “{ $target }” chênh lệch { $size }; trong đó { $part } ({ $reverse } nếu đổi theo thứ tự ngược) do { $step }
           *[no] { $name } so với kịch bản { $reference }: khả năng đạt “{ $target }” chênh lệch { $size }; trong đó { $part } do { $step }
        }
    }

# Trong và dưới biểu đồ.
compare-source = Kịch bản tham chiếu: “{ $title }” ({ $label }) · mỗi kịch bản { $draws } phương án tương lai, số khởi tạo { $seed }, cùng một bộ số ngẫu nhiên · số liệu thực tế đến ngày { $day } · Mô hình mô phỏng nhập khẩu năng lượng Lào – Việt Nam
compare-panel = { $quantity }, { $unit }
compare-side-by-side =
    .subtitle = Trung vị, nửa giữa và khoảng P10–P90 của các phương án theo năm, mỗi hàng một thang đo; màu xám là kịch bản tham chiếu { $reference }. Các con số thuộc năm { $year }: trung vị, khoảng P10–P90, và bên phải là chênh lệch của giá trị trung bình.
compare-left-out = { $caption } Biểu đồ thể hiện { $shown } kịch bản đầu; các bảng còn có { $scenarios }.
compare-not-in = kịch bản này không có { $quantity }
compare-over-time =
    .subtitle = Trung bình chênh lệch so với kịch bản { $reference } theo từng phương án, kèm hai lần sai số chuẩn; nét mảnh phía sau là khoảng P10–P90 của chênh lệch. Thanh chạm mức không là nằm trong phạm vi sai số; năm mà mọi phương án như nhau thì không vẽ.
compare-over-time-quiet = Không năm nào chênh lệch vượt quá sai số: { $quantities }.
compare-chances =
    .subtitle = Tỷ lệ phương án đạt từng mục tiêu, tính bằng phần trăm kèm sai số chuẩn; bên dưới là chênh lệch so với kịch bản { $reference }, tính bằng điểm phần trăm, kèm sai số của các cặp phương án.
compare-all-missed = Không đạt trong mọi phương án của mọi kịch bản: { $titles }.
compare-all-met = Đạt trong mọi phương án của mọi kịch bản: { $titles }.
compare-all-untested = Không kiểm tra ở kịch bản nào: { $titles }.
compare-waterfall =
    .subtitle =
        { $fewer ->
            [yes] Các số liệu đầu vào được đổi lần lượt theo thứ tự trong tệp (thanh đậm) và theo thứ tự ngược (thanh nhạt, vẽ từ cùng điểm đầu), mỗi bước { $draws } phương án. ± là sai số chuẩn của các cặp phương án. Nếu hai thứ tự khác nhau vượt quá sai số, con số thứ hai ứng với thứ tự ngược.
           *[no] Các số liệu đầu vào được đổi lần lượt theo thứ tự trong tệp (thanh đậm) và theo thứ tự ngược (thanh nhạt, vẽ từ cùng điểm đầu). ± là sai số chuẩn của các cặp phương án. Nếu hai thứ tự khác nhau vượt quá sai số, con số thứ hai ứng với thứ tự ngược.
        }
compare-idle = Không làm thay đổi kết quả: { $steps }.
compare-met-in = tỷ lệ phương án đạt, %
compare-mean-of = trung bình { $quantity } năm { $year }, { $unit }
compare-all-of-it = toàn bộ thay đổi
compare-reverse = thứ tự ngược { $size }

# Trang kết quả.
compare-page-title = { $others } so với kịch bản { $reference }
compare-page-about = Mỗi kịch bản có { $draws } phương án tương lai với cùng một bộ số ngẫu nhiên, số khởi tạo { $seed }, giai đoạn { $first }–{ $last }.
compare-page-answer = Những khác biệt
compare-page-no_figures = Lần so sánh này không yêu cầu biểu đồ; số liệu nằm trong các bảng.
compare-page-targets = Mục tiêu
compare-page-targets_note = Tỷ lệ phương án tương lai đạt từng mục tiêu. Mọi kịch bản được chạy với cùng một bộ số ngẫu nhiên nên các phương án được so sánh theo cặp: ± là sai số chuẩn, đối với chênh lệch là sai số của các cặp. Chênh lệch nhỏ hơn hai lần sai số được coi là nằm trong phạm vi sai số. Một nửa số phương án thiếu hụt không quá mức thiếu hụt điển hình; năm đầu tiên đạt là năm trung vị (P10–P90).
compare-page-differences = Chênh lệch theo đại lượng
compare-page-differences-in = Chênh lệch theo đại lượng, năm { $year }
compare-page-differences_note = Giá trị trung bình kèm sai số chuẩn; bên dưới là chênh lệch, cũng kèm sai số chuẩn.
compare-page-every_quantity = Mọi đại lượng và mọi năm
compare-page-quantity = Đại lượng
compare-page-inputs = Số liệu đầu vào khác nhau
compare-page-inputs_note = giá trị trong kịch bản tham chiếu và giá trị thay thế
compare-page-no_inputs = Không có số liệu đầu vào nào khác nhau.
compare-page-path = Đầu vào
compare-page-here = Kịch bản tham chiếu
compare-page-there = Giá trị thay thế
compare-page-why = Căn cứ
compare-page-again_note = Thư mục scenarios bên cạnh trang này chứa mọi kịch bản đã ghép và kiểm tra. So sánh lại sẽ cho đúng các con số này:
compare-mean = trung bình { $mean }
compare-mean-apart = trung bình { $mean }, { $difference }
compare-typical-miss = mức thiếu hụt điển hình { $miss }
compare-first =
    { $comparator ->
        [at_least] năm đầu tiên đạt: { $when }
       *[at_most] năm đầu tiên vượt: { $when }
    }
compare-sooner-later = sớm hơn trong { $sooner }, muộn hơn trong { $later } số phương án

# Những gì không so sánh hay giải thích được, và tiến trình.
compare-seed = số khởi tạo { $seed }
compare-draws = { $draws } lượt mô phỏng
compare-other-chance = { $scenario } yêu cầu { $asked }; kịch bản này được chạy với { $given } như { $reference } để có thể ghép cặp các phương án.
compare-span = { $scenario } { $first }–{ $last }
compare-horizons-differ = Giai đoạn mô phỏng khác nhau ({ $spans }); chỉ so sánh { $first }–{ $last }.
compare-day-of = { $scenario } { $day }
compare-days-differ = Ngày cập nhật số liệu khác nhau ({ $days }): thời điểm vận hành được rút lại, nên chênh lệch gồm cả những gì biết thêm giữa các ngày đó.
compare-part-missing =
    { $count ->
        [1] { $having_count ->
            [1] Kịch bản { $without } không có { $part }: kết quả về phần này của kịch bản { $having } không được so sánh.
           *[other] Kịch bản { $without } không có { $part }: kết quả về phần này của các kịch bản { $having } không được so sánh.
        }
       *[other] { $having_count ->
            [1] Các kịch bản { $without } không có { $part }: kết quả về phần này của kịch bản { $having } không được so sánh.
           *[other] Các kịch bản { $without } không có { $part }: kết quả về phần này của các kịch bản { $having } không được so sánh.
        }
    }
compare-target-missing = Mục tiêu { $target } không có trong { $scenarios }.
compare-not-explained = Không giải thích được chênh lệch của { $scenario } về { $target }: { $why }.
compare-not-of-both = mục tiêu này không có ở cả hai kịch bản
compare-not-tested-in-both = { $target } không được kiểm tra ở cả hai kịch bản; các mục tiêu được kiểm tra là { $tested }
compare-no-scenario = không có kịch bản { $scenario } bên cạnh kịch bản tham chiếu; hiện có { $others }
compare-too-few =
    { $played ->
        [0] không có gì để so sánh: không kịch bản nào chạy được; cần ít nhất hai
       *[other] không có gì để so sánh: chỉ { $played } kịch bản chạy được; cần ít nhất hai
    }
compare-no-common-year = các giai đoạn mô phỏng không có năm chung ({ $spans }); hãy sửa `horizon`
compare-needs-two = cần ít nhất hai kịch bản để so sánh
compare-no-target = không có mục tiêu `{ $target }`; hiện có { $known }
compare-no-target-but = không có mục tiêu `{ $target }`; có phải `{ $close }`?
compare-failed = { $scenario } bị lỗi và không có trong lần so sánh này: { $why }
compare-doing = { $doing } { $scenario }
compare-explaining = đang giải thích chênh lệch
compare-results-in = so sánh: kết quả nằm trong { $folder }
compare-head = { $others } so với kịch bản { $reference }, mỗi kịch bản { $draws } phương án tương lai

# Hai kịch bản thành đoạn văn.
compare-code = `{ $code }`
compare-named = { $name }, { $code }
compare-some-of = { $count } trong số { $all } mục của `{ $section }`
compare-more-of = { $count } mục khác
compare-section-entries = { $count } mục của `{ $section }`: { $names }
compare-section-set = { $count } mục của `{ $section }` ({ $fields }): { $names }
compare-added = thêm `{ $path }`: { $keys }
compare-set =
    { $new ->
        [yes] `{ $path }`: { $value }
       *[no] `{ $path }`: { $value } ({ $reference }: { $before })
    }
compare-set-of =
    { $new ->
        [yes] { $name }, `{ $path }`: { $value }
       *[no] { $name }, `{ $path }`: { $value } ({ $reference }: { $before })
    }
compare-level-of =
    { $direction ->
        [more] { $quantity } { $level } (cao hơn { $size })
       *[less] { $quantity } { $level } (thấp hơn { $size })
    }
compare-levels = Năm { $year }, trong ngoặc là chênh lệch so với kịch bản { $reference }: { $quantities }.
compare-levels-noise = Nằm trong phạm vi sai số ngẫu nhiên của { $draws } phương án: { $quantities }.
compare-levels-same = Như nhau trong mọi phương án: { $quantities }.
compare-goals = Các mục tiêu có số phương án đạt nhiều hơn hoặc ít hơn kịch bản { $reference }: { $targets }.
compare-goals-none = Không mục tiêu nào có số phương án đạt nhiều hơn hay ít hơn, hoặc đạt vào năm khác.
compare-goal-met = “{ $target }” trong { $chance } ({ $points })
compare-goal-met-by = “{ $target }” đến năm { $year } trong { $chance } ({ $points })
compare-goal-noise = Nằm trong phạm vi sai số: khả năng đạt “{ $target }” ({ $size }).
compare-first-reached = “{ $target }” lần đầu đạt { $after }, còn ở kịch bản { $reference } { $before }.
compare-quantity-if = { $name } ({ $condition })
compare-if = { $finding } ({ $condition })
compare-targets-if = Kết quả về các mục tiêu do một giả thiết quyết định chỉ đúng { $conditions }.
compare-reached-after = sau năm { $year }
compare-reached-in = năm { $year }
compare-reached-between = năm { $year } ({ $low }–{ $high })
compare-reached-or-later = năm { $year } ({ $low }–muộn hơn)
compare-why =
    { $interacts ->
        [yes] Phần lớn nhất của mức { $total } năm { $year } là do { $step }: { $part } ({ $reverse } nếu đổi các số liệu đầu vào theo thứ tự ngược).
       *[no] Phần lớn nhất của mức { $total } năm { $year } là do { $step }: { $part }.
    }
compare-why-chance =
    { $interacts ->
        [yes] Phần lớn nhất của mức { $total } về “{ $target }” là do { $step }: { $part } ({ $reverse } nếu đổi các số liệu đầu vào theo thứ tự ngược).
       *[no] Phần lớn nhất của mức { $total } về “{ $target }” là do { $step }: { $part }.
    }
compare-regret =
    { $same ->
        [same] Trong { $count } kịch bản, { $name } có mức hối tiếc thấp nhất: trong 9 trên 10 phương án tương lai, { $quantity } năm { $year } kém kịch bản tốt nhất không quá { $regret }, và là tốt nhất trong { $best } số phương án.
       *[other] Trong { $count } kịch bản, { $name } có mức hối tiếc thấp nhất: trong 9 trên 10 phương án tương lai, { $quantity } năm { $year } kém kịch bản tốt nhất không quá { $regret }. Kịch bản này tốt nhất trong { $best } số phương án, { $other } trong { $others }.
    }
