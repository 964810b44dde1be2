package main

import "fmt"

type Animal interface {
    Sound() string
}

type Dog struct {
    name string
}

func (d Dog) Sound() string {
    return "woof"
}

func main() {
    animals := []Animal{Dog{"rex"}}
    for i, a := range animals {
        fmt.Println(i, a.Sound())
    }
    if err := run(); err != nil {
        return
    }
}
