class Account { String owner = "ada"; }
func show(account: Account?, other: any) {
    if (account is not null) { print(account.owner); }
    if (other is not null && other is not Account) { print(other); }
}
show(new Account(), 3);
