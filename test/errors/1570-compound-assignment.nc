func main() {
    let count = 1;
    count += 0.5;
    print(count);
}
