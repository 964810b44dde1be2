func main() {
    let x = 3;
    if (x = 4) { print("four"); }
    while (x = 0) { x += 1; }
}
