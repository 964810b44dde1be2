package com.example.bank

import java.util.UUID
import kotlin.math.max

data class Account(val id: String, val owner: String, var balance: Double = 0.0)

sealed class TransactionResult {
    data class Success(val newBalance: Double) : TransactionResult()
    data class Failure(val reason: String) : TransactionResult()
    object Pending : TransactionResult()
}

interface Repository<T> {
    fun find(id: String): T?
    fun save(item: T)
    val size: Int
        get() = 0
}

class InMemoryRepository : Repository<Account> {
    private val items = mutableMapOf<String, Account>()
    override fun find(id: String): Account? = items[id]
    override fun save(item: Account) {
        items[item.id] = item
    }
}

open class Bank(private val repository: Repository<Account>) {
    companion object {
        const val MAX_ACCOUNTS = 100
        fun create(): Bank = Bank(InMemoryRepository())
    }

    fun transfer(from: String, to: String, amount: Double): TransactionResult {
        val source = repository.find(from) ?: return TransactionResult.Failure("no source")
        val target = repository.find(to) ?: throw IllegalArgumentException("no target")
        if (source.balance < amount) {
            return TransactionResult.Failure("insufficient: ${source.balance}")
        }
        source.balance -= amount
        target.balance += amount
        repository.save(source)
        return TransactionResult.Success(source.balance)
    }

    fun describe(result: TransactionResult): String = when (result) {
        is TransactionResult.Success -> "ok ${result.newBalance}"
        is TransactionResult.Failure -> "failed: ${result.reason}"
        TransactionResult.Pending -> "pending"
    }
}

fun String.initials(): String = split(" ").map { it.first() }.joinToString("")

fun main() {
    val bank = Bank.create()
    val numbers = listOf(1, 2, 3)
    val total = numbers.filter { it % 2 == 1 }.sumOf { it * 2 }
    for (i in 0 until 3) println("i = $i")
    for ((index, value) in numbers.withIndex()) {
        println("$index: $value")
    }
    val name: String? = null
    println(name?.length ?: 0)
    numbers.forEach { n -> println(n) }
    val result = bank.transfer("a", "b", 3.0)
    println(bank.describe(result))
    println("Ada Lovelace".initials())
    val text = """
        multi
        line
    """.trimIndent()
    when {
        total > 3 -> println("many")
        else -> println("few")
    }
    repeat(3) { println(it) }
    val x = if (total > 3) "a" else "b"
    println(text + x)
}
