outer for (x in 0..10) {
    for (y in 0..=x) {
        if (x * y > 20) { break outer; }
    }
}
