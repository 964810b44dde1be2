let box = new Crate(3);
let sized: int = box.size;

func main() { print(sized); }
