class Account {
    private double balance = 0.0;
    private boolean open = true;
    func history(): ArrayList<Integer> { return []; }
}
