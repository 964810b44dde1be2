using System;
using System.Collections.Generic;
using System.Linq;


    public enum Category { Toys, Books }

    public record Product(string Name, decimal Price);

    public interface IStore
    {
        void Add(Product product);
        int Count { get; }
    }

    public class Store : IStore
    {
        private readonly List<Product> _products = new();
        private static int _created = 0;
        public event EventHandler<Product> Added;

        public Store() : base()
        {
            _created++;
        }

        public int Count => _products.Count;
        public string Title { get; set; } = "store";

        public void Add(Product product)
        {
            _products.Add(product);
            Added?.Invoke(this, product);
        }

        public IEnumerable<Product> Expensive(decimal limit = 10m)
        {
            foreach (var p in _products)
            {
                if (p.Price > limit) yield return p;
            }
        }

        public Product this[int index] => _products[index];
        public async Task<int> LoadAsync(string path)
        {
            var text = await File.ReadAllTextAsync(path);
            return int.Parse(text);
        }
    }

    public static class Program
    {
        public static void Main(string[] args)
        {
            var store = new Store { Title = "main" };
            store.Add(new Product("Robot", 12.5m));
            var names = store.Expensive().Select(p => p.Name).ToList();
            Console.WriteLine($"names: {names}");
            int[] numbers = { 1, 2, 3 };
            int[,] grid = new int[3, 3];
            string? maybe = null;
            Console.WriteLine(maybe ?? "none");
            switch (numbers.Length)
            {
                case 3:
                    Console.WriteLine("three");
                    break;
                default:
                    Console.WriteLine("other");
                    break;
            }
            try { throw new InvalidOperationException("x"); }
            catch (InvalidOperationException ex) when (ex.Message == "x") { Console.WriteLine(ex.Message); }
            using (var reader = new StreamReader("x")) { Console.WriteLine(reader.ReadLine()); }
            if (store is Store s && s.Count > 0) Console.WriteLine(nameof(s));
            Func<int, int> twice = n => n * 2;
            (int a, int b) pair = (1, 2);
            var text = pair.a switch { 1 => "one", _ => "many" };
            lock (store) { }
            do { } while (false);
        }
    }
