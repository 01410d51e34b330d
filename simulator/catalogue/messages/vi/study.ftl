# Tiến độ của một nghiên cứu gồm nhiều điểm.
study-checking = đang kiểm tra { $points } điểm
study-progress = xong { $done }/{ $points } điểm
study-progress-left = xong { $done }/{ $points } điểm, còn khoảng { $left }
study-playing = đang mô phỏng
study-writing = đang ghi kết quả
study-seconds = { $seconds } giây
study-minutes = { $minutes } phút { $seconds } giây
study-hours = { $hours } giờ { $minutes } phút
study-page-again = Kịch bản nằm trong scenario.yaml; lệnh sau lập lại trang này:
study-done = Bảng, biểu đồ và trang báo cáo: { $folder }
