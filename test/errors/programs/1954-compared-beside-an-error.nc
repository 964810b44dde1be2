enum GameState { Playing, Won, Lost(row: int, col: int) }
class Board {
    GameState state = GameState.Playing;
    func reveal(row: int): GameState {
        if (row == 7) {
            this.state = new GameState.Lost(row, row);
            return this.state;
        }
        if (row == 0) { this.state == GameState.Won; }
        return this.state;
    }
}
print(new Board().reveal(1));
