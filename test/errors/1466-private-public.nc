class Box {
    private public int size = 1;
}
