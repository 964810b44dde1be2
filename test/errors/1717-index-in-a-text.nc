func main() {
    const word = "noodle";
    for (i, c in word) { print(`${i} ${c}`); }
    for (letter, index in word) { print(letter + index); }
}
