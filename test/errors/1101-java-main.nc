public static void main(String[] args) {
    print("hi");
}
