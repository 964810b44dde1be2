@needs(read)
func load(path: String): String { return path; }

class Files {
    @needs(read)
    func open() { }

    @needs(read)
    int count = 0;
}

@needs(net)
record Host(name: String)

func main() { print(load("a")); new Files().open(); print(new Host("b")); }
