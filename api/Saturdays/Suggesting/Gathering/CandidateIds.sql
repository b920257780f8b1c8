-- Issues that may be chosen for a Saturday: the best of each ward in turn, so many at most; beside each, how many there are in all.
-- $1, $2: parts of the place and the codes of their wards; $3: categories, null for all; $4: statuses; $5: the Saturday; $6: now;
-- $7 to $10: weights of severity, age, confirmations and proposals, as BenefitWeights counts them; $11: so many.
-- One that stands on another Saturday that is not over is not to be had; one on this Saturday is, whatever its status.
with ranked as (
  select i.id, row_number() over (partition by w.code order by
    $7::float8 * (i.severity - 1) / 4
      + $8::float8 * least(1, extract(epoch from $6::timestamptz - i.reported_at)::float8 / (180 * 86400))
      + $9::float8 * least(1, ln(1 + i.confirmations) / ln(32))
      + case when exists (select from saturday_proposal p where p.saturday_date = $5 and p.issue_id = i.id) then $10::float8 else 0 end desc,
    i.id) as turn
  from issue i
  join unnest($1::int[], $2::text[]) as w(part, code) on w.part = i.ward_part_id
  where ($3::text[] is null or i.category_code = any ($3))
    and i.status = any ($4::issue_status[])
    and not exists (select from site s where s.issue_id = i.id and s.is_open and s.saturday_date <> $5::date)
)
select id, count(*) over ()
from ranked
order by turn, id
limit $11::int
