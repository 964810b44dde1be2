func first() {
    print("first");
    }
    print("still first");
}

func second() {
    print("second");
}
