func text(flag: bool?): String {
    return match (flag) { true => "yes", null => "unknown" };
}
