# Yếu tố nào làm thay đổi câu trả lời: các đầu vào theo phần phương sai, các giả định theo tác động.

# Câu trả lời.
sensitivity-chance-of = xác suất đạt “{ $target }”
sensitivity-mean-of = { $quantity } năm { $year }

# Kết luận.
sensitivity-title =
    { $kind ->
        [one] Yếu tố tác động mạnh nhất đến { $answer }: { $input }. Ở một phần mười thấp nhất: { $low }; cao nhất: { $high }
       *[several] Yếu tố tác động mạnh nhất đến { $answer }: { $input }. Ở một phần mười số phương án bất lợi nhất: { $low }; thuận lợi nhất: { $high }
    }
sensitivity-title-nothing = Không yếu tố nào trong { $inputs } đầu vào làm thay đổi { $answer } nhiều hơn mức ngẫu nhiên trong { $draws } phương án tương lai
sensitivity-to-find-out = { $matter } trên { $count } giả định cho thấy có tác động đến { $answer }. Cần tìm hiểu trước tiên: { $first } (chênh lệch { $effect } giữa hai đầu)
sensitivity-none-matters = Không giả định nào trong { $count } giả định cho thấy có tác động đến { $answer }
sensitivity-ask-more = Giả định nào cần tìm hiểu thêm, và các đầu vào cùng nhau gây ra điều gì: simulate sensitivity scenario.yaml --target { $target }
sensitivity-stands = { $answer }: { $value }, qua { $draws } phương án tương lai.
sensitivity-share-of = { $input } ({ $share })
sensitivity-shares = Trong phương sai giữa các phương án, từng đầu vào tự giải thích được: { $shares }. { $count } trên { $inputs } đầu vào có tác động vượt mức ngẫu nhiên; cộng từng đầu vào lại, chúng giải thích { $told }. Phần còn lại phát sinh khi nhiều yếu tố cùng xảy ra.
sensitivity-totals = Riêng từng đầu vào, và tính cả tác động cùng với các đầu vào khác, qua { $futures } phương án ghép riêng cho việc này: { $shares }.
sensitivity-total-of = { $input } ({ $first } và { $total }, số sau ± { $half })
sensitivity-all-others = tất cả các đầu vào khác
sensitivity-widened = { $widened } giả định chỉ có một giá trị được cho biến thiên đồng thời trong khoảng của chúng, ở một lượt mô phỏng riêng; khi đó kết quả trung bình là { $mean }. Trong { $looked_at } con số biến thiên hoặc có thể biến thiên, { $moving } con số cho thấy có tác động.
sensitivity-refused = Chưa xét { $count } giả định, vì kịch bản không cho phép thay đổi riêng lẻ: { $names }.
sensitivity-more-draws = Khoảng tin cậy của phần lớn nhất còn rộng; cần khoảng { $draws } phương án để một nửa khoảng đó chỉ còn bằng một phần năm giá trị.
sensitivity-more-base = Khoảng tin cậy của phần tổng lớn nhất còn rộng; cần khoảng { $draws } phương án gốc để một nửa khoảng đó chỉ còn bằng một phần năm giá trị.
sensitivity-from-to = { $low } → { $high }
sensitivity-input-line =
    { $kind ->
        [one] { $input }: { $share } phương sai; { $low } khi thấp, { $high } khi cao
       *[several] { $input }: { $share } phương sai; { $low } khi bất lợi nhất, { $high } khi thuận lợi nhất
    }
sensitivity-known-line = { $input }: { $low } ở đầu thấp, { $high } ở đầu cao, chênh lệch { $effect }

# Hình.
sensitivity-tornado-drawn = { $answer }, trung bình trong một phần mười số phương án mà đầu vào thấp nhất và cao nhất; với đầu vào gồm nhiều số, bất lợi nhất và thuận lợi nhất. Vạch: trong tất cả các phương án
sensitivity-tornado-shown = { $apart } trên { $inputs } đầu vào, là những đầu vào cho thấy có tác động; bên phải là phần phương sai mà mỗi đầu vào tự giải thích, và phần tính cả tác động cùng các đầu vào khác nếu có yêu cầu.
sensitivity-key-low = một phần mười thấp nhất, hoặc bất lợi nhất
sensitivity-key-high = một phần mười cao nhất, hoặc thuận lợi nhất
sensitivity-head-share = tự giải thích
sensitivity-unknown-drawn = { $answer }: thay đổi bao nhiêu giữa đầu thấp và đầu cao của mỗi con số, xếp theo mức độ có căn cứ; chỉ gồm tác động vượt mức ngẫu nhiên
sensitivity-unknown-shown = Đầu thấp và đầu cao là một phần mười thấp nhất và cao nhất của đại lượng được lấy ngẫu nhiên, hoặc hai đầu khoảng của đại lượng cố định. Trong các con số được nêu, một phần hai mươi có thể là do ngẫu nhiên.
sensitivity-lane-sourced = có nguồn
sensitivity-lane-derived = suy ra
sensitivity-lane-assumed = giả định
sensitivity-lane-user = đặt cho lượt chạy này
sensitivity-axis-effect = chênh lệch giữa hai đầu
sensitivity-list-head = Cần tìm hiểu tiếp theo
sensitivity-list-known = Có căn cứ hơn, và cũng có tác động
sensitivity-head-total = cùng yếu tố khác
sensitivity-list-none = Không giả định nào có tác động vượt mức ngẫu nhiên

# Trang báo cáo.
sensitivity-page-about = { $draws } phương án tương lai, số khởi tạo { $seed }.
sensitivity-page-inputs = Yếu tố làm thay đổi kết quả
sensitivity-page-inputs-note = Mọi đầu vào nằm trong tables/inputs.csv; những gì được lấy ngẫu nhiên của từng đầu vào nằm trong tables/drawn.csv.
sensitivity-page-unknown = Cần tìm hiểu tiếp theo
sensitivity-page-unknown-note = Các giả định xếp theo mức tác động đến kết quả. Mọi con số có tác động, dù là giả định, suy ra hay có nguồn, nằm trong tables/quantities.csv.
sensitivity-page-measures = Cách đo
sensitivity-column-input = Đầu vào
sensitivity-column-assumption = Giả định
sensitivity-column-share = Phần phương sai
sensitivity-column-total = Cùng yếu tố khác
sensitivity-column-low = Thấp, hoặc bất lợi
sensitivity-column-high = Cao, hoặc thuận lợi
sensitivity-column-effect = Chênh lệch
sensitivity-column-reason = Lý do chọn
sensitivity-measure-share = Phần phương sai cho biết các phương án tương lai sẽ bớt khác nhau bao nhiêu, tính trung bình, nếu đầu vào đó được biết trước (chỉ số bậc nhất, Sobol’ 1993). Chỉ số này được tính ngay từ các phương án của lượt chạy: xếp chúng theo đầu vào, so sánh trung bình của các nhóm và trừ đi phần do ngẫu nhiên. Với đầu vào gồm nhiều số, phần của các số được cộng lại; không gồm phần mà chúng chỉ cùng nhau mới gây ra. Số sau dấu ± là sai số chuẩn.
sensitivity-measure-tenths = Hai đầu là trung bình của một phần mười số phương án: khi đầu vào thấp nhất và khi cao nhất. Với đầu vào gồm nhiều số, chẳng hạn chậm tiến độ của mọi nhà máy, các phương án được xếp theo tác động của những số đó đến kết quả, ước lượng từ nửa số phương án còn lại; vì vậy bất lợi và thuận lợi là xét theo kết quả, không theo độ lớn.
sensitivity-measure-rank = Tương quan hạng (Spearman) trong các bảng cho biết chiều tác động: lớn hơn 0 nghĩa là kết quả tăng theo đầu vào.
sensitivity-measure-pawn = PAWN trong các bảng là khoảng cách giữa phân bố của kết quả và phân bố đó khi biết đầu vào (trung vị của mười lát; Pianosi và Wagener 2018). Chỉ số này thấy được những gì phần phương sai không thấy, và không bao giờ bằng 0: đầu vào không có tác động vẫn nhận giá trị do ngẫu nhiên tạo ra.
sensitivity-measure-ranges = Các giả định một giá trị có kèm khoảng không biến thiên trong lượt chạy thường. Những giả định có thể lấy ngẫu nhiên được cho biến thiên đều trong khoảng của chúng ở một lượt chạy riêng; những giả định định hình phần chuẩn bị chung cho mọi phương án được đặt ở từng đầu khoảng.
sensitivity-measure-exchanged = Các phương án được ghép lại sao cho một đầu vào lấy theo phương án khác còn mọi thứ giữ nguyên (Saltelli và cộng sự 2010). Phần tổng (Jansen 1999) là phần phương sai còn lại nếu biết trước tất cả trừ đầu vào đó: tác động riêng và cùng với các đầu vào khác. Phép sàng lọc cho biết kết quả thay đổi trung bình bao nhiêu khi lấy lại riêng một đầu vào (theo Morris 1991, thiết kế hình tia). Các khoảng tin cậy đúng trong 95 trên 100 trường hợp.

# Tiến độ.
sensitivity-looking = đang xét từng đầu vào
sensitivity-widening = đang cho các giả định biến thiên
sensitivity-exchanging = đang ghép các phương án

# Những gì không trả lời được.
sensitivity-target-or-quantity = hãy hỏi một mục tiêu hoặc một đại lượng trong một năm: `--target` với một trong { $names }, hoặc `--quantity TÊN --year NĂM`
sensitivity-no-target = kịch bản này không có mục tiêu { $target }; { $near }
sensitivity-year-of-target = mục tiêu đã có năm riêng; hãy bỏ `--year`
sensitivity-no-quantity = { $quantity } không phải đại lượng theo năm của kịch bản này; { $near }
sensitivity-no-year = đại lượng cần `--year`, từ { $first } đến { $last }
sensitivity-not-tested = { $target } không được xét trong kịch bản này: { $why }
sensitivity-unknown = { $quantity } năm { $year } không được biết trong mọi phương án
sensitivity-same = { $quantity } năm { $year } như nhau trong mọi phương án: không yếu tố nào làm thay đổi
sensitivity-always = { $target } đạt được trong cả { $draws } phương án: không yếu tố nào làm thay đổi; hãy hỏi đại lượng và năm của mục tiêu
sensitivity-never = { $target } không đạt trong cả { $draws } phương án: không yếu tố nào làm thay đổi; hãy hỏi đại lượng và năm của mục tiêu
sensitivity-rare = chỉ trong { $rare } trên { $draws } phương án { $target } có kết cục khác với các phương án còn lại: quá ít để nói lý do; hãy thử `--draws { $more }`
sensitivity-few-draws = cần ít nhất { $fewest } phương án: với số ít hơn, không khoảng tin cậy nào đáng tin
sensitivity-path-of-nothing = sensitivity.groups: { $group } nêu { $path }, không phải đại lượng của kịch bản này và cũng không được lấy ngẫu nhiên; tables/drawn.csv của một nghiên cứu liệt kê những gì có
sensitivity-path-of-nothing-near = sensitivity.groups: { $group } nêu { $path }, không phải đại lượng của kịch bản này và cũng không được lấy ngẫu nhiên; { $near }
sensitivity-path-twice = sensitivity.groups: { $path } nằm trong { $groups }; hãy để lại ở một nhóm, hoặc ghi nguyên đường dẫn ở nhóm đó
sensitivity-correlation-split = tương quan { $correlation } gắn các đại lượng thuộc những đầu vào khác nhau ({ $inputs }); hãy đặt { $paths } vào cùng một nhóm trong `sensitivity.groups`

# Lệnh.
