class A {
    int x = 1;
    func f(): int { return self.x; }
    func g(): int { return @x; }
    func h(): int { return x; }
    func i(): int { return $this->x; }
    func j(): int { return this->x; }
    func k(): int { return _x; }
}
func main() { print(new A().f()); }
