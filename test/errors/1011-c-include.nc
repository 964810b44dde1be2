#include <stdio.h>

func main() { print("hello"); }
