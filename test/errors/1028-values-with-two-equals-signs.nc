let count == 3;
const name: String == "Ada";
print(name + count);
