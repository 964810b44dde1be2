func main() {
    let x = 5 let y = 6
    print(x + y)
    if (x > 3); { print("big"); }
}
