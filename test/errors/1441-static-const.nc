class Limits {
    static const int most;
}
