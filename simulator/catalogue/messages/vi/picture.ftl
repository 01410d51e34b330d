# Phần chung của các biểu đồ: hai phía của ngày cập nhật số liệu.
picture-record = số liệu thực tế
picture-past = đã qua
picture-futures = các phương án
