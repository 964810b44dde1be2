let names = ["a", "b", "c"];
print(names[0..2].map((name) => name + "!"));
print(names[1..=2].length);
let word = "noodle";
print(word[0..3].toUpperCase());
