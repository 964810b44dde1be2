class A:
    count = 0
    name: str = "x"
    def inc(self) -> None:
        self.count += 1
func main() { new A().inc(); }
