let xs = [3, 1];
xs.sort((a, b) => a < b);
xs.sort((a, b) => a > b);
