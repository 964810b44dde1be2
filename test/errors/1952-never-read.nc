func main() {
    let last = 0;
    for (i in 0..3) { last = i; }
}
