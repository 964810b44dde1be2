const ages = { "Ada": 36, "Bob": 41 };
for name, age := range ages { print(`${name} is ${age + 1}`); }
for _, age := range ages { print(age); }
