func main() {
    const [first, ...middle, last] = [1, 2, 3];
    print(first + last);
}
