// What the whole Map holds is said nowhere, and its lambdas are the places where that is noticed.
let operations = {
    "+": (x, y) => x + y,
    "-": (x, y) => x - y,
};
print(operations["+"]);
