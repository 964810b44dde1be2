class Account {
    private double balance = 0.0;
    private boolean open = true;
    func total(): float { return this.open ? this.balance : 0.0; }
    func history(): ArrayList<Integer> { return []; }
}
