func main() {
    if (1 < 2) then { print("yes"); }
    if (1 < 2) then print("yes");
}
