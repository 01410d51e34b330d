# ພາສາລາວ. Begun: what it lacks is told in English.
language-name = ລາວ
language-locale = lo_LA
language-day = d/M/y
