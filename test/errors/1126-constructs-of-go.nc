package main

type Point struct {
    x int
    y int
}

func (p Point) area() float {
    return 1.0;
}

func load(path string, tries int) string {
    defer print("done");
    go retry();
    return path;
}

func retry() {
    for i := 0; i < 3; i++ {
        print(i);
    }
    if err := load("a", 1); err != nil {
        print(err);
    }
    var total int = 3;
    total := total + 1;
}
