# Thông báo của dòng lệnh.

cli-error = Lỗi: { $said }
cli-warning = lưu ý: { $warning }
cli-interrupted = đã dừng giữa chừng
cli-problems = { $scenario }: có { $count } lỗi
cli-sound =
    { $scenario }: hợp lệ, { $values } giá trị: { $kinds }; { $warnings } lưu ý{ $inherited ->
        [0] {""}
       *[other] , và { $inherited } lưu ý của kịch bản gốc
    }
cli-kind-sourced = { $count } có nguồn
cli-kind-derived = { $count } suy ra từ nguồn
cli-kind-assumed = { $count } giả thiết
cli-kind-user = { $count } do người dùng đặt
cli-not-run = { $scenario }: không chạy
cli-failed = { $scenario }: { $why }
cli-our-fault = { $scenario }: không thành công do lỗi của chương trình
cli-results-in = { $scenario }: kết quả nằm trong { $folder }
cli-cannot-write = không ghi được { $path }: { $why }
cli-same-name = hai kịch bản cùng tên { $name }; hãy đặt cho mỗi kịch bản một `name:` riêng
cli-named-comparison = kịch bản tên { $name } sẽ trùng thư mục với phần so sánh; hãy đặt `name:` khác
cli-no-input-differs = không có đầu vào nào khác nhau
cli-with-way-out = { $what }; { $way_out }
cli-not-a-name = { $name } không phải là tên hợp lệ: hãy dùng chữ thường không dấu, chữ số và _, bắt đầu bằng chữ
cli-exists = { $file } đã có; hãy chọn tên khác
cli-wrote = đã ghi { $file }; hãy sửa tệp này, rồi chạy `simulate { $file }`
cli-no-base = không có { $base } trong { $folder } hay các thư mục cấp trên; hãy chuyển đến thư mục của dự án

## Cách viết dòng lệnh.

cli-usage = Cách dùng:
cli-options = Tùy chọn
cli-commands = Lệnh
cli-any-options = [TÙY CHỌN]
cli-form = [TÙY CHỌN] KỊCH_BẢN…  |  LỆNH [ĐỐI SỐ]…
cli-scenario = KỊCH_BẢN
cli-scenarios = KỊCH_BẢN…
cli-two-scenarios = A B…
cli-one = A
cli-other = B
cli-number = N
cli-path = ĐƯỜNG_DẪN
cli-path-value = ĐƯỜNG_DẪN=GIÁ_TRỊ
cli-path-range = ĐƯỜNG_DẪN=TỪ:ĐẾN:N
cli-code = MÃ
cli-name = TÊN
cli-id = MÃ
cli-year = NĂM

## Công dụng của lệnh và tùy chọn.

cli-does = Mô phỏng nguồn năng lượng từ Lào về Việt Nam và mức độ chắc chắn của kết quả.
cli-does-more = `simulate scenarios/base.yaml` chạy một kịch bản và ghi biểu đồ, bảng và trang báo cáo vào `results/base/`.
cli-does-run = Chạy từng kịch bản; nếu có nhiều kịch bản thì so sánh (có thể bỏ từ `run`).
cli-does-check = Nêu mọi lỗi của kịch bản và cảnh báo những điểm khó xảy ra.
cli-does-compare = Cho biết các kịch bản khác kịch bản đầu tiên như thế nào, chắc chắn đến mức nào và do đâu.
cli-does-sweep = Cho đầu vào của kịch bản thay đổi theo một tập điểm khảo sát.
cli-does-sweep-more = Nếu không có --vary, khối `sweep:` của kịch bản quy định những gì thay đổi. Lần khảo sát bị dừng giữa chừng sẽ được tiếp tục khi chạy lại.
cli-does-backcast = Dự báo lại quá khứ theo những gì đã biết trong từng năm, và chấm điểm theo thực tế.
cli-does-backcast-more = Lịch sử danh mục là `registers/history.yaml` bên cạnh kịch bản, nếu không chỉ định khác.
cli-does-show = Hiển thị kịch bản sau khi ghép, dưới dạng YAML chạy được.
cli-does-diff = Hiển thị các đầu vào khác nhau giữa hai kịch bản.
cli-does-schema = Xuất JSON Schema của tệp kịch bản cho trình soạn thảo.
cli-does-new = Tạo TÊN.yaml, một kịch bản có chú giải để bắt đầu.
cli-option-help = Hiển thị trợ giúp này rồi thoát.
cli-option-version = Hiển thị phiên bản rồi thoát.
cli-option-lang = Ngôn ngữ [của kịch bản, nếu không có thì theo SIMULATE_LANG, rồi đến en].
cli-option-set = Thay một giá trị của kịch bản; có thể dùng nhiều lần.
cli-option-draws = Số lượt mô phỏng.
cli-option-seed = Số khởi tạo của mọi yếu tố ngẫu nhiên.
cli-option-out = Thư mục kết quả [results/TÊN].
cli-option-out-comparison = Thư mục so sánh [results/comparison].
cli-option-history = Tệp ghi những gì đã biết vào từng thời điểm và số liệu thực tế [registers/history.yaml cạnh kịch bản].
cli-option-out-backcast = Thư mục kết quả [results/TÊN-backcast].
cli-option-out-sweep = Thư mục kết quả [results/TÊN-sweep].
cli-option-keep = Số phương án tương lai được giữ theo từng dự án và đường dây [10000]; giá trị trung bình tính trên tất cả.
cli-option-no-figures = Không vẽ biểu đồ.
cli-option-quiet = Chỉ báo lỗi, không in gì khác.
cli-option-timings = Cho biết thời gian của từng bước.
cli-option-targets = Mục tiêu cần giải thích chênh lệch [những mục tiêu chênh lệch nhiều nhất]; có thể dùng nhiều lần.
cli-option-waterfall-draws = Dùng ít phương án tương lai hơn cho các bước giải thích chênh lệch [bằng số dùng để so sánh].
cli-option-vary = Đầu vào cần thay đổi: một khoảng; ĐƯỜNG_DẪN=A,B,C cho từng giá trị; chỉ ĐƯỜNG_DẪN để dùng phân bố sẵn có; có thể dùng nhiều lần.
cli-option-design = grid, one_at_a_time, latin_hypercube hoặc sobol [grid].
cli-option-points = Số điểm nếu tập điểm được lấy mẫu; số điểm tối đa nếu không.
cli-option-workers = Số tiến trình chạy cùng lúc [bằng số bộ xử lý]; không ảnh hưởng đến kết quả.
cli-option-quantity = Đại lượng thể hiện trên biểu đồ.
cli-option-target = Mục tiêu thể hiện trên biểu đồ.
cli-option-year = Năm thể hiện trên biểu đồ.
cli-option-fresh = Bỏ những gì lần khảo sát khác để lại trong thư mục.
cli-option-explain = Cho biết một giá trị lấy từ đâu và thay cho giá trị nào.
cli-option-merged = Cho kịch bản đã ghép, không được thiếu mục nào.

## Lỗi của dòng lệnh.

cli-see-help = Gõ `{ $typed }` để xem trợ giúp.
cli-no-command = { $word } không phải là tệp, cũng không phải là lệnh; hãy xem `simulate --help`
cli-no-command-but = { $word } không phải là tệp, cũng không phải là lệnh; có phải ý bạn là { $near }?
cli-no-option = không có tùy chọn { $name }
cli-no-option-but = không có tùy chọn { $name }; có phải ý bạn là { $near }?
cli-option-needs-value = tùy chọn { $name } cần có giá trị
cli-option-without-value = tùy chọn { $name } không nhận giá trị
cli-missing = thiếu { $name }
cli-too-many = thừa { $count } đối số: { $words }
cli-bad-value = { $name }: { $why }
cli-no-whole-number = { $value } không phải là số nguyên
cli-no-whole-number-but = { $value } không phải là số nguyên; { $way_out }
cli-no-chance = { $value } không phải là xác suất trên 0 và dưới 100 phần trăm; hãy viết chẳng hạn 50 hoặc 12.5
cli-too-small = { $value } quá nhỏ: phải ít nhất là { $least }

## Thời gian của từng bước.

cli-seconds = { $took } giây
cli-time-read = đọc và kiểm tra
cli-time-plan = chuẩn bị
cli-time-play = mô phỏng
cli-time-tables = bảng
cli-time-outcomes = ghi kết quả
cli-time-figures = biểu đồ
cli-time-page = trang báo cáo
cli-time-publish = xuất thư mục
cli-time-waterfall = giải thích chênh lệch
cli-does-worth = Cho biết mỗi đường dây và dự án chưa vận hành có giá trị gì đối với một mục tiêu.
cli-option-worth-target = Mục tiêu cần xét.
cli-option-out-worth = Thư mục kết quả [results/TÊN-worth].
cli-does-discover = Tìm những hoàn cảnh mà khi đó một mục tiêu không đạt, hoặc đạt, thường xuyên hơn hẳn.
cli-does-discover-more = Chúng được tìm trong một nửa số phương án tương lai và đếm trong nửa còn lại.
cli-option-of = Điều cần tìm: missed (không đạt) hoặc met (đạt) [điều hiếm hơn].
cli-option-tree = Dựng thêm một cây phân loại; cần scikit-learn.
cli-option-out-discover = Thư mục kết quả [results/TÊN-discover].
cli-does-needed = Tìm thay đổi nhỏ nhất của một đòn bẩy để mục tiêu đủ khả năng đạt được.
cli-does-needed-more = Đòn bẩy là đường dẫn của một đầu vào, hoặc của nhiều đầu vào với `*` thay cho phần bất kỳ: ngày tháng được dời theo năm, các số khác được nhân. Hai đòn bẩy cho ra đường mà trên đó mục tiêu có cùng xác suất.
cli-option-lever = Đường dẫn của đòn bẩy; ghi hai lần cho hai đòn bẩy.
cli-option-chance = Xác suất cần đạt, tính bằng phần trăm [50 và 80]; có thể dùng nhiều lần.
cli-option-out-needed = Thư mục kết quả [results/TÊN-needed].
cli-does-plan = Tìm xem nên ký những dự án nào và khởi công những đường dây nào cùng nhau.
cli-does-plan-more = Phần `plan` của kịch bản nêu những gì có thể quyết định, cần đạt và bị giới hạn. Ctrl-C dừng việc tìm kiếm và tiếp tục với quy hoạch tốt nhất đã tìm được.
cli-option-plan-target = Mục tiêu cần đạt [mục tiêu trong kịch bản].
cli-option-limit = Một giới hạn: signed_mw=8000, lines=4 hoặc line_musd=300; có thể dùng nhiều lần.
cli-option-frontier = Một giới hạn được hạ dần: signed_mw, lines hoặc line_musd; có thể dùng nhiều lần.
cli-option-certificate = Số giây dành cho HiGHS để chứng minh quy hoạch tốt đến đâu [không chứng minh].
cli-limit = TÊN=GIÁ_TRỊ
cli-option-out-plan = Thư mục kết quả [results/TÊN-plan].
cli-does-sensitivity = Tìm yếu tố làm thay đổi một kết quả, và giả định nào cần tìm hiểu thêm.
cli-does-sensitivity-more = Chính các phương án của lượt chạy cho biết tác động của từng đầu vào. Phần `sensitivity` của kịch bản nêu những gì được coi là một đầu vào.
cli-option-sensitivity-target = Mục tiêu cần xét xác suất.
cli-option-sensitivity-quantity = Hoặc một đại lượng theo năm, kèm `--year`.
cli-option-sensitivity-year = Năm của đại lượng.
cli-option-sobol = Chỉ số Sobol’, từ các phương án ghép từ chừng ấy phương án gốc, ví dụ 1024.
cli-option-screen = Sàng lọc mọi đầu vào, tương tự, ví dụ 32.
cli-option-out-sensitivity = Thư mục kết quả [results/TÊN-sensitivity].
