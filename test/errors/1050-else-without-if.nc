func main() {
    let x = 1;
    if (x > 0)
        print("a");
        print("b");
    else
        print("c");
}
