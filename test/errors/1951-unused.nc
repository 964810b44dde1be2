func main() {
    const total = 3;
    for (i in 0..3) { const square = i * i; }
    print("done");
}
