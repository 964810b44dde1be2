func f(x: int) {
    if (x < 0) { raise ValueError("negative"); }
    assert x > 0, "must be positive"
}
func main() { f(1); }
