class Animal {}
class Dog : Animal { }
