def main() -> None:
    print("x")

if __name__ == "__main__":
    main()
