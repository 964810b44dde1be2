from os import path
using System;
package shop.cart;

func main() { print("hello"); }
