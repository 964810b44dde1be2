package main

import (
	"fmt"
	"strings"
)

type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(x T) {
	s.items = append(s.items, x)
}

func (s *Stack[T]) Pop() (T, error) {
	if len(s.items) == 0 {
		var zero T
		return zero, fmt.Errorf("empty")
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, nil
}

type Shape interface {
	Area() float64
}

func main() {
	s := &Stack[int]{}
	s.Push(1)
	if x, err := s.Pop(); err != nil {
		fmt.Println("error", err)
	} else {
		fmt.Println(x)
	}
	defer func() {
		fmt.Println("bye")
	}()
	m := map[string]int{"a": 1}
	for k, v := range m {
		fmt.Println(k, v)
	}
	switch {
	case len(m) > 1:
		fmt.Println("many")
	default:
		fmt.Println(strings.ToUpper("few"))
	}
	go func() { fmt.Println("go") }()
	ch := make(chan int)
	ch <- 1
	fmt.Println(<-ch)
}
