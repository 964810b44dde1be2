func main() {
    print("total" "is" : 3);
    print(1, 2 => 3);
}
