# ພາສາລາວ. Begun: what it lacks is told in English, and numbers as there, so that they agree.
language-name = ລາວ
language-locale = en_GB
language-day = d/M/y
