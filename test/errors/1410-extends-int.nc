class Money extends int {}
