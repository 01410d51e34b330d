# Nguồn thay thế cho cùng lượng điện, dùng trong câu.
alternative-lng = nhiệt điện LNG trong nước
alternative-coal = nhiệt điện than trong nước
alternative-china_import = nhập khẩu điện từ Trung Quốc
alternative-wind_central = điện gió miền Trung
