func stop(): pass
func wait(): ...
func half(n: int): int { return n / 2; }

class Empty: pass
class Blank:
    pass

class Shape {
    private String name = "";
    def __init__(self, name: str): self.name = name
    def go(self): pass
    def draw(self) -> str: return self.name
}

class Point {
    def __init__(self, x): pass
}

func main() {
    if (half(2) == 1): pass
    try:
        pass
    except Exception as e: pass
    print(new Shape("a").draw());
}
