interface Visitor<R> {
    func number(value: int): R
    func sum(left: int, right: int): R
}

class Printer implements Visitor<String> {
    func number(value: int): String { return `${value}`; }
}
