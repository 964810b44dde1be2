func size(n: int): String {
    if (n > 10):
        print("many");
        return "many";
    }
    return "few";
}
