@tets func addsUp() {
    print("x");
}
