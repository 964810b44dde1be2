const (
    Red = iota
    Green
)
func main() {
    print(Red);
    print(Green == 1);
}
