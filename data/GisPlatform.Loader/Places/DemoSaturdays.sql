-- Past Saturdays of the demonstration: what its issues' histories say was done on a Saturday, as sites of the ward's crew, one after the other.
-- All figures are made up from the crew and the issue. Days of the programme's record, and days that somebody planned, are left alone.
with home as (select * from place),
done as (
  select i.id as issue_id, i.quantity, c.unit, (last.at at time zone home.time_zone)::date as date, home.time_zone, crew.id as crew_id, crew.people,
    row_number() over (partition by crew.id, (last.at at time zone home.time_zone)::date order by last.at, i.id) as position
  from home, issue i
  join category c on c.code = i.category_code
  cross join lateral (select max(e.at) as at from issue_event e where e.issue_id = i.id and e.to_status = 'DONE') as last
  join ward_part_of part on part.ward_part_id = i.ward_part_id
  join ward on ward.code = part.ward_code and ward.valid_from = part.ward_valid_from
  join crew on crew.ward_code = ward.code and crew.is_demo
  where i.origin = 'DEMO' and home.default_wards_as_of between ward.valid_from and coalesce(ward.valid_to, 'infinity')
    and extract(isodow from last.at at time zone home.time_zone) = 6
),
day as (
  insert into saturday (date, status, is_date_approximate, participants)
  select date, 'HELD', false, sum(people) from (select distinct date, crew_id, people from done) as crews group by date
  on conflict do nothing
  returning date
)
insert into site (saturday_date, issue_id, is_open, crew_id, position, planned_start, planned_end, planned_people, planned_hours, planned_quantity,
  is_locked, status, started_at, recorded_at, done_quantity, people, hours, waste_m3)
select date, issue_id, false, crew_id, position, start, start + interval '30 minutes', people, 0.5, quantity,
  false, 'DONE', start, start + interval '30 minutes', quantity, people, 0.5, case unit when 'm³' then quantity end
from done join day using (date)
cross join lateral (select (date + time '07:30' + (position - 1) * interval '40 minutes') at time zone time_zone as start) as at
