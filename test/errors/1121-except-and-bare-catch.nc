func risky() { print("r"); }
func main() {
    try:
        risky()
    except ValueError as e:
        print(e)
    finally:
        print("done")
}

func braces() {
    try { risky(); } except (e) { print(e); }
    try { risky(); } rescue e { print(e); }
    try { risky(); } catch e { print(e); }
}
