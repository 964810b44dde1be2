class Counter { int n = 0; }
impl Counter {
    fn inc(&mut self) { self.n += 1; }
}
func main() { print(1); }
