let count = 3;
let word = "abc";
print([...count]);
print([0, ...word.length]);
print([...word]);
