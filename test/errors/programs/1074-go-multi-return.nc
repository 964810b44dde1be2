func pair() (int, string) {
    return 1, "a"
}
func main() { print(1); }
