let handlers: List<(String, int) => void> = [];
for (handler in handlers) {
    handler("a");
    handler();
}
