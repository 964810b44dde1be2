type User struct {
    Name string
    Age  int
}
func main() {
    u := User{Name: "Ada", Age: 36}
    m := map[string]int{"a": 1}
    print(u.Name, m["a"])
}
