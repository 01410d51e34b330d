# Mức độ ràng buộc của mục tiêu, dùng trong câu.
standing-commitment = cam kết
standing-plan = quy hoạch
standing-statement = mục tiêu đề ra
