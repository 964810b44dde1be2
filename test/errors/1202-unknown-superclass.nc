class Dashboard extends Widget {
    override func draw() { super.draw(); this.refresh(); }
    constructor() { super("dashboard"); }
}

func show(board: Dashboard) { board.open(); }
