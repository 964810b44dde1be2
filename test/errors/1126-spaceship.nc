func main() {
    const a = 3;
    const c = a <=> 4;
    print([3, 1].sorted((x, y) => y <=> x));
    print(c);
}
