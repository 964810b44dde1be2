func main() {
    print(10L + 0xFG + 1_000_ + 1__0 + 007);
    print(1.5f + 5.);
    let 2nd = 1;
}
