type Tree = List<Tree>;
