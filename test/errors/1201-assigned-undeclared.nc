func main() {
    d = 5;
    print(d);
    for (i = 0; i < 3; i++) { print(i); }
}
x = 3;
