abstract final class Shape {}
