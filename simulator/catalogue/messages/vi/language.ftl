# Tiếng Việt
language-name = Tiếng Việt
language-locale = vi_VN
language-day = d/M/y
