func show(count: int): String {
    return (String) count;
}
