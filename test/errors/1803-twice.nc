@test @test func addsUp() {}
