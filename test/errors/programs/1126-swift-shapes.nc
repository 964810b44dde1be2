import Foundation

protocol Shape {
    var area: Double { get }
    func scaled(by factor: Double) -> Self
}

struct Circle: Shape, Equatable {
    let radius: Double
    var area: Double { return Double.pi * radius * radius }
    func scaled(by factor: Double) -> Circle {
        return Circle(radius: radius * factor)
    }
    init(radius: Double) { self.radius = radius }
    mutating func grow() { }
}

enum NetworkError: Error {
    case timeout(seconds: Int)
    case badURL
}

extension Array where Element == Int {
    func total() -> Int { return reduce(0, +) }
}

class Node<T> {
    var value: T
    weak var next: Node<T>?
    init(_ value: T) { self.value = value }
    deinit { print("bye") }
}

func fetch(_ url: String, completion: @escaping (Result<String, NetworkError>) -> Void) throws {
    guard !url.isEmpty else { throw NetworkError.badURL }
    completion(.success("ok"))
}

let shapes: [Shape] = [Circle(radius: 1), Circle(radius: 2)]
let dict: [String: Int] = ["a": 1]
for (index, shape) in shapes.enumerated() where shape.area > 1 {
    print("\(index): \(shape.area)")
}
if let value = dict["a"], value > 0 {
    print(value)
}
do {
    try fetch("x") { result in
        switch result {
        case .success(let text): print(text)
        case .failure(let error): print(error)
        }
    }
} catch NetworkError.timeout(let s) {
    print(s)
} catch {
    print(error)
}
let doubled = [1, 2, 3].map { $0 * 2 }.filter { $0 > 2 }
var name: String? = nil
print(name ?? "none", name!, doubled)
let range = 0...5
for i in stride(from: 0, to: 10, by: 2) { print(i) }
defer { print("end") }
