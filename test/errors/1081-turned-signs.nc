func grade(total: int): String {
    if (total => 100 && total =< 200) { return "many"; }
    while (total =< 3) { return "few"; }
    return total =< 10 ? "some" : "more";
}
