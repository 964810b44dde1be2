func twice(action: Function) {
    print(action);
}
