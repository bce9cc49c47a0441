-- While the data of a person are restricted, which call was theirs is shut too.
select access.heed_restriction('reception.call_persons');
