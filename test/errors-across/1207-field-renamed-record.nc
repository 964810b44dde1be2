// module map.city
record City(name: String, inhabitants: int)
// module map.rank
import map.city.{City}
func largest(cities: List<City>): City { return cities.maxBy((c) => c.population); }
func total(cities: List<City>): int { return cities.sumOf((c) => c.population); }
// module map.main
import map.city.{City}
import map.rank.{largest, total}
const cities = [new City("Ulm", 126000), new City("Bonn", 331000)];
print(largest(cities).name, total(cities), cities[0].population);
