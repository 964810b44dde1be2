func label(): String { return "a"; }

func broken( { return 1; }

func mended() { return 1; }
