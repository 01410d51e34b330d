# Mục tiêu đòi hỏi gì, đứng trước giá trị.
comparator-at_least = ít nhất
comparator-at_most = không quá
