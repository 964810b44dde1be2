const sizes = { "a": 3 };
print(`${${sizes} in all`);
print(`${${sizes["a"]}} and ${sizes.size}`);
print(`${sizes.siz}`);
