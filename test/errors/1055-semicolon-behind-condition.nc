func main() {
    let x = 3;
    if (x > 5); {
        print("large");
    }
    while (x > 5);
}
