func main() {
    try { print("nothing happens"); } catch (e) { print(e.code); }
    for (i in 0..2) {
        try {
            if (i == 1) { continue; }
            print(i);
        } finally {
            print("finally");
        }
    }
}

// expect: nothing happens
// expect: 0
// expect: finally
// expect: finally
