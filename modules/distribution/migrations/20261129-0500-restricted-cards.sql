-- Whose card it is is told to nobody while their data are restricted.
select access.heed_restriction('distribution.card_links');
