print([1, 2].reduce((, b) => a + b));
