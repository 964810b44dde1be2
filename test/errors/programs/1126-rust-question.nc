func read(): String { return "x"; }
func main() {
    let s = read()?;
    print(s);
}
