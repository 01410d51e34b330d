# Điều hợp lệ nhưng khác thường trong kịch bản.

warning-not-drawn = là một phân bố, trong đó chỉ giá trị trung tâm { $central } được dùng, không lấy mẫu
