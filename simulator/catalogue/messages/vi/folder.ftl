# Vì sao không dùng được thư mục kết quả, và cách xử lý.
folder-link-loop = { $folder }: là liên kết tượng trưng trỏ về chính nó; chọn thư mục khác bằng --out
folder-drive = { $folder }: là một ổ đĩa riêng; chọn một thư mục trong đó bằng --out
folder-way-is-a-file = { $folder }: { $way } là tệp, không phải thư mục; chọn thư mục khác bằng --out
folder-is-a-file = { $folder }: là tệp, không phải thư mục; xóa tệp hoặc chọn thư mục khác bằng --out
folder-not-ours = { $folder }: có tệp không do mô hình ghi, ví dụ { $stranger }, nên không được thay thế; chọn thư mục mới hoặc thư mục trống bằng --out
folder-stood-in = { $folder }: là thư mục đang làm việc; rời khỏi đó hoặc chọn thư mục khác bằng --out
folder-taken = { $folder }: một lần chạy khác đang ghi vào đây; chờ đến khi xong hoặc chọn thư mục khác bằng --out
folder-taken-by = { $folder }: một lần chạy khác (tiến trình { $process }) đang ghi vào đây; chờ đến khi xong hoặc chọn thư mục khác bằng --out
folder-disk-full = { $folder }: đĩa đã đầy; giải phóng dung lượng hoặc chọn thư mục khác bằng --out
folder-cannot-be-written = { $folder }: không ghi được ({ $trouble }); chọn thư mục khác bằng --out
folder-another-sweep = { $folder }: chứa kết quả khảo sát { $study }, là một nghiên cứu khác; chọn thư mục khác bằng --out, hoặc làm lại từ đầu với --fresh
folder-other-results = { $folder }: chứa kết quả khác của `{ $scenario }`, là một nghiên cứu khác; chọn thư mục khác bằng --out, hoặc làm lại từ đầu với --fresh
folder-unfinished-sweep =
    { $played ->
       *[other] { $folder }: còn giữ kết quả dở dang của lần khảo sát { $study }, đã chạy { $played } điểm; chọn thư mục khác bằng --out, chạy tiếp lần khảo sát đó, hoặc làm lại từ đầu với --fresh
    }
folder-study = `{ $scenario }` theo { $paths } ({ $points }, { $draws })
folder-study-points = { $points } điểm
folder-study-draws = { $draws } lượt mô phỏng
folder-study-paths = { $path } và { $others } đầu vào khác
