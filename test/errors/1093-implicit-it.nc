func main() {
    let xs = [1, 2];
    xs.forEach { print(it) }
    let ys = xs.map { it * 2 }.filter { it > 2 }
    print(ys);
}
