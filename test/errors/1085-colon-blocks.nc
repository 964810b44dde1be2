func main() {
    for (x in [1, 2]):
        print(x)
        print(x + 1)
    while (false): print("never")
    print("done")
}
