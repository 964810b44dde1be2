class Cache {
    private Map<String> entries;
}
