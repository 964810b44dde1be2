const ages = { "ada": 36, "alan": 41 };
for (name age in ages) { print(`${name} ${age.toFloat()}`); }
for (i age in ages.values().withIndex()) { print(i + age); }
