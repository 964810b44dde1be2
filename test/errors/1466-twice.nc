class Box {
    static static int count = 0;
}
