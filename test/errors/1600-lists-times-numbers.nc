const grid = [[0] * 3] * 2;
print(grid);
