class Vehicle {}
class Car extends Vehicle { bool electric = true; }

func discount(vehicle: Vehicle): float {
    return vehicle instanceof Car && ((Car) vehicle).electric ? 0.8 : 1.0;
}

print(discount(new Car()));
