class User { String name = ""; }
func main() {
    User u = null;
    String n = u != null ? u.getName() : "none";
    print(n);
}
