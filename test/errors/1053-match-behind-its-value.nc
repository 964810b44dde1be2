func name(n: int): String {
    return n match {
        case 1 => "one"
        case 2 => "two"
        case _ => "many"
    };
}
