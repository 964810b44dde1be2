func main() {
    const rows = [[1, 2, 3], [4, 5, 6]];
    const [first, , third] = rows[0];
    for ([, middle, _] in rows) { print(first + middle + third); }
}
