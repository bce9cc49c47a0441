-- Two people writing the next version of a figure at once: one of them hears it in a sentence. What is kept may be told divided by
-- less than one: euros for each kilo.
alter table monitoring.definitions rename constraint definitions_pk to definitions_next_version;
alter table monitoring.definitions alter column divide_by type double precision;
