func answer(): int {}
