class Base {
    func render(width: int, height: int) {}
}

class Page extends Base {
    override func render(width: int) {}
}
