try {
    print(1);
} rescue (e) {
    print(e.message);
} ensure {
    print("closed");
}
