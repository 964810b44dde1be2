for (each [1, 2, 3]) print(each);
