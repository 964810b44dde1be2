const xs = [1, 2, 3];
print(xs[::-1]);
print(xs[::2]);
const name = String::from("Ada");
print(name.length);
