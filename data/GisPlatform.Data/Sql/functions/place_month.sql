-- The first day of the month in which an instant falls at the place.
create or replace function place_month(instant timestamptz) returns date language sql stable parallel safe as $$
  select date_trunc('month', instant at time zone coalesce((select time_zone from place), 'UTC'))::date
$$;
