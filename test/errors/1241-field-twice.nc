class Counter {
    int count = 0;
    String label = "";
    int count = 1;
}
