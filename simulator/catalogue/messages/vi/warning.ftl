# Điều hợp lệ nhưng khác thường trong kịch bản: mỗi thông báo kèm cách xử lý.

warning-title-inherited = được lấy lại nguyên vẹn, dù đây là kịch bản khác
    .way-out = hãy thêm `title:` vào { $file }
warning-outside-usual = { $value } nằm ngoài khoảng thường gặp, từ { $low } đến { $high }
    .way-out = hãy kiểm tra giá trị và đơn vị
warning-range-no-width = là giả thiết có khoảng giá trị bằng không
    .way-out = hãy nới rộng khoảng giá trị
warning-not-drawn = là một phân bố, trong đó chỉ giá trị trung tâm { $central } được dùng, không lấy mẫu ngẫu nhiên
    .way-out =
        hãy viết { $value }{ $with_range ->
            [yes] {" "}và { $range }
           *[no] {""}
        }; để dùng giá trị khác: { $set }
warning-cod-has-passed = { $day } đã qua, nhưng nhà máy vẫn ghi là { $status }
    .way-out = hãy ghi ngày mới hoặc sửa tình trạng
warning-line-after-its-plants = sớm nhất { $earliest }, muộn hơn mọi nhà máy đấu nối (muộn nhất { $latest })
    .way-out = hãy kiểm tra các ngày
warning-line-after-exports = sớm nhất là { $day }, trong khi { $plants } phía sau đã bán điện: trước ngày này không có điện đi qua
    .way-out = hãy giữ ngày của đường dây đã có; phần bổ sung thì ghi thành đường dây riêng, hoặc ghi giới hạn đến lúc đó ở `stage`
warning-stood = sớm nhất là { $day }, trong khi kịch bản gốc cho biết đường dây đã vận hành: trước ngày này không truyền tải được
    .way-out = hãy giữ ngày của đường dây đã có; phần bổ sung thì ghi thành đường dây riêng, hoặc ghi giới hạn đến lúc đó ở `stage`
warning-waits-anew = trong kịch bản gốc là { $before }; thời gian chờ được tính lại từ ngày mới: { $plants } nhà máy chưa có ngày vận hành, { $contracts } hợp đồng chưa có hiệu lực
    .way-out = hãy ghi ngày của những gì đã biết thêm từ đó, bằng `cod` và `contract`
warning-line-narrow = các nhà máy đấu nối có tổng công suất { $plants } MW, đường dây tải được nhiều nhất { $limit } MW
    .way-out = hãy kiểm tra giới hạn tải và các nhà máy
warning-n0-below-n1 = { $all } MW khi đủ các mạch lại thấp hơn { $lost } MW khi mất một mạch (`n1_mw`)
    .way-out = hãy kiểm tra xem hai giá trị có bị đổi chỗ không
warning-unusual-factor = cho hệ số công suất { $factor }, ngoài khoảng { $low } đến { $high } của { $technology }
    .way-out = hãy kiểm tra điện năng, công suất và đơn vị
warning-twin = trùng tên và công suất với { $other }
    .way-out = nếu là cùng một nhà máy, hãy chỉ tính một
warning-runs-not-exporting = nhà máy đang vận hành và đã qua ngày ghi, nhưng `offtake` là { $offtake }
    .way-out = hãy viết `exporting` nếu đã bán điện sang Việt Nam, nếu không nhà máy còn chờ hợp đồng
warning-outages-of-circuits = có khai báo sự cố dù đường dây có { $circuits } mạch
    .way-out = hãy bỏ mục này nếu tiêu chí N-1 đã bao hàm
warning-record-no-source = không có nguồn
    .way-out = hãy thêm `source:`
warning-record-gaps = chuỗi số liệu thiếu các năm { $years }
    .way-out = mô phỏng bỏ qua khoảng trống này
warning-rank-unused = không có tác dụng: khi đường dây đầy tải, mọi nhà máy bị cắt giảm như nhau (`power.curtailment`)
    .way-out = hãy đặt `power.curtailment` là `by_contract`
warning-targets-left-out = { $targets }: thuộc phần { $part } mà kịch bản này không xét, nên không được đánh giá
    .way-out = không cần làm gì
warning-members-left-out = có thành phần thuộc { $part } mà kịch bản này không xét, nên không được lấy mẫu
    .way-out = không cần làm gì
warning-peak-not-known = chưa biết phụ tải đỉnh năm { $year }, nên không được đánh giá
    .way-out = hãy thêm `{ $year }:` vào `power.demand.peak_mw`
warning-target-beyond-horizon = năm { $year } nằm sau năm cuối của kỳ tính toán ({ $last }), nên không được đánh giá
    .way-out = hãy đặt `horizon.last_year` là { $year }
warning-link-on-no-route = không nằm trên tuyến nào
    .way-out = hãy ghi vào `way` của một tuyến, hoặc bỏ đi
warning-gate-on-no-route = không nằm trên tuyến vận chuyển than nào
    .way-out = hãy ghi vào `way` của một tuyến, hoặc để nguyên
warning-reserve-without-plant = được dành cho nhà máy điện, nhưng không nhà máy nào dùng mỏ này
    .way-out = hãy ghi 0
warning-not-yet = { $day } nằm sau `as_of` ({ $as_of })
    .way-out = vẫn được coi là số liệu thực tế
warning-shock-beyond-horizon = { $day } nằm sau kỳ tính toán, nên không được mô phỏng
    .way-out = hãy lùi `horizon.last_year` về sau
warning-shock-before-horizon = { $day } nằm trước kỳ tính toán, nên không được mô phỏng
    .way-out = hãy đưa `horizon.first_year` lên sớm hơn
warning-base-year-not-over = năm { $year } chưa kết thúc vào ngày { $as_of }
    .way-out = hãy chọn năm sớm hơn, hoặc `launch: part_year`
warning-after-base-year = năm { $year } nằm sau `base_year` ({ $base }), nên không được mô phỏng
    .way-out = hãy lùi `base_year` về sau, hoặc để nguyên
warning-sides-and-total = hai chiều cộng lại là { $sides } triệu USD, còn tổng ghi { $total } triệu USD
    .way-out = hãy kiểm tra nguồn; tổng được dùng và chia theo tỷ lệ hai chiều
