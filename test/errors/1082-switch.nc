func name(n: int): String {
    switch (n) {
        case 1:
            return "one";
        case 2:
            print("two");
            break;
        default:
            return "many";
    }
    return "";
}
