interface Box {
    abstract property size: int;
    func open()
}
