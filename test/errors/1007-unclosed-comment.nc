func main() {
    print("hello");
}

/* The rest is
   not ready yet.

func later( {
