class Worker { float pay = 1.5; }
class Manager : public Worker { float bonus = 2.0; }

func total(workers: List<Worker>): float {
    let sum = 0.0;
    for (auto& worker : workers) { sum += worker.pay; }
    for (const Worker& worker : workers) { sum += worker.pay; }
    return sum;
}

print(total([new Worker(), new Manager()]));
