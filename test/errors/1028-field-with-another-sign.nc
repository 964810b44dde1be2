class Log {
    List<String> lines := [];
    int limit == 10;
}
