interface Named {
    String name;
}
