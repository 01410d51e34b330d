# Thông báo của dòng lệnh.

cli-error = Lỗi: { $said }
cli-warning = lưu ý: { $warning }
cli-interrupted = đã dừng giữa chừng
cli-problems = { $scenario }: có { $count } lỗi
cli-sound = { $scenario }: hợp lệ, { $values } giá trị: { $kinds }; { $warnings } lưu ý
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
