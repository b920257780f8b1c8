-- A short history for the issues of a load ($1 <= reference number < $2): the report, and the step to where the issue stands now.
insert into issue_event (issue_id, at, role, from_status, to_status)
select i.id, step.at, step.role, step.from_status, step.to_status
from issue i
cross join lateral (
  values
    (1, i.reported_at, 'RESIDENT'::actor_role, null::issue_status, 'REPORTED'::issue_status),
    (2, i.updated_at, case when i.status in ('CONFIRMED', 'REOPENED') then 'RESIDENT' else 'OFFICIAL' end::actor_role,
      'REPORTED'::issue_status, i.status)
) as step (number, at, role, from_status, to_status)
where i.reference_number >= $1 and i.reference_number < $2
  and (step.number = 1 or i.status <> 'REPORTED');
