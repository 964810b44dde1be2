enum Direction { North; East; South; West
    func left(): Direction { return Direction.values()[(this.ordinal + 3) % 4]; }
}

print(Direction.North.left());
