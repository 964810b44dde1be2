for (x in 1 to 10) { print(x xor 3); }
let last = 5;
for (x in 0 to last) { print(x); }
