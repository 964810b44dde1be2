class Card { int column = 0; }

class Board {
    private Card only = new Card();
    func card(): Card { return this.only; }
    func move(column: int) { this.card().column == column; }
}

new Board().move(2);
