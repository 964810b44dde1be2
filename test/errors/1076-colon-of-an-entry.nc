print({ "a":: 1 });
