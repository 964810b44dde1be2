use std::collections::HashMap;

#[derive(Debug, Clone)]
struct Account {
    id: u32,
    balance: i64,
}

enum Command {
    Deposit(i64),
    Withdraw(i64),
    Close,
}

impl Account {
    fn new(id: u32) -> Self {
        Account { id, balance: 0 }
    }

    fn apply(&mut self, cmd: &Command) -> Result<i64, String> {
        match cmd {
            Command::Deposit(n) => {
                self.balance += n;
                Ok(self.balance)
            }
            Command::Withdraw(n) if *n > self.balance => Err(format!("not enough: {}", self.balance)),
            Command::Withdraw(n) => {
                self.balance -= n;
                Ok(self.balance)
            }
            Command::Close => Err("closed".to_string()),
        }
    }
}

fn main() {
    let mut accounts: HashMap<u32, Account> = HashMap::new();
    accounts.set(1, Account::new(1));
    let total = accounts.values().map::<int>(|a| a.balance);
    for (id, account) in &accounts {
        println!("{}: {}", id, account.balance);
    }
    if let Some(a) = accounts.get(&1) {
        a.apply(&Command::Deposit(5)).unwrap();
    }
    println!("{}", total);
}
