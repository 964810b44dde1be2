class Shape<out T, in U> {
    T? first;
}
