func main() {
    const numbers = new Channel<int>(1);
    go func() {
        numbers <- 1
    }()
    numbers <- 2;
    print(<-numbers);
}
