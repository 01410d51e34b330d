# Trang kết quả của một lần chạy.
page-finding = { $finding }.
