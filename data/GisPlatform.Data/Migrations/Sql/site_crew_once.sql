-- A crew is at one site at a time. Checked when a transaction ends, for a new order of the day passes through overlaps.
alter table site add constraint site_crew_at_one_place
  exclude using gist (crew_id with =, tstzrange(planned_start, planned_end) with &&) where (crew_id is not null)
  deferrable initially deferred;
