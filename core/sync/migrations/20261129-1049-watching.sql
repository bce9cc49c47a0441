-- The house reads which records changed, to follow them with what it derives: ids only, as phones hear them.
select access.let_house('sync.events', 'jobs', 'select');
