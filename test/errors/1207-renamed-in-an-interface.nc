// A method that got another name where it is declared, and nowhere else.
interface Listener {
    func onChange(before: int, after: int)
}

class Printer implements Listener {
    func changed(before: int, after: int) { print(before + after); }
}

func main() {
    const listener: Listener = new Printer();
    listener.changed(1, 2);
}
