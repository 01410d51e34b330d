# Lỗi trong kịch bản: mỗi thông báo kèm cách sửa.
# Tên, khóa, giá trị và con số được viết đúng như trong tệp kịch bản.

problem-line =
    { $place }:{ $with_path ->
        [yes] {" "}{ $path }:
       *[no] {""}
    } { $what }{ $with_got ->
        [yes] , đang ghi { $got }
       *[no] {""}
    }{ $with_way_out ->
        [yes] ; { $way_out }
       *[no] {""}
    }
problem-at-point = { $what } (tại điểm { $point })

## Những thứ được nhắc đến trong thông báo

problem-the-scenario = kịch bản
problem-the-result = kết quả
problem-a-quantity = một đại lượng
problem-a-range = một khoảng giá trị
problem-top-of-file = cấp ngoài cùng của tệp
problem-infinity = vô cực
problem-byte = byte { $code }

## Cách sửa dùng chung

problem-did-you-mean = có phải ý bạn là { $name }?
problem-none-among = { $among } không có mục nào
problem-one-of = hãy chọn một trong { $names }
problem-names-among = { $among } có { $names }
problem-taken-out = mục này bị bỏ tại { $place }; hãy giữ lại ở đó, hoặc nêu tên khác ở đây
problem-see-names = hãy xem các tên trong { $among }
problem-write = hãy viết { $text }
problem-write-number = hãy viết một số
problem-write-number-in = hãy viết một số theo đơn vị { $unit }
problem-write-number-alone = hãy chỉ viết số
problem-write-unquoted = hãy viết { $text } không có dấu ngoặc kép
problem-write-percent = nếu là tỷ lệ phần trăm, hãy viết `{ $text }`
problem-write-one-meant = hãy viết { $thousands } nếu dấu chỉ hàng nghìn, { $decimal } nếu là phần thập phân
problem-write-day-meant = hãy ghi { $day } nếu ngày đứng trước, { $month } nếu tháng đứng trước
problem-write-in-units = hãy viết theo đơn vị { $units }
problem-other-distribution = hãy dùng phân bố khác
problem-add = hãy thêm { $key }
problem-add-described = hãy thêm { $key } ({ $description })
problem-add-them = hãy bổ sung
problem-remove-it = hãy bỏ đi
problem-belongs-in = mục này thuộc { $homes }
problem-use = hãy dùng { $what }
problem-use-fewer-characters = hãy dùng nhiều nhất { $most } ký tự

## Tệp

problem-no-such-file = không có tệp này
problem-no-folder = không có thư mục { $folder }
problem-directory = là thư mục
problem-name-a-file = hãy ghi tên một tệp YAML
problem-name-a-file-in-it = hãy ghi tên một tệp trong đó, chẳng hạn { $file }
problem-not-a-regular-file = không phải là tệp thông thường
    .way-out = hãy ghi tên một tệp YAML
problem-not-a-file-name = không phải là tên tệp
    .way-out = hãy ghi tên một tệp YAML
problem-unreadable = không đọc được: { $said }
problem-not-utf8 = không phải là văn bản UTF-8
    .way-out = hãy lưu theo mã UTF-8
problem-extends-included = nằm trong tệp được chèn bằng `include`
    .way-out = hãy chuyển sang tệp kịch bản
problem-must-name-files = phải là tên một tệp hoặc danh sách tệp
    .way-out = hãy viết `{ $key }: file.yaml` hoặc một danh sách tệp
problem-files-loop = các tệp gọi nhau thành vòng ({ $loop })
    .way-out = hãy bỏ một trong các tên
problem-files-too-deep = các tệp gọi nhau quá { $most } cấp
    .way-out = hãy gộp các tệp
problem-too-many-files = kịch bản đọc quá { $most } tệp
    .way-out = hãy gọi mỗi tệp một lần
problem-top-not-a-mapping = cấp ngoài cùng phải là các cặp khóa và giá trị
    .way-out = hãy viết từng dòng `khóa: giá trị`

## YAML

problem-not-yaml = không đúng cú pháp YAML (bộ đọc YAML báo: { $said })
problem-no-tabs = hãy thụt dòng bằng dấu cách, không dùng tab
problem-quote-colon = hãy đặt văn bản có dấu hai chấm trong dấu ngoặc kép
problem-control-character = không đúng cú pháp YAML: có ký tự điều khiển
    .way-out = hãy bỏ ký tự đó
problem-file-empty = tệp trống
    .way-out = hãy viết các cặp khóa và giá trị
problem-several-documents = có nhiều tài liệu trong một tệp
    .way-out = hãy giữ một tài liệu, không có dòng `---` ở giữa
problem-too-many-values = kịch bản mở rộng thành hơn { $most } giá trị
    .way-out = hãy bớt bí danh hoặc `include`
problem-too-deep = lồng nhau quá { $most } cấp
    .way-out = hãy viết ít cấp hơn
problem-tag = không được dùng thẻ { $tag }
    .way-out = hãy bỏ thẻ
problem-key-no-name = có khóa không phải là tên đơn
    .way-out = hãy viết một tên
problem-merge-key = không được dùng khóa trộn (`<<`)
    .way-out = hãy dùng `extends` hoặc `include`
problem-given-twice-first-at = được ghi hai lần, lần đầu ở dòng { $line }, cột { $column }
    .way-out = hãy giữ một lần
problem-anchor-too-large = chứa hơn { $most } giá trị
    .way-out = hãy chia nhỏ tệp
problem-alias = bí danh { $alias } chưa được định nghĩa ở trên
    .way-out = hãy viết giá trị ra
problem-world-removes = một bối cảnh không xóa gì được; bỏ một dự án bằng `counted: false`, một đường dây bằng `begun: false`
problem-null-removes-nothing = null ở đây không bỏ đi mục nào

## Dòng lệnh

problem-path-not-a-text = không phải là đường dẫn trong kịch bản
    .way-out = hãy viết đường dẫn dưới dạng văn bản, ví dụ `trade.growth`
problem-not-path-value = không có dạng ĐƯỜNG_DẪN=GIÁ_TRỊ
    .way-out = hãy viết `--set power.renewed=0.9`
problem-value-empty = không đọc được giá trị: giá trị trống
    .way-out = hãy viết theo cú pháp YAML
problem-value-unreadable = không đọc được giá trị: { $why }
    .way-out = hãy viết theo cú pháp YAML
problem-key-given-twice = khóa { $key } được ghi hai lần
    .way-out = hãy giữ một lần
problem-no-such-name = không có { $name } trong { $among }
problem-set-whole = { $among } chỉ đặt được toàn bộ một lần

## Loại giá trị

problem-must-be-whole-number = phải là số nguyên
problem-must-be-number = phải là số
problem-must-be-finite = phải là số hữu hạn
problem-must-be-true-or-false = phải là true hoặc false
problem-must-be-text = phải là văn bản
    .way-out = hãy đặt trong dấu ngoặc kép
problem-must-be-list = phải là danh sách
    .way-out = hãy viết [a, b]
problem-must-be-mapping = phải là các cặp khóa và giá trị
    .way-out = hãy viết từng dòng `khóa: giá trị` bên dưới
problem-must-be-day = phải là một ngày
    .way-out = hãy viết dạng `2026-02-28`
problem-must-be-one-of = phải là { $options }
problem-must-be = phải là { $what }
problem-must-not-be-empty = không được để trống
problem-text-too-long = không được dài quá { $most } ký tự
problem-too-few-entries = phải có ít nhất { $least } mục (hiện có { $has })
problem-too-many-entries = chỉ được có nhiều nhất { $most } mục (hiện có { $has })
problem-beyond-limit =
    phải { $kind ->
        [at_least] không nhỏ hơn
        [above] lớn hơn
        [at_most] không lớn hơn
       *[below] nhỏ hơn
    } { $limit }
problem-not-a-finite-number = không phải là số hữu hạn
    .way-out = hãy viết một số
problem-not-allowed-here = không được phép ở đây ({ $kind })
problem-missing = còn thiếu
problem-left-empty = bị để trống, nên bỏ mất phần bắt buộc phải có
    .way-out = hãy điền giá trị, hoặc đừng ghi mục này
problem-unknown-key = khóa không có trong mô hình
problem-unknown-key-here = không có khóa { $key } ở đây
problem-key-missing = thiếu khóa { $key }
problem-name-not-allowed = tên không hợp lệ
problem-pattern-year = một năm, chẳng hạn "1998"
problem-pattern-month = một tháng, chẳng hạn `2026-12`
problem-pattern-option = `group.option`, gồm chữ thường không dấu, chữ số và _
problem-pattern-name = chữ thường không dấu, chữ số và _, bắt đầu bằng chữ
problem-name-empty = không có tên nào
    .way-out = hãy viết một văn bản, hoặc văn bản theo từng ngôn ngữ
problem-unknown-language = không có ngôn ngữ { $code }

## Số, ngày, đơn vị

problem-not-a-number = không phải là số
problem-not-finite = không hữu hạn
problem-text-not-number = là văn bản, không phải số
problem-product = là một phép nhân, trong khi ở đây cần một số
problem-ends-with-commas = có số viết dấu phẩy thập phân, mà dấu phẩy ở đây lại tách danh sách
problem-thousands = có thể hiểu là hàng nghìn hoặc là số có ba chữ số thập phân
problem-comma-ends-text = văn bản kết thúc ở dấu phẩy này, phần sau bị đọc thành một khóa
    .way-out = hãy đặt cả văn bản trong dấu ngoặc kép: { $text }
problem-comma-ends-number = số kết thúc ở dấu phẩy này, phần sau bị đọc thành một khóa
problem-not-a-mapping = không phải là các cặp khóa và giá trị
problem-not-list-of-numbers = không phải là danh sách gồm { $count } số
problem-not-a-probability = không phải là xác suất
    .way-out = hãy viết một số từ 0 đến 1
problem-no-such-date = là ngày không có thật
    .way-out = hãy viết ngày dạng `2028-06` hoặc `2028-06-30`
problem-not-a-date = không phải là ngày
    .way-out = hãy viết ngày dạng `2028-06` hoặc `2028-06-30`
problem-year-not-date = là năm, không phải ngày
    .way-out = hãy viết `{ $year }-01` nếu là đầu năm hoặc `{ $year }-12` nếu là cuối năm
problem-unit-where-none = có đơn vị trong khi trường này không dùng đơn vị ({ $unit })
problem-unknown-unit = có đơn vị không nhận biết được { $unit }
problem-unit-needs-more = có đơn vị { $unit }, chỉ riêng con số thì chưa đủ để quy đổi ở đây
problem-apparent-power = hãy viết số MW truyền tải được: MVA nhân với hệ số công suất, chẳng hạn 0.95
problem-in-dong = hãy chia cho tỷ giá của năm đó (`economics.vnd_per_usd`) và viết theo { $unit }
problem-other-dimension = có đơn vị của { $given }, không phải của { $needed }
problem-dimension-power = công suất
problem-dimension-energy = điện năng
problem-dimension-ratio = tỷ lệ
problem-dimension-time = thời gian
problem-dimension-frequency = tần suất
problem-dimension-length = chiều dài
problem-dimension-mass = khối lượng
problem-dimension-mass-a-year = khối lượng mỗi năm
problem-dimension-mass-a-day = khối lượng mỗi ngày
problem-dimension-mass-a-truck = khối lượng mỗi xe
problem-dimension-price-of-mass = giá theo khối lượng
problem-dimension-heat-value = nhiệt trị
problem-dimension-volume = thể tích
problem-dimension-volume-a-year = thể tích mỗi năm
problem-dimension-price-of-volume = giá theo thể tích
problem-dimension-price-of-energy = giá điện năng
problem-dimension-cost-of-capacity = suất đầu tư theo công suất
problem-dimension-yearly-cost-of-capacity = chi phí hằng năm theo công suất
problem-dimension-money = tiền
problem-dimension-cost-of-length = suất đầu tư theo chiều dài
problem-dimension-exchange-rate = tỷ giá
problem-dimension-emissions-of-energy = phát thải theo điện năng

## Đại lượng

problem-no-form = không có giá trị cũng không có phân bố
    .way-out = hãy thêm một trong { $forms }
problem-has-both = có đồng thời { $keys }
    .way-out = hãy giữ một
problem-not-a-text = không phải là văn bản
    .way-out = hãy viết một câu
problem-never-not-date = chỉ ngày mới dùng được `never`
    .way-out = hãy bỏ đi
problem-not-true-or-false = không phải là true hoặc false
problem-reversed = bị đảo thứ tự
problem-order-low-mode-high = không theo thứ tự thấp nhất, hay gặp nhất, cao nhất
problem-order-low-mean-high = không theo thứ tự thấp nhất, trung bình, cao nhất
    .way-out = hãy sắp xếp lại
problem-sd-not-above-zero = không lớn hơn 0
    .way-out = số không có độ phân tán thì viết bằng `value`
problem-not-above-zero = không lớn hơn 0
problem-p90-not-above-median = có p90 không lớn hơn trung vị
    .way-out = phân vị 90 phải lớn hơn trung vị
problem-choices-not-a-mapping = không phải là các cặp khóa và giá trị
    .way-out = hãy viết {"{"}giá trị: xác suất, …{"}"}
problem-choice-twice = được ghi hai lần
    .way-out = hãy cộng hai xác suất
problem-probabilities-sum = có tổng xác suất bằng { $total }
    .way-out = tổng phải bằng 1
problem-range-without-value = không chứa giá trị đã ghi
    .way-out = hãy nới rộng khoảng giá trị
problem-out-of-bounds =
    phải { $kind ->
        [at_least] không nhỏ hơn
        [above] lớn hơn
       *[at_most] không lớn hơn
    } { $bound }
problem-can-pass-bound =
    có thể bằng { $end }, trong khi phải { $kind ->
        [at_least] không nhỏ hơn
        [above] lớn hơn
       *[at_most] không lớn hơn
    } { $bound }
problem-endless =
    không có giới hạn { $side ->
        [low] dưới
       *[high] trên
    }, trong khi phải { $kind ->
        [at_least] không nhỏ hơn
        [above] lớn hơn
       *[at_most] không lớn hơn
    } { $bound }
problem-no-source = không có nguồn
    .way-out = hãy thêm `source:`, hoặc `assumption:` kèm khoảng giá trị
problem-source-not-its-own = không có nguồn (nguồn trong { $file } không phải của giá trị này)
    .way-out = hãy thêm `source:`, hoặc `assumption:` kèm khoảng giá trị
problem-assumption-without-range = là giả thiết nhưng không có khoảng giá trị
    .way-out = hãy thêm `range: [low, high]` hoặc viết một phân bố

## Quy tắc khai báo cùng trường

problem-not-among = không có trong { $among }
problem-names-itself = gọi tên chính mục chứa nó
    .way-out = hãy ghi tên mục khác
problem-needs-section = cần phần { $section } mà kịch bản này không có
problem-add-section = hãy thêm phần đó, hoặc viết { $text }
problem-name-reserved = { $name } là điểm cuối của tất cả, không phải một mục
    .way-out = hãy đặt tên khác
problem-loop = các mục nối nhau thành vòng ({ $loop })
    .way-out = hãy để một mục nối với mục khác, hoặc không nối
problem-not-by-year = là một số, không phải các số theo năm
    .way-out = hãy đặt dưới một năm: `"2030": …`
problem-years-not-taken = có các số theo năm, nhưng ở đây chỉ nhận một số hoặc một phân bố
    .way-out = hãy ghi một giá trị áp dụng cho mọi năm
problem-years-go-to = hãy ghi các số đó ở { $field }
problem-not-a-year = không phải là năm
    .way-out = hãy viết một năm, chẳng hạn `2030`
problem-item-twice = được ghi hai lần
    .way-out = hãy bỏ một lần
problem-sum-not-one = có tổng các { $field } bằng { $total }
    .way-out = tổng các giá trị trung tâm phải bằng 1
problem-order =
    { $kind ->
        [after] không nằm sau
        [surely] có thể nằm trước
       *[before] nằm trước
    } { $other } ({ $value })
    .way-out = hãy sửa một trong hai
problem-has-none-of = không có mục nào trong { $keys }
    .way-out = hãy thêm một mục
problem-needs-beside = không có ý nghĩa nếu thiếu { $other }
    .way-out = hãy thêm { $other }, hoặc bỏ mục này

## Điện

problem-counted-elsewhere = nhà máy bán điện cho nơi khác thì không được tính
    .way-out = hãy viết false, hoặc đổi `offtake`
problem-counted-without-line = được tính nhưng không có đường dây
    .way-out = hãy thêm `line:`, hoặc viết `counted: false`
problem-displaced-by-nothing = được thay thế, nhưng `displaces` không nêu dự án nào thay vào
    .way-out = hãy thêm `displaces: […]`, hoặc viết false
problem-none-counted = không có nhà máy nào được tính
    .way-out = hãy viết `counted: true` ở một nhà máy
problem-stands-in-without-line = thay thế một nhà máy khác nhưng không có đường dây
    .way-out = hãy thêm `line:`, hoặc bỏ khỏi `displaces`
problem-stands-in-elsewhere = nhà máy bán điện nơi khác không thể thay thế một nhà máy được tính
    .way-out = hãy viết `offtake` khác, hoặc bỏ khỏi `displaces`
problem-follows-no-water = là nhà máy { $technology }, không có dòng nước để theo
    .way-out = hãy ghi tên một nhà máy thủy điện, hoặc bỏ đi
problem-follows-as-other = không có tác dụng với nhà máy { $technology }, vốn không chạy bằng nước sông
    .way-out = hãy bỏ đi
problem-follows-no-profile = không có `profile` nên không biết dòng nước
    .way-out = hãy thêm `profile:` cho nhà máy đó, hoặc ghi tên nhà máy khác
problem-follows-no-region = có `profile` không gắn với vùng nên không biết dòng nước
    .way-out = hãy ghi tên một nhà máy có `profile` của thủy điện
problem-more-than-full = lớn hơn điện năng nhà máy phát khi chạy hết công suất cả năm ({ $most } GWh)
    .way-out = hãy kiểm tra `energy_gwh`, `capacity_mw` và đơn vị
problem-units-at-once = có { $units } tổ máy nhưng không ghi thời gian giữa các tổ máy
    .way-out = hãy thêm `unit_interval_months:`
problem-exports-without-date = đang bán điện sang Việt Nam nhưng không có ngày
    .way-out = hãy thêm `cod:`
problem-alt-line-same = trùng với `line`
    .way-out = hãy bỏ đi
problem-alt-line-bypassed = được nối tắt trước khi vận hành, nên nhà máy sẽ chuyển sang ngay
    .way-out = hãy ghi đường dây khi đó còn `closed`
problem-no-group = không có nhóm này trong { $table }
problem-no-option = không có phương án này trong { $table }
problem-no-site = nhà máy loại { $technology } không có địa điểm gió
    .way-out = hãy bỏ đi
problem-wind-without-site = là nhà máy điện gió nhưng không có địa điểm
    .way-out = hãy thêm `site:`
problem-coal-profile = nhà máy điện than không có biểu đồ phát
    .way-out = hãy bỏ đi: áp dụng `power.resource.coal_availability`
problem-without-profile = là nhà máy loại { $technology } nhưng không có biểu đồ phát
    .way-out = hãy thêm `profile:`
problem-profile-region = là biểu đồ phát không có vùng thủy văn, trong khi thủy điện cần vùng
    .way-out = hãy thêm `region:` vào { $profile }
problem-profile-of-hydro = là biểu đồ phát của thủy điện, không phải của { $technology }
    .way-out = hãy ghi tên biểu đồ phát khác
problem-no-cost = không có chi phí
    .way-out = hãy thêm { $cost }
problem-border-nowhere = đi qua biên giới nhưng không ghi vị trí
    .way-out = hãy thêm `border_at:`, tỷ lệ chiều dài nằm trên đất Lào
problem-border-point = chỉ đường dây có `side: border` mới có điểm qua biên giới
    .way-out = hãy bỏ đi
problem-bypassed-in-laos = chỉ đường dây trên đất Việt Nam mới được nối tắt: điện năng được đo đếm tại biên giới
    .way-out = hãy viết `closed`
problem-side-backwards =
    { $side ->
        [border] đi qua biên giới
       *[other] nằm bên kia biên giới
    }, nhưng lại cấp vào một đường dây { $below ->
        [border] đi qua biên giới
       *[laos] nằm ở Lào
    }
    .way-out = hãy sửa `side` của một trong hai
problem-no-sink-imports = không lưới điện nào thuộc { $country }, nước mà lượng nhập khẩu được báo cáo
    .way-out = hãy ghi { $text } cho một lưới điện
problem-no-side = không phải là một phía của đường dây
problem-sides-of-a-line = các phía của đường dây
problem-side-of-other-sink = nằm bên kia biên giới, phía { $sink }
    .way-out = hãy viết { $sink }
problem-two-sinks = dẫn đến { $other }, còn đường dây thứ nhất dẫn đến { $first }
    .way-out = hãy để cả hai dẫn đến một lưới điện
problem-month-twice = tháng này thuộc cả { $seasons }
    .way-out = hãy giữ trong một mùa
problem-season-of-other-kind = mùa thuộc loại này phải dùng { $key }
    .way-out = hãy viết { $key }
problem-months-left-out = bỏ sót các tháng { $months }
    .way-out = hãy đưa mỗi tháng vào đúng một mùa
problem-zero-profile = bằng 0 ở mọi tháng
    .way-out = hãy bỏ biểu đồ phát này
problem-other-years =
    { $kind ->
        [lacks] thiếu những năm mà { $region } có
       *[adds] có những năm mà { $region } không có
    }: { $years }
    .way-out = mọi vùng phải có cùng các năm
problem-no-such-winter = không mùa đông nào trước một năm có số liệu vượt { $threshold }
    .way-out = hãy hạ `oni_threshold_c`
problem-mode-without-year = là `year`, nhưng không ghi năm nào
    .way-out = hãy thêm `year: "1998"` bên cạnh
problem-not-in-record = không phải là năm có số liệu
problem-record-runs = chuỗi số liệu từ { $first } đến { $last }
problem-no-ceiling = đã ký hợp đồng, nhưng không có giá trần nào áp dụng cho { $technology }
    .way-out = hãy thêm `price_uscent_per_kwh:`
problem-windows-overlap = chồng lên { $other } đối với { $technology }
    .way-out = hãy để khung này kết thúc khi khung kia bắt đầu
problem-windows-gap = để trống giá trần cho { $technology } từ { $day }, khi { $before } kết thúc
    .way-out = hãy viết { $text }, hoặc thêm một khung ở giữa

## Than

problem-link-named-as-gate = trùng tên với một cửa khẩu
    .way-out = hãy đổi tên một trong hai
problem-link-never-open = không có giới hạn cũng không có giai đoạn mở
    .way-out = hãy thêm `mt_per_year:` hoặc `adds:`
problem-routes-disagree = đi qua { $first } trước { $then }, còn tuyến { $route } đi ngược lại
    .way-out = hãy để hai tuyến thống nhất
problem-no-route-included = không có tuyến nào được đưa vào tính toán
    .way-out = hãy đưa vào ít nhất một tuyến
problem-project-has-plant = đã là dự án của { $plant }
    .way-out = hãy bỏ một trong hai
problem-not-a-coal-plant = không phải là nhà máy điện than
    .way-out = hãy ghi tên dự án khác
problem-plant-counted = được tính cho Việt Nam: lượng than dùng suy ra từ phần điện
    .way-out = hãy bỏ đi
problem-plant-elsewhere = bán điện cho nơi khác, nhưng không có { $key }
    .way-out = hãy thêm { $key }

## Xăng dầu

problem-line-always-there = ghi tên một đường dây luôn có sẵn, nên giai đoạn này không bao giờ áp dụng
    .way-out = hãy ghi ngày cho đường dây đó (`energised:`), hoặc ghi ngày riêng cho giai đoạn (`ends:`)
problem-route-always-there = ghi tên một tuyến luôn có sẵn
    .way-out = hãy bỏ đi, hoặc thêm `opens:` cho tuyến đó
problem-start-without-limit = là điểm đầu của tuyến nhưng không ghi lượng tối đa
    .way-out = hãy thêm `throughput_ml:`

## Thương mại

problem-not-months = không phải là số tháng dưới một năm
    .way-out = hãy viết từ 1 đến { $most }
problem-record-lacks = thiếu { $years }: kỳ tính toán từ { $first } cần tăng trưởng so với { $before }
    .way-out = hãy bổ sung phần thiếu, hoặc bắt đầu kỳ tính toán muộn hơn
problem-share-beside-sides = được ghi cùng hai chiều mà nó phải chia ra
    .way-out = hãy bỏ đi
problem-sides-unknown = nằm trong kỳ tính toán nhưng không ghi mỗi bên bán bao nhiêu
    .way-out = hãy thêm `exports_musd:` và `imports_musd:`, hoặc `exports_share:`
problem-no-series = là `series`, nhưng không có chuỗi nào
    .way-out = hãy thêm { $text }
problem-not-a-year-of-growth = không thuộc các năm có tăng trưởng, từ { $first } đến { $last }
    .way-out = hãy bỏ đi
problem-series-lacks = thiếu { $years }
    .way-out = hãy ghi đủ từng năm
problem-no-underlying = là `underlying`, nhưng không có giá trị
    .way-out = hãy thêm `underlying_musd:`
problem-no-part-year = là `part_year`, nhưng năm { $year } không có số liệu { $months } tháng trong `trade.record`
problem-other-months = có { $months }: hãy sửa `nowcast.months`
problem-few-part-years = là `part_year`, nhưng chỉ { $years } năm trước có số liệu { $months } tháng trong `trade.record`, trong khi cần { $needed } năm
    .way-out = hãy bổ sung, hoặc sửa `nowcast.months`
problem-part-above-whole =
    { $months } tháng có giá trị lớn hơn { $longer ->
        [12] cả năm
       *[other] { $longer } tháng
    } ({ $amount } MUSD)
    .way-out = hãy sửa một trong hai
problem-group-is-energy = là năng lượng, đã có ở các phần khác của kịch bản
    .way-out = hãy bỏ đi

## Mục tiêu và tương quan

problem-not-reported-by-year = không phải là đại lượng được báo cáo theo năm
problem-other-unit = không phải là đơn vị của { $quantity }
    .way-out = hãy viết giá trị theo { $unit }
problem-no-quantity = không phải là đường dẫn đến một đại lượng
problem-structural-member = được dùng theo giá trị trung tâm, nên không có số ngẫu nhiên để tương quan
    .way-out = hãy bỏ đi
problem-member-twice = đã thuộc nhóm { $group }
    .way-out = hãy bỏ ở đây

## Khảo sát

problem-not-swept = không khảo sát được
problem-one-seed = mọi điểm dùng chung các lượt mô phỏng; hãy đặt một --seed
problem-draws-alike = mọi điểm có cùng số lượt mô phỏng; hãy đặt một --draws
problem-years-are-an-axis = năm là một trục của kết quả; hãy đặt kỳ tính toán cho cả khảo sát
problem-name-an-input = hãy ghi tên một đầu vào của kịch bản
problem-group-not-value = là một nhóm, không phải một giá trị
problem-name-one-value = hãy ghi tên một giá trị trong nhóm: { $names }
problem-no-target = không phải là mục tiêu của kịch bản này
problem-no-distribution = không có phân bố riêng
problem-give-values = hãy ghi các giá trị: { $text }
problem-structural-axis = được dùng theo giá trị trung tâm, nên không có phân bố để lấy điểm
    .way-out = hãy ghi một khoảng: { $text }
problem-takes-no-range = không nhận khoảng giá trị
problem-switch-no-range = là công tắc, không nhận khoảng giá trị
problem-end-of-range = đầu mút của khoảng { $what }
problem-points-not-whole = số điểm không phải là số nguyên
    .way-out = hãy viết TỪ:ĐẾN:N
problem-range-empty = khoảng rỗng
    .way-out = nếu chỉ một giá trị, hãy viết { $text }
problem-range-reversed = khoảng bị đảo thứ tự
    .way-out = hãy viết { $text }
problem-range-no-points = khoảng không có điểm nào
    .way-out = hãy viết TỪ:ĐẾN:N với N từ 2, hoặc { $text }
problem-range-one-point = khoảng chỉ có một điểm, tức chỉ có đầu mút dưới
    .way-out = hãy viết TỪ:ĐẾN:N với N từ 2, hoặc { $text }
problem-range-too-many-points = khoảng có hơn { $most } điểm
    .way-out = hãy giảm số điểm
problem-values-empty = danh sách giá trị rỗng
    .way-out = hãy viết { $text }
problem-twice-in-list = được ghi hai lần trong danh sách
    .way-out = hãy giữ một lần
problem-empty-value = danh sách có giá trị trống
    .way-out = hãy bỏ đi

## Yêu cầu của lần khảo sát

problem-sweep-nothing = chưa nêu đầu vào nào cần thay đổi
    .way-out = viết --vary ĐƯỜNG_DẪN=TỪ:ĐẾN:N, hoặc khối `sweep:` trong kịch bản
problem-sweep-no-values = chưa nêu giá trị
    .way-out = viết --vary ĐƯỜNG_DẪN=TỪ:ĐẾN:N, ĐƯỜNG_DẪN=A,B,C, hoặc chỉ ĐƯỜNG_DẪN
problem-sweep-twice = được nêu hai lần
    .way-out = viết mọi giá trị trong một --vary
problem-sweep-set-and-varied = vừa được đặt cố định vừa được thay đổi
    .way-out = chỉ giữ một trong hai
problem-sweep-no-design = không phải là một cách bố trí điểm
problem-sweep-other-quantity = là mục tiêu của { $of }, không phải của { $quantity }
    .way-out = chỉ giữ một trong hai
problem-sweep-year-outside = nằm ngoài kỳ tính toán
    .way-out = chọn một năm từ { $first } đến { $last }
problem-sweep-no-points = lần khảo sát cần ít nhất một điểm
    .way-out = tăng số điểm
problem-sweep-needs-values =
    { $design ->
        [one_at_a_time] cách thay đổi lần lượt cần có các giá trị
       *[grid] lưới điểm cần có các giá trị
    }
    .way-out = viết { $path }=TỪ:ĐẾN:N, hoặc --design latin_hypercube --points 64
problem-sweep-needs-points =
    { $design ->
        [one_at_a_time] cách thay đổi lần lượt cần số điểm của khoảng
       *[grid] lưới điểm cần số điểm của khoảng
    }
    .way-out = viết { $path }=TỪ:ĐẾN:N
problem-sweep-product = { $factors } = { $count }
problem-sweep-too-many =
    { $design ->
        [one_at_a_time] cách thay đổi lần lượt các giá trị này có { $points } điểm, nhiều hơn { $most }
       *[grid] lưới các giá trị này có { $points } điểm, nhiều hơn { $most }
    }
problem-sweep-fewer-or-sampled = giảm số giá trị, hoặc dùng cách lấy mẫu (--design sobol)
problem-sweep-fewer-or-points = giảm số giá trị, hoặc viết --points { $points }
problem-sweep-range-has-points =
    { $design ->
        [sobol] khoảng đã có số điểm riêng, nhưng các điểm do dãy Sobol’ chọn
       *[latin_hypercube] khoảng đã có số điểm riêng, nhưng các điểm do siêu lập phương Latin chọn
    }
    .way-out = viết { $text } và --points N
problem-sweep-not-set = chưa được đặt trong kịch bản này
    .way-out = viết { $path }=THẤP:CAO
problem-sweep-one-value = chỉ có một giá trị, { $value }, và không có phân bố
    .way-out = viết { $path }=THẤP:CAO
problem-sweep-how-many =
    { $design ->
        [sobol] chưa nêu số điểm Sobol’
       *[latin_hypercube] chưa nêu số điểm của siêu lập phương Latin
    }
    .way-out = viết --points 64
problem-sweep-more-than = nhiều hơn { $most } điểm
    .way-out = giảm số điểm
problem-sweep-powers-of-two = các điểm Sobol’ chỉ cân bằng khi số điểm là lũy thừa của hai
    .way-out = viết --points { $below } hoặc { $above }, hoặc --design latin_hypercube
problem-sweep-more =
    { $more ->
       *[other] và { $more } lỗi tương tự khác
    }

# Quy hoạch.
problem-plan-no-line = không có đường dây nên ký cũng không thể đưa điện về
    .way-out = thêm `line:` cho dự án, hoặc bỏ dự án khỏi danh sách
problem-plan-not-counted = không được tính nên không quy hoạch nào ký được
    .way-out = ghi `counted: true` ở dự án, hoặc bỏ dự án khỏi danh sách
problem-plan-settled = đang là { $offtake }: không còn gì phải quyết định
    .way-out = bỏ dự án khỏi danh sách
problem-plan-kept-and-left = vừa phải giữ vừa phải bỏ
    .way-out = bỏ khỏi một trong hai danh sách
problem-plan-two-options = là phương án khác của nhóm dự án mà { $other } thuộc về: chỉ một phương án là thật
    .way-out = giữ một trong hai
problem-plan-keeps-too-much = phải giữ { $kept } MW, nhiều hơn mức được ký; lớn nhất là { $largest }
    .way-out = nâng giới hạn, hoặc giữ ít dự án hơn
problem-plan-begun-before = nằm trước ngày quyết định quy hoạch ({ $decided })
    .way-out = bỏ năm này, hoặc dời `decided`
problem-plan-begun-beyond = nằm ngoài kỳ tính toán, kết thúc năm { $last }
    .way-out = bỏ năm này, hoặc kéo dài kỳ tính toán
problem-plan-line-stands = đã có sẵn: không còn gì để khởi công
    .way-out = dùng `adds_mw` và `build_years` để nêu cách nâng công suất, hoặc bỏ đường dây này
problem-plan-line-to-come = chưa có: có thể khởi công, không thể nâng công suất
    .way-out = bỏ `adds_mw` và `build_years`
problem-plan-no-limit = đường dây không có giới hạn nào để cộng thêm
    .way-out = thêm `n1_mw`, hoặc bỏ đường dây này
problem-plan-without-cost = không có chi phí, trong khi chi phí đường dây bị giới hạn hoặc được trừ vào khoản tiết kiệm muốn đạt
    .way-out = thêm `cost_musd:`; hoặc không giới hạn `line_musd` và tối đa hóa đại lượng khác
problem-plan-target-no-year = không nêu năm nên không thể tính xác suất
    .way-out = chọn mục tiêu khác, hoặc thêm `year:` cho mục tiêu này
problem-plan-target-beyond = là mục tiêu năm { $year }, ngoài kỳ tính toán ({ $first }–{ $last })
    .way-out = kéo dài kỳ tính toán, hoặc chọn mục tiêu khác
problem-plan-wish-beyond = nằm ngoài kỳ tính toán ({ $first }–{ $last })
    .way-out = chọn một năm trong kỳ tính toán, hoặc kéo dài kỳ tính toán
