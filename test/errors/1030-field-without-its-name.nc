class Machine {
    private const StringBuilder = new StringBuilder();
    func show(): String {
        return this.out.toString();
    }
}
print(new Machine().show());
